package dev.cordon.report;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countable last sentence of a report, so that a run that looked at nothing is visible: {@code Audited 214 components
 * against 28 vendors: 1 denied, 2 warned.}
 */
public final class ReportSentence {

    private static final int MOST_NAMED = 5;

    private final Report report;

    private ReportSentence(Report report) {
        this.report = report;
    }

    /** The sentence. */
    public static String of(Report report) {
        if (report.outcome() == Outcome.SKIPPED) {
            return "Audited nothing: the check was skipped.";
        }
        ReportSentence sentence = new ReportSentence(report);
        if (report.policy().isNone()) {
            return "Audited nothing" + sentence.notJudged() + ".";
        }
        return "Audited " + sentence.components() + sentence.sources() + " against "
                + Names.number(report.policy().denylist().vendors().size(), "vendor") + ": " + sentence.counts()
                + sentence.notJudged() + ".";
    }

    private String components() {
        long unidentified = report.survey().unidentifiedCount();
        return Names.number(report.survey().componentCount(), "component")
                + (unidentified == 0 ? "" : " (" + unidentified + " unidentified)");
    }

    /** Of how many modules or documents the components are, where there are several. */
    private String sources() {
        if (isReactor()) {
            return " of " + Names.number(modules().filter(Standing::isJudged).count(), "module");
        }
        int sources = report.survey().examined().size();
        return sources > 1 ? " of " + Names.number(sources, "source") : "";
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        counts.add(count("denied", Level.DENY));
        counts.add(count("warned", Level.WARN));
        if (report.count(Level.NOTE) > 0) {
            counts.add(count("noted", Level.NOTE));
        }
        if (report.count(Level.ALLOW) > 0) {
            counts.add(count("allowed", Level.ALLOW));
        }
        if (report.waived() > 0) {
            counts.add(report.waived() + " waived");
        }
        return String.join(", ", counts);
    }

    /** In a reactor, what several modules have counts once. */
    private String count(String what, Level level) {
        long verdicts = report.count(level);
        if (!isReactor() || verdicts == 0) {
            return verdicts + " " + what;
        }
        List<ReportedVerdict> counted = report.verdicts().stream()
                .filter(v -> v.verdict().level() == level && !v.verdict().waived())
                .toList();
        return components(counted) + " " + what + " in " + Names.number(modules(counted, report), "module");
    }

    /** {@code 3 components in 12 modules}: what several modules have counts once. */
    public static String inModules(List<ReportedVerdict> verdicts, Report reactor) {
        return Names.number(components(verdicts), "component") + " in "
                + Names.number(modules(verdicts, reactor), "module");
    }

    private static long components(List<ReportedVerdict> verdicts) {
        return verdicts.stream().map(ReportedVerdict::ref).distinct().count();
    }

    private static long modules(List<ReportedVerdict> verdicts, Report reactor) {
        return reactor.survey().modules().stream()
                .map(m -> m.module().name())
                .filter(module -> verdicts.stream().anyMatch(v -> isOf(v.source(), module)))
                .count();
    }

    /** Whether the source is the module or lies in it. */
    public static boolean isOf(Source source, String module) {
        return source.name().equals(module) || source.name().startsWith(module + ", ");
    }

    private String notJudged() {
        if (!isReactor()) {
            int faults = report.survey().notJudged().size();
            return faults == 0 ? "" : "; " + faults + " not judged";
        }
        long others = modules().filter(standing -> !standing.isJudged()).count();
        long inPart = report.survey().modules().stream()
                .filter(m -> m.standing().isJudged() && m.why().isPresent())
                .count();
        List<String> counts = new ArrayList<>();
        if (others > 0) {
            counts.add(Names.number(others, "module") + " not judged" + turnedOff());
        }
        if (inPart > 0) {
            counts.add(Names.number(inPart, "module") + " not judged in part");
        }
        return counts.isEmpty() ? "" : "; " + String.join(", ", counts);
    }

    /** Where the gate was turned off, which nobody sees of a count: {@code  (skipped: app; without check: web, tools)}. */
    private String turnedOff() {
        String named = Stream.of(named("skipped", Standing.SKIPPED), named("without check", Standing.NOT_BOUND))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    private Optional<String> named(String what, Standing standing) {
        List<String> names = report.survey().modules().stream()
                .filter(m -> m.standing() == standing)
                .map(m -> artifactId(m.module().name()))
                .sorted()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(what + ": " + Names.few(names, MOST_NAMED));
    }

    private static String artifactId(String module) {
        String[] parts = module.split(":", -1);
        return parts.length > 1 ? parts[1] : module;
    }

    private Stream<Standing> modules() {
        return report.survey().modules().stream().map(ModuleResult::standing);
    }

    private boolean isReactor() {
        return report.source().kind() == Source.Kind.REACTOR;
    }
}
