package dev.cordon.report;

import dev.cordon.audit.Explanation;
import dev.cordon.audit.ReportedVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the verdicts that go away with another one: components that only come in through a component of the same
 * vendor and level. A person needs to hear of them, not to act on each.
 */
public final class Followers {

    private Followers() {}

    /** Every verdict that a person must act on, with those that follow it; the order of the report is kept. */
    public static Map<ReportedVerdict, List<ReportedVerdict>> group(List<ReportedVerdict> verdicts) {
        Map<String, List<ReportedVerdict>> named = verdicts.stream().collect(Collectors.groupingBy(Followers::name));
        List<Optional<ReportedVerdict>> leaders =
                verdicts.stream().map(v -> leader(v, named)).toList();
        Map<ReportedVerdict, List<ReportedVerdict>> groups = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (leaders.get(i).isEmpty()) {
                groups.put(verdicts.get(i), new ArrayList<>());
            }
        }
        for (int i = 0; i < verdicts.size(); i++) {
            ReportedVerdict verdict = verdicts.get(i);
            leaders.get(i).map(groups::get).ifPresent(followers -> followers.add(verdict));
        }
        return groups;
    }

    /**
     * The verdict nearest to the module through whose component every path to this one leads.
     *
     * @param named all verdicts by the names of their components
     */
    private static Optional<ReportedVerdict> leader(ReportedVerdict verdict, Map<String, List<ReportedVerdict>> named) {
        Explanation explanation = verdict.explanation();
        if (explanation.paths().isEmpty() || explanation.morePaths() > 0) {
            return Optional.empty();
        }
        List<String> steps = explanation.paths().get(0).steps();
        return steps.subList(0, steps.size() - 1).stream()
                .flatMap(step -> named.getOrDefault(step, List.of()).stream()
                        .filter(v -> isAlike(v, verdict)
                                && explanation.paths().stream()
                                        .allMatch(path -> path.steps().contains(step))))
                .findFirst();
    }

    private static boolean isAlike(ReportedVerdict one, ReportedVerdict other) {
        return one.verdict().level() == other.verdict().level()
                && one.verdict()
                        .finding()
                        .vendor()
                        .id()
                        .equals(other.verdict().finding().vendor().id());
    }

    private static String name(ReportedVerdict verdict) {
        return verdict.verdict().finding().component().called();
    }
}
