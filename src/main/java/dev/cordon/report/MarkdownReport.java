package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.match.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The report as a comment on a pull request: the verdict, a table, and each finding to unfold. */
public final class MarkdownReport implements ReportFormat {

    // A comment on GitHub may hold 65,536 characters: until where each part of it may reach.
    private static final int TABLE_ENDS = 20_000;
    private static final int DETAILS_END = 50_000;
    private static final int LISTS_END = 60_000;
    private static final int ALL_ENDS = 65_000;

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
        List<ReportedVerdict> told =
                report.verdicts().stream().filter(MarkdownReport::isTold).toList();
        table(told, text);
        text.addAll(
                told.stream().map(MarkdownReport::finding).toList(),
                DETAILS_END,
                n -> "\nThe details of " + n + " more are in the other reports.\n");
        list("Notices", report.notices().stream().map(NoticeText::of).toList(), text);
        list("Not examined", report.survey().notExamined(), text);
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
            case SUPPRESSED -> "would fail, but failOnViolation is false";
            case SKIPPED -> "skipped, nothing was looked at";
            case INCOMPLETE -> "nothing fails, but not every module was judged";
        };
    }

    /** What is allowed and needed no waiver is in the other reports. */
    private static boolean isTold(ReportedVerdict reported) {
        return reported.verdict().level() != Level.ALLOW || reported.verdict().waived();
    }

    private static void table(List<ReportedVerdict> told, BoundedText text) {
        if (told.isEmpty()) {
            return;
        }
        text.add("\n| | component | vendor | declared |\n|---|---|---|---|\n");
        text.addAll(told.stream().map(MarkdownReport::row).toList(), TABLE_ENDS, n -> "\nand " + n + " more\n");
    }

    private static String row(ReportedVerdict reported) {
        VerdictText verdict = new VerdictText(reported);
        Finding finding = reported.verdict().finding();
        return "| " + verdict.level() + " | "
                + MarkdownText.cell(finding.component().label()) + " | "
                + MarkdownText.prose(finding.vendor().name()) + " | " + declared(reported) + " |\n";
    }

    private static String declared(ReportedVerdict reported) {
        return reported.explanation().declarations().stream()
                .flatMap(d -> d.where().stream())
                .map(where -> MarkdownText.cell(where.toString()))
                .limit(3)
                .collect(Collectors.joining(", "));
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
