package dev.cordon.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The clauses that Cordon knows.
 *
 * @param version of the file
 * @param checked when it was last held against the texts
 * @param read those whose text was read
 * @param notRead those that are only pointed to
 */
public record Clauses(String version, LocalDate checked, List<Clause> read, List<Pointer> notRead) {

    private static final String FILE = "/dev/cordon/clauses.yaml";

    /**
     * A clause whose text was not read: there is no form for it.
     *
     * @param number as contracts cite it
     * @param why what is known, and why there is no form
     * @param url an official page
     */
    public record Pointer(String number, String why, String url) {

        public Pointer {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(url, "url");
        }
    }

    public Clauses {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(checked, "checked");
        read = List.copyOf(read);
        notRead = List.copyOf(notRead);
    }

    /** Those that come with Cordon. */
    public static Clauses bundled() {
        try (InputStream in = Objects.requireNonNull(Clauses.class.getResourceAsStream(FILE), FILE)) {
            return ClauseReader.read(in.readAllBytes(), "clauses.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled clauses cannot be read", e);
        }
    }
}
