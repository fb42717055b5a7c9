package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The report as lines for a log: each verdict says what, because of which evidence, under which act, how it got in and
 * what to do; the last line counts, so that a run that looked at nothing is visible.
 */
public final class ConsoleReport {

    private final List<ConsoleLine> lines = new ArrayList<>();
    private final Set<String> acts = new HashSet<>();

    private ConsoleReport() {}

    /** The lines of a report; a single one where there is nothing to tell. */
    public static List<ConsoleLine> lines(Report report) {
        ConsoleReport console = new ConsoleReport();
        report.verdicts().stream()
                .filter(v -> v.verdict().level() != Level.ALLOW)
                .forEach(console::add);
        report.notices().forEach(console::add);
        console.summary(report);
        return console.lines;
    }

    private void add(ReportedVerdict reported) {
        Verdict verdict = reported.verdict();
        Finding finding = verdict.finding();
        Severity severity = severity(verdict.level());
        line(
                severity,
                word(verdict.level()) + "  " + finding.component().label() + "  "
                        + finding.vendor().name());
        finding.evidence().forEach(e -> labelled(severity, "because", because(finding, e)));
        if (finding.strength() == Strength.INDICATIVE) {
            labelled(severity, "so far", "this evidence is indicative: it warns and never denies by itself");
        }
        List<String> listed = ActLines.of(verdict);
        if (acts.add(finding.vendor().id() + listed)) {
            listed.forEach(act -> labelled(severity, "listed", act));
        } else {
            labelled(severity, "listed", "as above, under " + finding.vendor().name());
        }
        Explanation explanation = reported.explanation();
        explanation.paths().forEach(path -> labelled(severity, "path", path(path)));
        if (explanation.morePaths() > 0) {
            labelled(severity, "path", "and " + explanation.morePaths() + " more");
        }
        explanation.declarations().forEach(d -> d.where().ifPresent(w -> labelled(severity, "declared", w.toString())));
        labelled(severity, "fix", Remedy.of(reported));
    }

    private void add(Notice notice) {
        Severity severity = notice.code() == NoticeCode.DENYLIST_OVERRIDDEN ? Severity.INFO : Severity.WARNING;
        line(severity, notice.message() + " [" + notice.code().id() + "]");
    }

    private void summary(Report report) {
        Severity severity = switch (report.outcome()) {
            case FAILED -> Severity.ERROR;
            case PASSED -> Severity.INFO;
            case SUPPRESSED, SKIPPED -> Severity.WARNING;
        };
        line(severity, sentence(report));
    }

    /** The countable last sentence: {@code Audited 214 components against 25 vendors: 1 denied, 2 warned.} */
    public static String sentence(Report report) {
        if (report.outcome() == Outcome.SKIPPED) {
            return "Audited nothing: the check was skipped.";
        }
        int components = report.components().size();
        int unidentified = report.unidentified().size();
        List<String> counts = new ArrayList<>();
        counts.add(report.count(Level.DENY) + " denied");
        counts.add(report.count(Level.WARN) + " warned");
        if (report.count(Level.NOTE) > 0) {
            counts.add(report.count(Level.NOTE) + " noted");
        }
        if (report.count(Level.ALLOW) > 0) {
            counts.add(report.count(Level.ALLOW) + " allowed");
        }
        int vendors = report.policy().denylist().vendors().size();
        return "Audited " + components + (components == 1 ? " component" : " components")
                + (unidentified == 0 ? "" : " (" + unidentified + " unidentified)") + " against " + vendors
                + (vendors == 1 ? " vendor: " : " vendors: ") + String.join(", ", counts) + ".";
    }

    private static String because(Finding finding, Evidence evidence) {
        String what = evidence.identifier()
                .product()
                .map(p -> finding.vendor().name() + "'s " + p)
                .orElse(finding.vendor().name());
        return evidence.fact().signal().id() + " " + evidence.fact().value() + " is an identifier of " + what + " ("
                + evidence.fact().where() + ", matches " + evidence.identifier().pattern() + ")";
    }

    private static String path(DependencyPath path) {
        return String.join(" > ", path.steps())
                + path.lostTo().map(v -> " (loses to " + v + ")").orElse("");
    }

    private static Severity severity(Level level) {
        return switch (level) {
            case DENY -> Severity.ERROR;
            case WARN -> Severity.WARNING;
            case NOTE, ALLOW -> Severity.INFO;
        };
    }

    private static String word(Level level) {
        return switch (level) {
            case DENY -> "DENIED";
            case WARN -> "WARNED";
            case NOTE -> "NOTED ";
            case ALLOW -> "ALLOWED";
        };
    }

    private void labelled(Severity severity, String label, String text) {
        line(severity, String.format(Locale.ROOT, "        %-9s %s", label, text));
    }

    private void line(Severity severity, String text) {
        lines.add(new ConsoleLine(severity, PrintableText.of(text)));
    }
}
