package dev.cordon.audit;

import dev.cordon.notice.Notice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said by the report of a module, so that one which takes its place need not say it again.
 *
 * @param verdicts what distinguishes its verdicts from others
 * @param notices its notices
 */
public record AlreadyReported(Set<List<Object>> verdicts, Set<Notice> notices) {

    /** Nothing was said so far. */
    public static final AlreadyReported NOTHING = new AlreadyReported(Set.of(), Set.of());

    public AlreadyReported {
        verdicts = Set.copyOf(verdicts);
        notices = Set.copyOf(notices);
    }

    /** After that report. */
    public static AlreadyReported after(Report report) {
        return new AlreadyReported(
                report.verdicts().stream().map(AlreadyReported::key).collect(Collectors.toSet()),
                Set.copyOf(report.notices()));
    }

    /** That report with only what was not said. */
    public Report newsOf(Report report) {
        return new Report(
                report.source(),
                report.outcome(),
                report.policy(),
                report.survey(),
                report.verdicts().stream()
                        .filter(v -> !verdicts.contains(key(v)))
                        .toList(),
                report.notices().stream().filter(n -> !notices.contains(n)).toList(),
                report.provenance().unmarked());
    }

    private static List<Object> key(ReportedVerdict reported) {
        return List.of(
                reported.ref(),
                reported.source(),
                reported.verdict().finding().vendor().id(),
                reported.verdict().level(),
                reported.verdict().waived());
    }
}
