package dev.cordon.portfolio.records;

import dev.cordon.audit.Outcome;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Described;
import dev.cordon.inventory.Source;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.portfolio.Counts;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Entry.About;
import dev.cordon.portfolio.Entry.Kind;
import dev.cordon.portfolio.ListUsed;
import dev.cordon.text.PrintableText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of a record while it is read. The entry that comes of it is held to the counts of the record: one that lost
 * findings on the way is none.
 */
final class EntryDraft {

    final List<ListUsed> lists = new ArrayList<>();
    final List<String> notExamined = new ArrayList<>();
    final List<String> modules = new ArrayList<>();
    final List<String> examined = new ArrayList<>();
    final Map<String, String> described = new HashMap<>();
    final Map<String, Long> counts = new HashMap<>();
    Optional<Source.Kind> kind = Optional.empty();
    Optional<String> commit = Optional.empty();
    Optional<LocalDate> on = Optional.empty();
    Optional<Instant> at = Optional.empty();
    Optional<Outcome> outcome = Optional.empty();
    String name = "";
    boolean hasBody;
    boolean hasFacts;
    long left;
    long notJudged;

    private static final String NAME = "name";

    private final String document;
    private final UnaryOperator<String> shared;

    /**
     * Nothing is known yet.
     *
     * @param document how messages name it
     * @param shared gives the one copy of equal texts that is kept
     */
    EntryDraft(String document, UnaryOperator<String> shared) {
        this.document = document;
        this.shared = shared;
    }

    /**
     * The entry of a record that was read to its end.
     *
     * @throws FaultException if something is missing, or it does not hold what it counts
     */
    Entry entry(VerdictReader verdicts) {
        if (!hasBody || kind.isEmpty() || name.isEmpty() || outcome.isEmpty()) {
            throw RecordWalk.unreadable(Location.of(document), "it lacks its body, or the source or the outcome in it");
        }
        for (Level level : Level.values()) {
            held(level.id(), verdicts.count(level));
        }
        held("waived", verdicts.waived());
        Counts counted = new Counts(
                counts.getOrDefault("components", 0L),
                counts.getOrDefault("unidentified", 0L),
                verdicts.count(Level.DENY),
                verdicts.count(Level.WARN),
                verdicts.count(Level.NOTE),
                verdicts.waived(),
                left,
                notJudged);
        LocalDate day = on.or(() -> at.map(t -> t.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseThrow(() -> RecordWalk.unreadable(Location.of(document), "it names no day"));
        return new Entry(
                document,
                about(),
                commit,
                day,
                at,
                outcome.get(),
                counted,
                lists,
                verdicts.found(),
                verdicts.isAllFound(),
                verdicts.waivers(),
                notExamined,
                modules,
                hasFacts || (counted.components() == 0 && outcome.get() == Outcome.PASSED));
    }

    private void held(String count, long found) {
        long said = counts.getOrDefault(count, 0L);
        if (said != found) {
            throw RecordWalk.unreadable(
                    Location.of(document), "it counts " + said + " of '" + count + "' and holds " + found);
        }
    }

    /** What a document describes, as the name of a product. */
    static About about(Described described, Kind kind) {
        return new About(
                PrintableText.quote(described.name()),
                described.version().map(PrintableText::quote).orElse(""),
                kind);
    }

    /**
     * Coordinates name a product and its version, and an SBOM that was audited by itself says what it describes; else what was
     * audited has the name of its file.
     */
    private About about() {
        Kind shown = switch (kind.orElseThrow()) {
            case REACTOR -> Kind.BUILD;
            case MAVEN_MODULE -> Kind.MODULE;
            case FILES, LOCK_FILE -> Kind.FILES;
            case SBOM -> Kind.SBOM;
        };
        int colon = name.lastIndexOf(':');
        if ((shown == Kind.BUILD || shown == Kind.MODULE) && colon > 0) {
            return new About(shared.apply(name.substring(0, colon)), shared.apply(name.substring(colon + 1)), shown);
        }
        if (shown == Kind.FILES && examined.size() == 1 && described.containsKey(NAME)) {
            return about(new Described(described.get(NAME), Optional.ofNullable(described.get("version"))), Kind.FILES);
        }
        String file = shown == Kind.FILES && examined.size() == 1 ? examined.get(0) : name;
        return new About(shared.apply(DocumentName.of(file)), "", shown);
    }
}
