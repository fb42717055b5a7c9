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
public record ReportNews(Set<List<Object>> verdicts, Set<Notice> notices) {

    /** Nothing was said so far. */
    public static final ReportNews NOTHING = new ReportNews(Set.of(), Set.of());

    public ReportNews {
        verdicts = Set.copyOf(verdicts);
        notices = Set.copyOf(notices);
    }

    /** After that report. */
    public static ReportNews after(Report report) {
        return new ReportNews(
                report.verdicts().stream().map(ReportNews::key).collect(Collectors.toSet()),
                Set.copyOf(report.notices()));
    }

    /** That report with only what was not said. */
    public Report in(Report report) {
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
