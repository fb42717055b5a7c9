package dev.cordon.report.answers;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.clause.BusinessDays;
import dev.cordon.clause.Clause;
import dev.cordon.clause.Clause.After;
import dev.cordon.clause.Clause.Clock;
import dev.cordon.clause.Clause.Field;
import dev.cordon.clause.Clause.Kind;
import dev.cordon.clause.Clause.Shows;
import dev.cordon.report.plain.MarkdownText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The part of a page of answers that is about one clause.
 *
 * @param clause the clause
 * @param found what was found under its act
 * @param discovered the day that a person gave as that of discovery
 */
record ClauseForm(Clause clause, FoundUnder found, Optional<LocalDate> discovered) {

    /** Writes it. */
    void write(StringBuilder text) {
        text.append("\n## ")
                .append(MarkdownText.prose(clause.number() + " (" + clause.edition() + "): " + clause.title()))
                .append("\n\n")
                .append(AnswersReport.DRAFT)
                .append("\n\n");
        AnswersReport.item("About", clause.about(), text);
        AnswersReport.item("Due where", clause.when(), text);
        AnswersReport.item("To", clause.to(), text);
        text.append("- Official page: ").append(MarkdownText.link(clause.url())).append('\n');
        clause.texts().forEach(t -> AnswersReport.item("Read (" + t.id() + ")", t.what(), text));
        clause.note().ifPresent(note -> AnswersReport.item("Note", note, text));
        text.append("\n### Found in software examined\n\n");
        found(text);
        if (clause.kind() == Kind.REPORT) {
            text.append("\n### When\n\n");
            clause.clocks().forEach(clock -> clock(clock, text));
        }
        text.append("\n### Field by field\n\n");
        text.append(
                "| section | asks | found in software examined | answer (a person) | read |\n|---|---|---|---|---|\n");
        clause.fields().forEach(field -> row(field, text));
    }

    private void found(StringBuilder text) {
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
            AnswersReport.lines(found.lines(), text);
        }
    }

    private void clock(Clock clock, StringBuilder text) {
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
        String by = discovered.map(day -> by(clock, day)).orElse("");
        text.append("- ")
                .append(MarkdownText.prose(line))
                .append(by)
                .append(" (")
                .append(MarkdownText.prose(
                        clock.read().text() + ", " + clock.read().grade()))
                .append(')')
                .append('\n');
    }

    private String by(Clock clock, LocalDate identified) {
        if (clock.after() == After.IDENTIFICATION) {
            return ": **by " + BusinessDays.after(identified, clock.days()) + "**";
        }
        return clause.clocks().stream()
                .filter(c -> c.after() == After.IDENTIFICATION && c.applies(identified))
                .findFirst()
                .map(first -> BusinessDays.after(identified, first.days()))
                .map(last -> ": **by " + BusinessDays.after(last, clock.days())
                        + "** if the first report is submitted on " + last + ", its last day; sooner if that is")
                .orElse("");
    }

    private void row(Field field, StringBuilder text) {
        List<String> beside = found.beside(field.shows());
        String shown;
        if (field.shows() == Shows.NOTHING) {
            shown = "for a person: software does not say it";
        } else if (beside.isEmpty()) {
            shown = found.verdicts().isEmpty() ? "–" : "no examined document says it";
        } else {
            shown = String.join(
                            "<br>",
                            beside.stream()
                                    .limit(AnswersReport.MOST)
                                    .map(MarkdownText::cell)
                                    .toList())
                    + (beside.size() > AnswersReport.MOST
                            ? "<br>and " + (beside.size() - AnswersReport.MOST) + " more in report.json"
                            : "");
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
}
