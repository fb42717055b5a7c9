package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.WaiverNotices;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything one check has to tell, without a clock: the same inputs make an equal report.
 *
 * @param source what the check was about
 * @param outcome what it means for the build
 * @param policy how it was judged, with the lists behind it
 * @param survey what was looked at and what was not
 * @param verdicts what was found, the gravest first
 * @param notices what else the user must hear
 * @param provenance what it rests on apart from inventory and lists
 */
public record Report(
        Source source,
        Outcome outcome,
        Policy policy,
        Survey survey,
        List<ReportedVerdict> verdicts,
        List<Notice> notices,
        Provenance provenance) {

    public Report {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(survey, "survey");
        verdicts = verdicts.stream().sorted(ReportedVerdict.ORDER).toList();
        notices = notices.stream().sorted().distinct().toList();
        Objects.requireNonNull(provenance, "provenance");
    }

    /** A report of which nothing more is known. */
    public Report(
            Source source,
            Outcome outcome,
            Policy policy,
            Survey survey,
            List<ReportedVerdict> verdicts,
            List<Notice> notices) {
        this(source, outcome, policy, survey, verdicts, notices, Provenance.NONE);
    }

    /** The same report, with what it rests on. */
    public Report with(Provenance known) {
        return new Report(source, outcome, policy, survey, verdicts, notices, known);
    }

    /** The same report, with what else is to be heard. */
    public Report with(List<Notice> more) {
        List<Notice> all = Stream.concat(notices.stream(), more.stream()).toList();
        return new Report(source, outcome, policy, survey, verdicts, all, provenance);
    }

    /** The waivers that do nothing, where the report is about everything that is built together. */
    public List<Notice> unusedWaivers() {
        return WaiverNotices.unused(
                policy.waivers(),
                verdicts.stream().map(ReportedVerdict::verdict).toList());
    }

    /** How many verdicts have this level and are not waived. */
    public long count(Level level) {
        return verdicts.stream()
                .map(ReportedVerdict::verdict)
                .filter(v -> v.level() == level && !v.waived())
                .count();
    }

    /** How many verdicts are waived. */
    public long waived() {
        return verdicts.stream().filter(v -> v.verdict().waived()).count();
    }

    /** Whether the build must fail. */
    public boolean denied() {
        return outcome == Outcome.FAILED;
    }
}
