package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows archives that say what another says, so that a clean war does not count each of its dependencies twice: they say it
 * to the number of classes in each package, only their names may be others. That proves no copy; where there is something
 * to be found, {@link ShippedCopies} compares the bytes.
 */
final class PackedCopies {

    private final List<Component> originals = new ArrayList<>();
    private final Set<Set<Statement>> known = new HashSet<>();

    private final boolean hashes;

    /** @param hashes whether archives within archives have a digest too, so that digests can be compared */
    PackedCopies(boolean hashes) {
        this.hashes = hashes;
    }

    private record Statement(Signal signal, String value, int count) {}

    /** Remembers archives. */
    void know(List<Component> archives) {
        originals.addAll(archives);
    }

    /** Whether an archive says just what a known one says; one that says nothing is nobody's copy. */
    boolean has(Component archive) {
        // Most modules pack nothing, and never ask.
        originals.forEach(original -> known.add(statements(original)));
        originals.clear();
        Set<Statement> statements = statements(archive);
        return !statements.isEmpty() && known.contains(statements);
    }

    private Set<Statement> statements(Component archive) {
        return archive.facts().stream()
                .filter(f -> f.signal() != Signal.FILE_NAME || !ArchiveReader.opens(f.value()))
                .filter(f -> hashes || f.signal() != Signal.FILE_HASH)
                .map(PackedCopies::statement)
                .collect(Collectors.toSet());
    }

    private static Statement statement(Fact fact) {
        return new Statement(fact.signal(), fact.value(), fact.count());
    }
}
