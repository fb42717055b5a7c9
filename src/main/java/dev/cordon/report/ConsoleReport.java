package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The report as lines for a log: each verdict says what, because of which evidence, under which act, how it got in and
 * what to do; the last line counts, so that a run that looked at nothing is visible.
 */
public final class ConsoleReport {

    private static final int MOST_ALIKE = 10;

    private ConsoleReport() {}

    /** The lines of a report; a single one where there is nothing to tell. */
    public static List<ConsoleLine> lines(Report report) {
        List<ConsoleLine> lines = new ArrayList<>();
        List<ReportedVerdict> told = report.verdicts().stream()
                .filter(v -> v.verdict().level() != Level.ALLOW)
                .toList();
        Set<String> vendors = new HashSet<>();
        Followers.group(told)
                .forEach((verdict, followers) -> lines.addAll(ConsoleVerdict.lines(verdict, followers, vendors)));
        WaivedLines.of(report.verdicts()).forEach(l -> lines.add(new ConsoleLine(Severity.INFO, PrintableText.of(l))));
        lines.addAll(notices(report.notices()));
        lines.add(new ConsoleLine(severity(report.outcome()), ReportSentence.of(report)));
        return lines;
    }

    /** Every notice; of a kind that comes very often, only the first few. */
    private static List<ConsoleLine> notices(List<Notice> notices) {
        Map<NoticeCode, List<Notice>> byCode = new TreeMap<>();
        notices.forEach(
                n -> byCode.computeIfAbsent(n.code(), c -> new ArrayList<>()).add(n));
        List<ConsoleLine> lines = new ArrayList<>();
        byCode.forEach((code, alike) -> {
            alike.stream().limit(MOST_ALIKE).forEach(n -> lines.add(warning(text(n))));
            if (alike.size() > MOST_ALIKE) {
                lines.add(warning("and " + (alike.size() - MOST_ALIKE) + " more, in report.json [" + code.id() + "]"));
            }
        });
        return lines;
    }

    private static String text(Notice notice) {
        return NoticeText.of(notice) + " [" + notice.code().id() + "]";
    }

    private static ConsoleLine warning(String text) {
        return new ConsoleLine(Severity.WARNING, PrintableText.of(text));
    }

    private static Severity severity(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> Severity.ERROR;
            case PASSED -> Severity.INFO;
            case SUPPRESSED, SKIPPED, INCOMPLETE -> Severity.WARNING;
        };
    }
}
