package dev.cordon.report.console;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.ActLines;
import dev.cordon.report.EnquiryText;
import dev.cordon.report.Followers;
import dev.cordon.report.NoticeText;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.console.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The report as lines for a log: each verdict says what, because of which evidence, under which act, how it got in and
 * what to do; the last line counts, so that a run that looked at nothing is visible.
 */
public final class ConsoleReport {

    private static final int MOST_ALIKE = 10;

    private ConsoleReport() {}

    /** The lines of a report; a single one where there is nothing to report. */
    public static List<ConsoleLine> lines(Report report) {
        return lines(report, List.of(), new PrintedBefore(), ConsoleModule.UNNAMED);
    }

    /**
     * The lines of the report of one of several modules. What another has printed of a vendor is not printed in full again, and
     * what it has printed of how findings are judged not at all.
     *
     * @param ofAll what is to be printed of all modules together beside
     * @param said what was printed before; added to
     * @param module whose lines they are
     */
    public static List<ConsoleLine> lines(Report report, List<Notice> ofAll, PrintedBefore said, ConsoleModule module) {
        List<ConsoleLine> lines = new ArrayList<>();
        Map<ReportedVerdict, List<ReportedVerdict>> leaders = Followers.group(report.verdicts().stream()
                .filter(v -> v.verdict().level() != Level.ALLOW)
                .toList());
        Map<List<Object>, List<ReportedVerdict>> together = new LinkedHashMap<>();
        // Verdicts that are proved alike share their listings, and what those say is worked out once.
        IdentityHashMap<List<JudgedListing>, List<String>> acts = new IdentityHashMap<>();
        leaders.keySet().forEach(v -> {
            List<String> lists = acts.computeIfAbsent(v.verdict().listings(), listings -> ActLines.of(v.verdict()));
            together.computeIfAbsent(alike(v, lists), k -> new ArrayList<>()).add(v);
        });
        for (List<ReportedVerdict> alike : together.values()) {
            List<ReportedVerdict> followers =
                    alike.stream().flatMap(v -> leaders.get(v).stream()).toList();
            lines.addAll(ConsoleVerdict.lines(alike, followers, report, said, module));
        }
        lines.addAll(WaivedLines.of(report.verdicts(), module));
        lines.addAll(enquiries(report));
        List<Notice> notices =
                report.with(ofAll).notices().stream().filter(said::isNew).toList();
        lines.addAll(
                notices(notices, n -> ofAll.contains(n) || n.code().isAboutJudging() ? ConsoleModule.UNNAMED : module));
        report.survey().notJudged().forEach(n -> lines.add(notJudged(n, module)));
        lines.addAll(SinceLines.of(report, module));
        lines.add(ConsoleLine.of(severity(report), module.says(ReportSentence.of(report))));
        return lines;
    }

    /**
     * The lines of a report that takes the place of one whose lines were printed before.
     *
     * @param heading what it is for
     * @param news the report with only what the one before did not say
     */
    public static List<ConsoleLine> again(
            String heading, Report report, Report news, PrintedBefore said, ConsoleModule module) {
        List<ConsoleLine> lines = new ArrayList<>(List.of(ConsoleLine.of(severity(report), module.says(heading))));
        lines.addAll(lines(news, List.of(), said, module));
        lines.set(lines.size() - 1, ConsoleLine.of(severity(report), module.says(ReportSentence.of(report))));
        return lines;
    }

