package dev.cordon.examine;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.ArchiveReader;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Adds the SHA-256 of a nested archive to a component with a finding, or of a file that nobody looked into, so that the record
 * says which was meant. Digesting all that is nested costs too much; files are digested while they are read.
 *
 * @param opened the files and folders that were opened
 */
public record FileHashes(Map<String, LocalFile> opened) implements UnaryOperator<Component> {

    private static final ArchiveOptions HASHING = new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.RECORD, true);

    @Override
    public Component apply(Component component) {
        boolean hashed = component.facts().stream().anyMatch(f -> f.signal() == Signal.FILE_HASH);
        int end = component.ref().indexOf(Component.INTO);
        String outer = end < 0 ? component.ref() : component.ref().substring(0, end);
        Optional<LocalFile> file = hashed ? Optional.empty() : file(outer).filter(f -> !f.isFolder());
        return file.map(f -> component.with(hash(f, component.ref().substring(outer.length()))))
                .orElse(component);
    }

    private Optional<LocalFile> file(String ref) {
        return Optional.ofNullable(opened.get(ref))
                .or(() -> opened.values().stream()
                        .flatMap(f -> f.at(ref).stream())
                        .findFirst());
    }

    private static List<Fact> hash(LocalFile file, String within) {
        return new ArchiveReader(HASHING)
                .look(file.path(), file.label()).components().stream()
                        .filter(c -> c.ref().equals(file.label() + within))
                        .flatMap(c -> c.facts().stream())
                        .filter(f -> f.signal() == Signal.FILE_HASH)
                        .toList();
    }
}
