package dev.cordon.clause;

import dev.cordon.clause.Clause.After;
import dev.cordon.clause.Clause.Clock;
import dev.cordon.clause.Clause.Field;
import dev.cordon.clause.Clause.Kind;
import dev.cordon.clause.Clause.Read;
import dev.cordon.clause.Clause.Shows;
import dev.cordon.clause.Clause.Text;
import dev.cordon.clause.Clauses.Pointer;
import dev.cordon.notice.FaultCode;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of clauses strictly; everything that is wrong with it is reported at once, with line and column. */
final class ClauseReader {

    private static final String PAGE = "docs/answers.md";
    private static final List<String> GRADES = List.of("seen", "second-hand");

    private ClauseReader() {}

    /**
     * The clauses of a file.
     *
     * @param bytes YAML 1.2 in UTF-8
     * @param origin how messages name the file
     * @throws dev.cordon.notice.FaultException with every fault of it
     */
    static Clauses read(byte[] bytes, String origin) {
        YamlFaults faults = new YamlFaults(origin, FaultCode.INTERNAL_ERROR, PAGE);
        YamlMapping root = YamlDocument.read(bytes, "the file of clauses", faults);
        root.format("cordonClauses", List.of("1"));
        Optional<String> version = root.requiredText("version");
        Optional<LocalDate> checked = date(root, "checked");
        List<Clause> read = new ArrayList<>();
        root.mappings("clauses", "the clause").forEach(m -> clause(m).ifPresent(read::add));
        List<Pointer> notRead = new ArrayList<>();
        root.mappings("notRead", "the pointer").forEach(m -> pointer(m).ifPresent(notRead::add));
        root.refuseUnknownKeys();
        faults.throwIfAny();
        return new Clauses(version.orElseThrow(), checked.orElseThrow(), read, notRead);
    }

    private static Optional<LocalDate> date(YamlMapping mapping, String key) {
        mapping.require(key);
        return mapping.date(key);
    }

    private static Optional<Clause> clause(YamlMapping mapping) {
        List<Text> texts = new ArrayList<>();
        for (YamlMapping text : mapping.mappings("texts", "the text")) {
            Optional<String> id = text.requiredText("id");
            Optional<String> what = text.requiredText("what");
            text.refuseUnknownKeys();
            id.ifPresent(i -> what.ifPresent(w -> texts.add(new Text(i, w))));
        }
        if (texts.isEmpty()) {
            mapping.fault("a clause without a text that was read", "Move it to 'notRead'.");
        }
        List<Clock> clocks = new ArrayList<>();
        mapping.mappings("clocks", "the clock").forEach(m -> clock(m, texts).ifPresent(clocks::add));
        List<Field> fields = new ArrayList<>();
        mapping.mappings("fields", "the field").forEach(m -> field(m, texts).ifPresent(fields::add));
        Optional<String> id = mapping.requiredText("id");
        Optional<String> number = mapping.requiredText("number");
        Optional<String> title = mapping.requiredText("title");
        Optional<String> edition = mapping.requiredText("edition");
        Optional<String> url = mapping.requiredText("url");
        mapping.require("kind");
        Optional<Kind> kind = mapping.oneOf("kind", Kind::of, List.of("report", "representation", "prohibition"));
        Optional<String> authority = mapping.requiredText("authority");
        Optional<String> about = mapping.requiredText("about");
        Optional<String> when = mapping.requiredText("when");
        Optional<String> to = mapping.requiredText("to");
        Optional<String> note = mapping.text("note");
        mapping.refuseUnknownKeys();
        if (kind.isEmpty()
                || List.of(id, number, title, edition, url, authority, about, when, to)
                        .contains(Optional.<String>empty())) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                id.get(),
                number.get(),
                title.get(),
                edition.get(),
                url.get(),
                kind.get(),
                authority.get(),
                about.get(),
                when.get(),
                to.get(),
                note,
                texts,
                clocks,
                fields));
    }

    private static Optional<Clock> clock(YamlMapping mapping, List<Text> texts) {
        Optional<String> section = mapping.requiredText("section");
        Optional<String> due = mapping.requiredText("due");
        Optional<Integer> days = days(mapping);
        mapping.require("after");
        Optional<After> after = mapping.oneOf("after", After::of, List.of("identification", "first-report"));
        Optional<LocalDate> from = mapping.date("from");
        Optional<LocalDate> until = mapping.date("until");
        Optional<Read> read = read(mapping, texts);
        mapping.refuseUnknownKeys();
        if (section.isEmpty() || due.isEmpty() || days.isEmpty() || after.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clock(section.get(), due.get(), days.get(), after.get(), from, until, read.get()));
    }

    private static Optional<Integer> days(YamlMapping mapping) {
        mapping.require("days");
        return mapping.oneOf(
                "days",
                text -> Optional.of(text).filter(t -> t.matches("[1-9][0-9]?")).map(Integer::valueOf),
                List.of("a number of days from \"1\" to \"99\""));
    }

    private static Optional<Field> field(YamlMapping mapping, List<Text> texts) {
        Optional<String> section = mapping.requiredText("section");
        Optional<String> asks = mapping.requiredText("asks");
        mapping.require("shows");
        Optional<Shows> shows =
                mapping.oneOf("shows", Shows::of, List.of("nothing", "supplier", "brand", "coordinates", "item"));
        Optional<Read> read = read(mapping, texts);
        mapping.refuseUnknownKeys();
        if (section.isEmpty() || asks.isEmpty() || shows.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Field(section.get(), asks.get(), shows.get(), read.get()));
    }

    private static Optional<Read> read(YamlMapping mapping, List<Text> texts) {
        mapping.require("text");
        List<String> ids = texts.stream().map(Text::id).toList();
        Optional<String> text = mapping.oneOf("text", id -> Optional.of(id).filter(ids::contains), ids);
        mapping.require("verified");
        Optional<String> grade = mapping.oneOf("verified", g -> Optional.of(g).filter(GRADES::contains), GRADES);
        return text.flatMap(t -> grade.map(g -> new Read(t, g)));
    }

    private static Optional<Pointer> pointer(YamlMapping mapping) {
        Optional<String> number = mapping.requiredText("number");
        Optional<String> why = mapping.requiredText("why");
        Optional<String> url = mapping.requiredText("url");
        mapping.refuseUnknownKeys();
        return number.flatMap(n -> why.flatMap(w -> url.map(u -> new Pointer(n, w, u))));
    }
}
