package dev.cordon.cache;

import dev.cordon.archive.Archive;
import dev.cordon.archive.UnreadPart;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What an archive says as an entry: its components, and which parts were not read. */
final class ArchiveEntry {

    private ArchiveEntry() {}

    /** Nothing but facts, and no digest but that of its own file, which every build takes anew. */
    static boolean isPlain(Archive archive) {
        return archive.own().facts().stream().filter(ArchiveEntry::isDigest).count() == 1
                && archive.nested().stream().flatMap(c -> c.facts().stream()).noneMatch(ArchiveEntry::isDigest)
                && archive.faults().isEmpty()
                && archive.notices().isEmpty()
                && archive.documents().isEmpty();
    }

    private static boolean isDigest(Fact fact) {
        return fact.signal() == Signal.FILE_HASH;
    }

    /** Writes one that is plain. The digest stands before the facts: by it, it is known whether they count. */
    static void write(Archive archive, EntryWriter out) {
        Component own = archive.own();
        Fact digest =
                own.facts().stream().filter(ArchiveEntry::isDigest).findFirst().orElseThrow();
        out.text(digest.value());
        out.number(own.facts().indexOf(digest));
        out.text(digest.where());
        out.component(own.withFacts(
                own.facts().stream().filter(fact -> !isDigest(fact)).toList()));
        out.number(archive.nested().size());
        archive.nested().forEach(out::component);
        out.number(archive.unread().size());
        for (UnreadPart part : archive.unread()) {
            out.text(part.name());
            out.text(part.why());
            out.number(part.outside() ? 1 : 0);
        }
    }

    /**
     * Reads an entry.
     *
     * @param today takes the digest of the file as it is
     * @throws RuntimeException if it is broken, or was made of other bytes
     */
    static Archive read(EntryReader in, Supplier<String> today) {
        String then = in.text();
        int place = in.number();
        String where = in.text();
        Component own = in.component();
        List<Component> nested = in.list(in::component);
        List<UnreadPart> unread = in.list(() -> new UnreadPart(in.text(), in.text(), in.number() == 1));
        in.end();
        String now = today.get();
        if (!then.equals(now)) {
            throw new IllegalArgumentException("other bytes");
        }
        List<Fact> facts = new ArrayList<>(own.facts());
        facts.add(place, new Fact(Signal.FILE_HASH, now, where));
        List<Component> components = new ArrayList<>();
        components.add(own.withFacts(facts));
        components.addAll(nested);
        return new Archive(components, List.of(), List.of(), List.of(), unread);
    }
}
