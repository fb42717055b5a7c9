package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Everything one check has to tell, without a clock: the same inputs make an equal report.
 *
 * @param source what was looked at
 * @param outcome what it means for the build
 * @param policy how it was judged, with the lists behind it
 * @param components what was looked at, by ref
 * @param unidentified the components among them that no loaded list could have recognised, by ref
 * @param verdicts what was found, the gravest first
 * @param notices what else the user must hear
 * @param notExamined what was not looked at, phrases for people
 */
public record Report(
        Source source,
        Outcome outcome,
        Policy policy,
        List<Component> components,
        List<Component> unidentified,
        List<ReportedVerdict> verdicts,
        List<Notice> notices,
        List<String> notExamined) {

    private static final Comparator<Component> BY_REF = Comparator.comparing(Component::ref);

    public Report {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(policy, "policy");
        components = components.stream().sorted(BY_REF).toList();
        unidentified = unidentified.stream().sorted(BY_REF).toList();
        verdicts = List.copyOf(verdicts);
        notices = notices.stream().sorted().distinct().toList();
        notExamined = List.copyOf(notExamined);
    }

    /** How many verdicts have this level. */
    public long count(Level level) {
        return verdicts.stream().filter(v -> v.verdict().level() == level).count();
    }

    /** Whether the build must fail. */
    public boolean denied() {
        return outcome == Outcome.FAILED;
    }
}
