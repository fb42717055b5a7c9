package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Notice;
import dev.cordon.report.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The report as lines for a log: each verdict says what, because of which evidence, under which act, how it got in and
 * what to do; the last line counts, so that a run that looked at nothing is visible.
 */
public final class ConsoleReport {

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
        report.notices().forEach(notice -> lines.add(line(notice)));
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

    private static ConsoleLine line(Notice notice) {
        String text = notice.message() + " [" + notice.code().id() + "]";
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
