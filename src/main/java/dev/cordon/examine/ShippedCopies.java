package dev.cordon.examine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.EntryDigests;
import dev.cordon.archive.EntryDigests.Bytes;
import dev.cordon.audit.Copy;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the unchanged copies of dependencies in what a module packs. Unchanged is what has the same bytes: the words of an
 * archive, such as how many classes a package has, can be made equal by whoever changes the code behind them. Digests cost
 * a second reading, so they are taken of nothing but what has a finding, and of entries with as many bytes.
 *
 * @param dependencies the files of the dependencies, by their refs
 * @param packed what the module makes, and the files and folders that the user names
 * @param options how archives are read
 */
public record ShippedCopies(Map<String, LocalFile> dependencies, List<LocalFile> packed, ArchiveOptions options) {

    public ShippedCopies {
        dependencies = Map.copyOf(dependencies);
        packed = List.copyOf(packed);
    }

    /**
     * The copies, and what looking for them had to say.
     *
     * @param copies sorted by ref
     */
    public record Found(List<Copy> copies, List<Notice> notices) {

        public static final Found NONE = new Found(List.of(), List.of());

        public Found {
            copies = List.copyOf(copies);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Looks for copies.
     *
     * @param wanted dependencies, and archives nested in them
     * @throws dev.cordon.notice.FaultException if a limit ends the reading, unless the options let that be recorded
     */
    public Found of(List<Component> wanted) {
        if (wanted.isEmpty() || packed.isEmpty()) {
            return Found.NONE;
        }
        List<Notice> notices = new ArrayList<>();
        Map<Bytes, List<Component>> originals = originals(wanted, notices);
        Set<Long> sizes = originals.keySet().stream().map(Bytes::size).collect(toSet());
        Map<String, Copy> copies = new TreeMap<>();
        for (LocalFile file : packed) {
            EntryDigests.Found found =
                    EntryDigests.of(file.path(), file.label(), options, (ref, size) -> sizes.contains(size));
            notices.addAll(found.notices());
            found.digests().forEach((ref, bytes) -> {
                List<Component> same = originals.getOrDefault(bytes, List.of()).stream()
                        .filter(original -> !isFileOf(original, ref, file))
                        .toList();
                if (!same.isEmpty()) {
                    copies.put(ref, new Copy(ref, same, own(ref, bytes)));
                }
            });
        }
        return new Found(List.copyOf(copies.values()), notices);
    }

    private Map<Bytes, List<Component>> originals(List<Component> wanted, List<Notice> notices) {
        Map<Bytes, List<Component>> originals = new HashMap<>();
        Map<String, List<Component>> byDependency = wanted.stream().collect(groupingBy(Component::outermost));
        byDependency.forEach((dependency, components) -> {
            LocalFile file = dependencies.get(dependency);
            if (file != null) {
                Set<String> refs = components.stream().map(Component::ref).collect(toSet());
                EntryDigests.Found found =
                        EntryDigests.of(file.path(), dependency, options, (ref, size) -> refs.contains(ref));
                notices.addAll(found.notices());
                components.forEach(c -> Optional.ofNullable(found.digests().get(c.ref()))
                        .ifPresent(bytes -> originals
                                .computeIfAbsent(bytes, b -> new ArrayList<>())
                                .add(c)));
            }
        });
        originals.values().forEach(same -> same.sort(Comparator.comparing(Component::ref)));
        return originals;
    }

    /** A folder that the user names may hold the very file of a dependency, which is no copy of itself. */
    private boolean isFileOf(Component original, String ref, LocalFile file) {
        Optional<Path> there = file.at(ref).map(LocalFile::path);
        return there.equals(Optional.of(dependencies.get(original.outermost()).path()));
    }

    private static List<Fact> own(String ref, Bytes bytes) {
        String within = ref.substring(ref.lastIndexOf(Component.INTO) + 1);
        String name = within.substring(within.lastIndexOf('/') + 1);
        return List.of(
                new Fact(Signal.FILE_NAME, name, "the file name of " + ref),
                new Fact(Signal.FILE_HASH, bytes.sha256(), "the bytes of " + ref));
    }
}