    /**
     * The lines that end the output of all modules: each vendor once, with how often, what there is to know of how findings
     * were judged, and the countable sentence.
     */
    public static List<ConsoleLine> sum(Report reactor) {
        List<ConsoleLine> lines = new ArrayList<>();
        Map<List<Object>, List<ReportedVerdict>> byVendor = new LinkedHashMap<>();
        for (ReportedVerdict reported : reactor.verdicts()) {
            if (reported.verdict().level() != Level.ALLOW) {
                Object vendor = reported.verdict().finding().vendor().id();
                byVendor.computeIfAbsent(List.of(reported.verdict().level(), vendor), k -> new ArrayList<>())
                        .add(reported);
            }
        }
        byVendor.values().forEach(alike -> lines.add(ConsoleVerdict.sum(alike, reactor)));
        List<Notice> aboutJudging = reactor.notices().stream()
                .filter(n -> n.code().isAboutJudging())
                .toList();
        // The first module that had them to report has insisted already.
        notices(aboutJudging, n -> ConsoleModule.UNNAMED).stream()
                .map(line -> new ConsoleLine(line.severity(), line.indent(), line.parts()))
                .forEach(lines::add);
        lines.addAll(SinceLines.of(reactor, ConsoleModule.UNNAMED));
        boolean asAsked = reactor.outcome() != Outcome.FAILED
                && reactor.survey().modules().stream()
                        .map(ModuleResult::standing)
                        .allMatch(s -> s == Standing.PASSED || s == Standing.NOT_SELECTED);
        Severity severity = asAsked ? Severity.INFO : severity(reactor.outcome());
        ConsoleLine last = ConsoleLine.of(severity, ReportSentence.of(reactor));
        boolean turnedOff = reactor.survey().modules().stream()
                .map(ModuleResult::standing)
                .anyMatch(s -> s == Standing.SKIPPED || s == Standing.NOT_BOUND);
        lines.add(turnedOff ? last.insisting() : last);
        return lines;
    }

    /** Whom to ask about what, a line for each document of others in which something was found. */
    private static List<ConsoleLine> enquiries(Report report) {
        List<Enquiry> all = Enquiry.of(report);
        List<ConsoleLine> lines = new ArrayList<>();
        all.stream()
                .limit(MOST_ALIKE)
                .map(e -> ConsoleLine.of(Severity.INFO, "Ask " + EnquiryText.of(e)))
                .forEach(lines::add);
        if (all.size() > MOST_ALIKE) {
            lines.add(ConsoleLine.of(
                    Severity.INFO,
                    "and ask about " + (all.size() - MOST_ALIKE) + " more documents, which the report lists"));
        }
        return lines;
    }

    /** Verdicts with an equal key differ in their components only, and are printed together. */
    private static List<Object> alike(ReportedVerdict reported, List<String> acts) {
        return List.of(
                reported.verdict().finding().vendor().id(),
                reported.verdict().level(),
                reported.verdict().finding().strength(),
                reported.verdict().finding().isCarried(),
                reported.verdict().finding().maker(),
                reported.mark(),
                acts);
    }

    /** Every notice; of a kind that comes very often, only the first few. */
    private static List<ConsoleLine> notices(List<Notice> notices, Function<Notice, ConsoleModule> module) {
        Map<NoticeCode, List<Notice>> byCode = new TreeMap<>();
        notices.forEach(
                n -> byCode.computeIfAbsent(n.code(), c -> new ArrayList<>()).add(n));
        List<ConsoleLine> lines = new ArrayList<>();
        byCode.forEach((code, alike) -> {
            alike.stream()
                    .limit(MOST_ALIKE)
                    .map(n -> warning(module.apply(n).says(text(n))))
                    .forEach(line -> lines.add(code.isWeakening() ? line.insisting() : line));
            if (alike.size() > MOST_ALIKE) {
                String more =
                        "and " + (alike.size() - MOST_ALIKE) + " more, which the report lists [" + code.id() + "]";
                lines.add(warning(module.apply(alike.get(MOST_ALIKE)).says(more)));
            }
        });
        return lines;
    }

    /** Every one of them, and last: what was not judged might be anything. */
    private static ConsoleLine notJudged(NotJudged what, ConsoleModule module) {
        String text = (what.accepted() ? "Not judged, which onUnreadable accepts: " : "") + what.fault();
        return ConsoleLine.of(what.accepted() ? Severity.WARNING : Severity.ERROR, module.says(text));
    }

    private static String text(Notice notice) {
        return NoticeText.of(notice) + " [" + notice.code().id() + "]";
    }

    private static ConsoleLine warning(String text) {
        return ConsoleLine.of(Severity.WARNING, text);
    }

    private static Severity severity(Report report) {
        return report.faults().isEmpty() ? severity(report.outcome()) : Severity.ERROR;
    }

    private static Severity severity(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> Severity.ERROR;
            case PASSED -> Severity.INFO;
            case SUPPRESSED, SKIPPED, INCOMPLETE -> Severity.WARNING;
        };
    }
}
