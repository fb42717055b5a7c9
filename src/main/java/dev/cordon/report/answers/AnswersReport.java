package dev.cordon.report.answers;

import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Unexamined;
import dev.cordon.clause.BusinessDays;
import dev.cordon.clause.Clauses;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.plain.MarkdownText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What clauses of federal contracts ask, field by field, beside what was found in software: a draft in Markdown that a person
 * completes. It never holds an answer, nor suggests one.
 */
public final class AnswersReport implements ReportFormat {

    static final String DRAFT =
            "**Draft, not legal advice.** Nothing here is an answer: whoever signs fills it in. It is sent to nobody.";

    /** The other reports have the rest. */
    static final int MOST = 50;

    private final Optional<LocalDate> discovered;

    /** One that counts no days. */
    public AnswersReport() {
        this(Optional.empty());
    }

    private AnswersReport(Optional<LocalDate> discovered) {
        this.discovered = discovered;
    }

    @Override
    public String id() {
        return "answers";
    }

    @Override
    public String fileEnding() {
        return "answers.md";
    }

    @Override
    public ReportFormat discoveredOn(LocalDate day) {
        return new AnswersReport(Optional.of(day));
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        Clauses clauses = Clauses.bundled();
        head(report, run, clauses, text);
        clauses.read()
                .forEach(clause ->
                        new ClauseForm(clause, FoundUnder.of(report, clause.authority()), discovered).write(text));
        text.append("\n## Clauses whose text was not read\n\nThere is no form for these, only where to look:\n\n");
        clauses.notRead()
                .forEach(p -> text.append("- ")
                        .append(MarkdownText.prose(p.number() + ": " + p.why()))
                        .append(": ")
                        .append(MarkdownText.link(p.url()))
                        .append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void head(Report report, RunInfo run, Clauses clauses, StringBuilder text) {
        text.append("# What was found, for answers to contract clauses: ")
                .append(MarkdownText.code(report.source().name()))
                .append("\n\n")
                .append(DRAFT)
                .append("\n\n");
        item(
                "Result",
                ReportSentence.of(report) + " Outcome: " + report.outcome().id() + ".",
                text);
        report.provenance()
                .commit()
                .ifPresent(c -> item(
                        "Commit",
                        c.id() + " (" + c.from() + "), files " + run.workTree().id(),
                        text));
        if (report.policy().isNone()) {
            item("Lists", "none could be loaded: nothing was judged", text);
        } else {
            item("Judged as of", report.policy().asOf().toString(), text);
            report.policy()
                    .denylist()
                    .files()
                    .forEach(f -> item("List", f.name() + " " + f.version() + ", sha256 " + f.sha256(), text));
        }
        item("Run", run.at() + ", Cordon " + run.cordon(), text);
        item("Clauses", "file " + clauses.version() + ", held against the texts on " + clauses.checked(), text);
        discovered.ifPresentOrElse(
                day -> item(
                        "Counted from",
                        day
                                + ", which a person entered as the day of identification or notification (cordon.discovered). "
                                + BusinessDays.ASSUMPTION,
                        text),
                () -> item(
                        "Counted from",
                        "no day: nobody entered the day of identification or notification (cordon.discovered), and Cordon"
                                + " assumes none",
                        text));
        text.append("\n## Not examined, whatever a clause asks\n\n");
        text.append(
                "- hardware, devices, telecommunications equipment, services, subscriptions, and what the company itself uses: "
                        + "only software was looked at\n");
        text.append(
                "- software that is in none of the sources of this report (`report.json` lists them as `examined`)\n");
        lines(report.survey().notExamined().stream().map(Unexamined::phrase).toList(), text);
        lines(
                report.survey().notJudged().stream()
                        .map(NotJudged::fault)
                        .map(f -> "could not be judged: " + f)
                        .toList(),
                text);
        text.append("- ").append(MarkdownText.prose(Unexamined.LIMITS)).append('\n');
    }

    /** A line of a list: what it is about, and what there is to say. */
    static void item(String label, String value, StringBuilder text) {
        text.append("- ")
                .append(label)
                .append(": ")
                .append(MarkdownText.prose(value))
                .append('\n');
    }

    /** A line each for the first of them. */
    static void lines(List<String> lines, StringBuilder text) {
        lines.stream()
                .limit(MOST)
                .forEach(line ->
                        text.append("- ").append(MarkdownText.prose(line)).append('\n'));
        if (lines.size() > MOST) {
            text.append("- and ").append(lines.size() - MOST).append(" more in report.json\n");
        }
    }
}
