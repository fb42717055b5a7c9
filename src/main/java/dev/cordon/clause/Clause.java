package dev.cordon.clause;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A clause or provision whose text was read and that asks for something.
 *
 * @param id names it: {@code far-52.204-23}
 * @param number as contracts cite it: {@code FAR 52.204-23}
 * @param title its title
 * @param edition the edition whose fields and clocks these are: {@code Dec 2023}
 * @param url an official page with the text
 * @param kind what it asks for
 * @param authority id of the act under which lists name those it is about
 * @param about what it is about, a phrase
 * @param when what makes an answer due
 * @param to whom the answer goes to
 * @param note what else a reader must know
 * @param texts what was read
 * @param clocks when answers are due
 * @param fields what an answer holds, in the order of the text
 */
public record Clause(
        String id,
        String number,
        String title,
        String edition,
        String url,
        Kind kind,
        String authority,
        String about,
        String when,
        String to,
        Optional<String> note,
        List<Text> texts,
        List<Clock> clocks,
        List<Field> fields) {

    /** What a clause asks for. */
    public enum Kind {
        /** A report when something is found. */
        REPORT,
        /** A statement with an offer. */
        REPRESENTATION,
        /** Nothing but to keep to it. */
        PROHIBITION;

        /** The kind of that name in the file; empty where there is none. */
        static Optional<Kind> of(String id) {
            return named(values(), id);
        }
    }

    /** What can be set beside a field: what was found in software, never an answer. */
    public enum Shows {
        /** Software says nothing of it: a person knows. */
        NOTHING,
        /** What a document says of who supplied it. */
        SUPPLIER,
        /** The vendor or the related entity that evidence names. */
        BRAND,
        /** Package URLs or coordinates with versions. */
        COORDINATES,
        /** The components, and where they were seen. */
        ITEM;

        /** What is shown, by its name in the file; empty where there is none. */
        static Optional<Shows> of(String id) {
            return named(values(), id);
        }
    }

    /** From when on days are counted. */
    public enum After {
        /** The day of identification or notification. */
        IDENTIFICATION,
        /** The day on which the first report was submitted. */
        FIRST_REPORT;

        /** The beginning by its name in the file; empty where there is none. */
        static Optional<After> of(String id) {
            return named(values(), id);
        }
    }

    /**
     * A text that was read.
     *
     * @param id names it within the clause
     * @param what which text, and where it was read
     */
    public record Text(String id, String what) {

        public Text {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * By when something is due.
     *
     * @param section where the clause says it
     * @param due what is due
     * @param days how many business days
     * @param after from when on they are counted
     * @param from the first day of an identification to which it applies; empty for ever before
     * @param until the last one; empty for ever after
     * @param read where it was read
     */
    public record Clock(
            String section,
            String due,
            int days,
            After after,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Read read) {

        public Clock {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(read, "read");
        }

        /** Whether it applies to what was identified on that day. */
        public boolean applies(LocalDate identified) {
            return from.filter(identified::isBefore).isEmpty()
                    && until.filter(identified::isAfter).isEmpty();
        }
    }

    /**
     * One thing that is asked.
     *
     * @param section where the clause asks it
     * @param asks what it asks, shortened
     * @param shows what can be set beside it
     * @param read where it was read
     */
    public record Field(String section, String asks, Shows shows, Read read) {

        public Field {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(asks, "asks");
            Objects.requireNonNull(shows, "shows");
            Objects.requireNonNull(read, "read");
        }
    }

    /**
     * Where something was read and how sure it is.
     *
     * @param text id of the text
     * @param grade {@code seen}, {@code second-hand}
     */
    public record Read(String text, String grade) {

        public Read {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(grade, "grade");
        }
    }

    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(note, "note");
        texts = List.copyOf(texts);
        clocks = List.copyOf(clocks);
        fields = List.copyOf(fields);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String id) {
        return Arrays.stream(values)
                .filter(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
                .findFirst();
    }
}
