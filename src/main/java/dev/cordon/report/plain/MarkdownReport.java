package dev.cordon.report.plain;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.match.Finding;
import dev.cordon.report.BoundedText;
import dev.cordon.report.EnquiryText;
import dev.cordon.report.NoticeText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import dev.cordon.text.Names;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as a comment on a pull request: the verdict, a table, and each finding to unfold. */
public final class MarkdownReport implements ReportFormat {

    // A comment on GitHub may hold 65,536 characters, and one that is read is far shorter: until where each part may
    // reach.
    private static final int TABLE_ENDS = 8_000;
    private static final int GONE_ENDS = 10_000;
    private static final int DETAILS_END = 16_000;
    private static final int LISTS_END = 20_000;
    private static final int ALL_ENDS = 22_000;

    private static final int MOST_IN_CELL = 3;

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String fileEnding() {
        return "md";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The report in Markdown. */
    public static String text(Report report) {
        BoundedText text = new BoundedText();
        text.add("## Cordon: " + outcome(report) + "\n\n");
        text.add(MarkdownText.code(report.source().name()) + ": " + MarkdownText.prose(ReportSentence.of(report))
                + "\n");
        SinceText.sentence(report).ifPresent(since -> text.add("\n" + MarkdownText.prose(since) + "\n"));
        List<ReportedVerdict> listed =
                report.verdicts().stream().filter(MarkdownReport::isListed).toList();
        Collection<List<ReportedVerdict>> alike = alike(listed);
        table(alike, report, text);
        gone(report, text);
        // Who reads a pull request has seen before what is known.
        text.addAll(
                alike.stream()
                        .map(same -> same.get(0))
                        .filter(reported ->
                                reported.mark().filter(m -> !m.isNew()).isEmpty())
                        .map(MarkdownReport::finding)
                        .toList(),
                DETAILS_END,
                n -> "\nThe details of " + n + " more are in the other reports.\n");
        list("Whom to ask", Enquiry.of(report).stream().map(EnquiryText::of).toList(), text);
        list(
                "Not judged",
                report.survey().notJudged().stream()
                        .map(n -> n.fault().toString())
                        .toList(),
                text);
        list("Notices", report.notices().stream().map(NoticeText::of).toList(), text);
        list(
                "Not examined",
                report.survey().notExamined().stream().map(Unexamined::phrase).toList(),
                text);
        text.add("\n**Limits of the method:** " + MarkdownText.prose(Unexamined.LIMITS) + "\n");
        if (report.policy().isNone()) {
            text.add("\nNothing was judged: lists, levels or waivers could not be loaded.\n");
            return text.toString();
        }
        text.add("\nJudged as of " + report.policy().asOf() + " by these lists:\n\n");
        List<String> lists = report.policy().denylist().files().stream()
                .map(f -> "- " + MarkdownText.prose(f.name() + " " + f.version()) + "\n")
                .toList();
        text.addAll(lists, ALL_ENDS, n -> "- and " + n + " more\n");
        text.add("\nThis states listings. It is not legal advice.\n");
        return text.toString();
    }

    private static String outcome(Report report) {
        return switch (report.outcome()) {
            case PASSED -> "passed";
            case FAILED -> "the build fails";
            case SUPPRESSED -> "would fail, and the build goes on all the same";
            case SKIPPED -> "skipped, nothing was looked at";
            case INCOMPLETE -> "nothing was found that fails the build, but not everything was judged";
        };
    }

    /** What is allowed and needed no waiver is in the other reports. */
    private static boolean isListed(ReportedVerdict reported) {
        return reported.verdict().level() != Level.ALLOW || reported.verdict().waived();
    }

    /** What several modules have is one finding to a reader. */
    private static Collection<List<ReportedVerdict>> alike(List<ReportedVerdict> listed) {
        return listed.stream()
                .sorted(Comparator.comparing(
                        v -> v.mark().filter(m -> !m.isNew()).isPresent()))
                .collect(Collectors.groupingBy(MarkdownReport::key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static List<String> key(ReportedVerdict reported) {
        Finding finding = reported.verdict().finding();
        return List.of(
                new VerdictText(reported).level(),
                finding.vendor().id(),
                finding.component().ref(),
                finding.component().label(),
                SinceText.of(reported).orElse(""));
    }

    private static void table(Collection<List<ReportedVerdict>> alike, Report report, BoundedText text) {
        boolean modules = report.source().kind() == Source.Kind.REACTOR;
        boolean marked = report.provenance().since().isPresent();
        if (alike.isEmpty()) {
            return;
        }
        text.add("\n|" + (marked ? " since |" : "") + " | component | vendor | declared |"
                + (modules ? " seen in |" : "") + "\n" + (marked ? "|---" : "") + "|---|---|---|---|"
                + (modules ? "---|" : "") + "\n");
        text.addAll(
                alike.stream().map(same -> row(same, modules)).toList(),
                TABLE_ENDS,
                n -> "\nand " + n + " more, in the other reports\n");
    }

    private static String row(List<ReportedVerdict> same, boolean modules) {
        ReportedVerdict first = same.get(0);
        Finding finding = first.verdict().finding();
        String row = SinceText.of(first)
                        .map(since -> "| " + MarkdownText.prose(since) + " ")
                        .orElse("")
                + "| " + new VerdictText(first).level() + " | "
                + MarkdownText.cell(finding.component().label()) + " | "
                + MarkdownText.prose(finding.vendor().name()) + " | " + cells(declared(same)) + " |";
        Stream<String> sources = same.stream().map(reported -> reported.source().name());
        return row + (modules ? " " + cells(sources) + " |" : "") + "\n";
    }

    private static void gone(Report report, BoundedText text) {
        List<String> gone = SinceText.gone(report).stream()
                .map(found -> "- " + MarkdownText.prose(SinceText.gone(found)) + "\n")
                .toList();
        if (!gone.isEmpty()) {
            text.add("\n**Gone**\n\n");
            text.addAll(gone, GONE_ENDS, n -> "- and " + n + " more, in the other reports\n");
        }
    }

    private static Stream<String> declared(List<ReportedVerdict> same) {
        return same.stream()
                .flatMap(reported -> reported.explanation().declarations().stream())
                .flatMap(d -> d.where().stream())
                .map(where -> where.withoutColumn().toString());
    }

    /** The first few, and how many more there are. */
    private static String cells(Stream<String> values) {
        return Names.few(values.distinct().map(MarkdownText::cell).toList(), MOST_IN_CELL);
    }

    private static String finding(ReportedVerdict reported) {
        VerdictText verdict = new VerdictText(reported);
        StringBuilder text = new StringBuilder();
        text.append("\n<details><summary>").append(MarkdownText.html(verdict.headline()));
        text.append(", ").append(verdict.level()).append("</summary>\n\n");
        items("because", verdict.evidence(), MarkdownText::code, text);
        items("listed", verdict.acts(), MarkdownText::prose, text);
        items("path", verdict.paths(), MarkdownText::code, text);
        items("declared", verdict.declarations(), MarkdownText::code, text);
        items("waiver", verdict.waivers(), MarkdownText::prose, text);
        items("fix", List.of(verdict.fix()), MarkdownText::code, text);
        return text.append("\n</details>\n").toString();
    }

    private static void items(String label, List<String> values, UnaryOperator<String> neutral, StringBuilder text) {
        values.forEach(value -> text.append("- ")
                .append(label)
                .append(": ")
                .append(neutral.apply(value))
                .append('\n'));
    }

    private static void list(String title, List<String> values, BoundedText text) {
        if (values.isEmpty()) {
            return;
        }
        text.add("\n**" + title + "**\n\n");
        List<String> items = values.stream()
                .map(value -> "- " + MarkdownText.prose(value) + "\n")
                .toList();
        text.addAll(items, LISTS_END, n -> "- and " + n + " more\n");
    }
}
