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
        lines.addAll(notices(report.notices()));
        lines.add(new ConsoleLine(severity(report.outcome()), sentence(report)));
        return lines;
    }

    /** The countable last sentence: {@code Audited 214 components against 25 vendors: 1 denied, 2 warned.} */
    public static String sentence(Report report) {
        if (report.outcome() == Outcome.SKIPPED) {
            return "Audited nothing: the check was skipped.";
        }
        List<String> counts = new ArrayList<>();
        counts.add(report.count(Level.DENY) + " denied");
        counts.add(report.count(Level.WARN) + " warned");
        if (report.count(Level.NOTE) > 0) {
            counts.add(report.count(Level.NOTE) + " noted");
        }
        if (report.count(Level.ALLOW) > 0) {
            counts.add(report.count(Level.ALLOW) + " allowed");
        }
        if (report.waived() > 0) {
            counts.add(report.waived() + " waived");
        }
        long unidentified = report.survey().unidentifiedCount();
        return "Audited " + counted(report.survey().componentCount(), "component")
                + (unidentified == 0 ? "" : " (" + unidentified + " unidentified)")
                + sources(report.survey()) + " against "
                + counted(report.policy().denylist().vendors().size(), "vendor")
                + ": " + String.join(", ", counts) + ".";
    }

    /** Of how many documents the components are, where there are several. */
    private static String sources(Survey survey) {
        return survey.examined().size() > 1 ? " of " + counted(survey.examined().size(), "source") : "";
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
            case SUPPRESSED, SKIPPED -> Severity.WARNING;
        };
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
