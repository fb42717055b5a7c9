package dev.cordon.examine;

import dev.cordon.inventory.Purl;
import dev.cordon.lock.LockFile;
import dev.cordon.lock.LockFormat;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the lock files of several package managers in one folder. Which of them counts is up to who builds, so both are
 * judged; where they disagree, somebody may want to know.
 */
final class LockComparison {

    private record Listed(Path folder, String name, Map<String, Set<String>> versions) {}

    private final List<Listed> all = new ArrayList<>();

    /** Takes a file that was read. */
    void add(Path file, String name, LockFormat format, LockFile lock) {
        if (format.isOfNpm()) {
            Map<String, Set<String>> versions = lock.components().stream()
                    .flatMap(component -> component.purl().stream())
                    .filter(purl -> purl.version().isPresent())
                    .collect(Collectors.groupingBy(
                            LockComparison::name,
                            TreeMap::new,
                            Collectors.mapping(
                                    purl -> purl.version().orElseThrow(), Collectors.toCollection(TreeSet::new))));
            all.add(new Listed(file.toAbsolutePath().getParent(), name, versions));
        }
    }

    private static String name(Purl purl) {
        return purl.namespace().map(n -> n + "/").orElse("") + purl.name();
    }

    /** What differs, of each two files in one folder. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).folder().equals(all.get(j).folder())) {
                    differing(all.get(i), all.get(j)).ifPresent(notices::add);
                }
            }
        }
        return notices;
    }

    private static Optional<Notice> differing(Listed one, Listed other) {
        List<String> names = one.versions().entrySet().stream()
                .filter(e -> other.versions().containsKey(e.getKey())
                        && !other.versions().get(e.getKey()).equals(e.getValue()))
                .map(e -> PrintableText.quote(e.getKey() + " (" + String.join(", ", e.getValue()) + " and "
                        + String.join(", ", other.versions().get(e.getKey())) + ")"))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        NoticeCode.LOCK_FILES_DIFFER,
                        one.name() + " and " + other.name() + " have different versions of " + Names.few(names)
                                + "; both are judged.",
                        Optional.of(Location.of(one.name()))));
    }
}
