package dev.cordon.portfolio;

import dev.cordon.audit.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of one record, or of one SBOM that was judged for the portfolio.
 *
 * @param document how the user would name the document
 * @param about what it is about
 * @param commit the commit that was judged, where the record names it
 * @param on the day of judgement
 * @param at when the check ran, where the record says it
 * @param outcome what it came to
 * @param lists by which denylists
 * @param found what was found, the gravest first; at most {@link #MOST_KEPT}
 * @param allFound whether that is all
 * @param waivers the waivers that let something pass, by their ends
 * @param notExamined the first of what was not looked into
 * @param modules of a whole build: what its modules are called, with their versions
 * @param hasFacts whether it can be judged again
 */
public record Entry(
        String document,
        About about,
        Optional<String> commit,
        LocalDate on,
        Optional<Instant> at,
        Outcome outcome,
        Counts counts,
        List<ListUsed> lists,
        List<Found> found,
        boolean allFound,
        List<WaiverInUse> waivers,
        List<String> notExamined,
        List<String> modules,
        boolean hasFacts)
        implements Comparable<Entry> {

    /** How many findings of one record are kept; the counts are always those of all. */
    public static final int MOST_KEPT = 1000;

    private static final String SNAPSHOT = "-SNAPSHOT";

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::on)
            .thenComparing(e -> e.at().orElse(Instant.MIN))
            .thenComparing(e -> e.about().version())
            .thenComparing(e -> e.commit().orElse(""))
            .thenComparing(Entry::document);

    /** What kind of thing was looked at. */
    public enum Kind {
        BUILD("build"),
        MODULE("module"),
        FILES("files"),
        SBOM("sbom");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name in the portfolio. */
        public String id() {
            return id;
        }
    }

    /**
     * Which release of which product.
     *
     * @param product its name, without a version
     * @param version empty where the document names none
     * @param kind what was looked at
     */
    public record About(String product, String version, Kind kind) implements Comparable<About> {

        private static final Comparator<About> BY_NAME =
                Comparator.comparing(About::product).thenComparing(About::kind).thenComparing(About::version);

        /** For people: {@code com.acme:shop 4.2}. */
        public String shown() {
            return version.isEmpty() ? product : product + " " + version;
        }

        @Override
        public int compareTo(About other) {
            return BY_NAME.compare(this, other);
        }
    }

    public Entry {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(counts, "counts");
        lists = lists.stream().sorted().toList();
        found = found.stream().sorted().toList();
        waivers = waivers.stream().sorted().distinct().toList();
        notExamined = List.copyOf(notExamined);
        modules = List.copyOf(modules);
    }

    /** The first end of a waiver that it rests on. */
    public Optional<LocalDate> nextEnd() {
        return waivers.stream().map(WaiverInUse::expires).findFirst();
    }

    /** Whether it is of a version that is built again and again. */
    public boolean isSnapshot() {
        return about.version().endsWith(SNAPSHOT);
    }

    /** The same of a document that was judged now, and can be again. */
    public Entry judged(About other) {
        return new Entry(
                document,
                other,
                commit,
                on,
                at,
                outcome,
                counts,
                lists,
                found,
                allFound,
                waivers,
                notExamined,
                modules,
                true);
    }

    /** By the day of judgement. */
    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}
