package dev.cordon.report.answers;

import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Unexamined;
import dev.cordon.clause.BusinessDays;
import dev.cordon.clause.Clause;
import dev.cordon.clause.Clause.After;
import dev.cordon.clause.Clause.Clock;
import dev.cordon.clause.Clause.Field;
import dev.cordon.clause.Clause.Kind;
import dev.cordon.clause.Clause.Shows;
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

    private static final String DRAFT =
            "**Draft, not legal advice.** Nothing here is an answer: whoever signs fills it in. It is sent to nobody.";

    /** The other reports have the rest. */
    private static final int MOST = 50;

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
        clauses.read().forEach(clause -> clause(clause, FoundUnder.of(report, clause.authority()), text));
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

    private void clause(Clause clause, FoundUnder found, StringBuilder text) {
        text.append("\n## ")
                .append(MarkdownText.prose(clause.number() + " (" + clause.edition() + "): " + clause.title()))
                .append("\n\n")
                .append(DRAFT)
                .append("\n\n");
        item("About", clause.about(), text);
        item("Due where", clause.when(), text);
        item("To", clause.to(), text);
        text.append("- Official page: ").append(MarkdownText.link(clause.url())).append('\n');
        clause.texts().forEach(t -> item("Read (" + t.id() + ")", t.what(), text));
        clause.note().ifPresent(note -> item("Note", note, text));
        text.append("\n### Found in software examined\n\n");
        found(found, text);
        if (clause.kind() == Kind.REPORT) {
            text.append("\n### When\n\n");
            clause.clocks().forEach(clock -> clock(clock, clause, text));
        }
        text.append("\n### Field by field\n\n");
        text.append(
                "| section | asks | found in software examined | answer (a person) | read |\n|---|---|---|---|---|\n");
        clause.fields().forEach(field -> row(field, found, text));
    }

    private static void found(FoundUnder found, StringBuilder text) {
        Report report = found.report();
        if (report.policy().isNone() || report.outcome() == Outcome.SKIPPED) {
            text.append("Nothing was judged in this run.\n");
        } else if (!found.isKnown()) {
            String what = found.authority().equals("fascsa")
                    ? "No FASCSA order is in the loaded lists: nothing was compared with one. The orders are on SAM.gov, and a"
                            + " solicitation may name more."
                    : "No loaded list has the act " + found.authority() + ": nothing was compared with it.";
            text.append(MarkdownText.prose(what)).append('\n');
        } else if (found.verdicts().isEmpty()) {
            text.append("Nothing that the loaded lists connect with this clause")
                    .append(report.isComplete() ? "" : ", where not everything could be judged")
                    .append(". That is said of software in the sources of this report alone.\n");
        } else {
            lines(found.lines(), text);
        }
    }

    private void clock(Clock clock, Clause clause, StringBuilder text) {
        if (discovered.isPresent() && !clock.applies(discovered.get())) {
            return;
        }
        String after = clock.after() == After.IDENTIFICATION
                ? " after the day of identification or notification"
                : " after the first report is submitted";
        String span = clock.from().map(d -> ", identified from " + d + " on").orElse("")
                + clock.until().map(d -> ", identified until " + d).orElse("");
        String line = clock.due() + ", " + clock.section() + ": within " + clock.days()
                + (clock.days() == 1 ? " business day" : " business days") + after
                + (discovered.isPresent() ? "" : span);
        String by = discovered.map(day -> by(clock, clause, day)).orElse("");
        text.append("- ")
                .append(MarkdownText.prose(line))
                .append(by)
                .append(" (")
                .append(MarkdownText.prose(
                        clock.read().text() + ", " + clock.read().grade()))
                .append(')')
                .append('\n');
    }

    private static String by(Clock clock, Clause clause, LocalDate discovered) {
        if (clock.after() == After.IDENTIFICATION) {
            return ": **by " + BusinessDays.after(discovered, clock.days()) + "**";
        }
        return clause.clocks().stream()
                .filter(c -> c.after() == After.IDENTIFICATION && c.applies(discovered))
                .findFirst()
                .map(first -> BusinessDays.after(discovered, first.days()))
                .map(last -> ": **by " + BusinessDays.after(last, clock.days())
                        + "** if the first report is submitted on " + last + ", its last day; sooner if that is")
                .orElse("");
    }

    private static void row(Field field, FoundUnder found, StringBuilder text) {
        List<String> beside = found.beside(field.shows());
        String shown;
        if (field.shows() == Shows.NOTHING) {
            shown = "for a person: software does not say it";
        } else if (beside.isEmpty()) {
            shown = found.verdicts().isEmpty() ? "–" : "no examined document says it";
        } else {
            shown = String.join(
                            "<br>",
                            beside.stream().limit(MOST).map(MarkdownText::cell).toList())
                    + (beside.size() > MOST ? "<br>and " + (beside.size() - MOST) + " more in report.json" : "");
        }
        text.append("| ")
                .append(MarkdownText.prose(field.section()))
                .append(" | ")
                .append(MarkdownText.prose(field.asks()))
                .append(" | ")
                .append(shown)
                .append(" | | ")
                .append(MarkdownText.prose(
                        field.read().text() + ", " + field.read().grade()))
                .append(" |\n");
    }

    private static void item(String label, String value, StringBuilder text) {
        text.append("- ")
                .append(label)
                .append(": ")
                .append(MarkdownText.prose(value))
                .append('\n');
    }

    private static void lines(List<String> lines, StringBuilder text) {
        lines.stream()
                .limit(MOST)
                .forEach(line ->
                        text.append("- ").append(MarkdownText.prose(line)).append('\n'));
        if (lines.size() > MOST) {
            text.append("- and ").append(lines.size() - MOST).append(" more in report.json\n");
        }
    }
}
