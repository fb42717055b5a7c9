package dev.cordon.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names that the last release promised.
 *
 * @param names one of each line
 */
record Promise(SortedSet<String> names) {

    private static final String HEAD = """
            # What the last release promised, one name a line (docs/versioning.md). A test fails where one is gone.
            # Names are added when a release is made; a line is deleted by hand, in the commit that breaks the promise.
            """;

    /** Reads the file. */
    static Promise read(Path file) throws IOException {
        return new Promise(Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, HEAD + String.join("\n", names) + "\n");
    }

    /** What was promised and is no longer there. */
    SortedSet<String> brokenBy(SortedSet<String> today) {
        SortedSet<String> gone = new TreeSet<>(names);
        gone.removeAll(today);
        return gone;
    }

    /** What is there and was not promised yet. */
    SortedSet<String> notYetIn(SortedSet<String> today) {
        return new Promise(today).brokenBy(names);
    }

    /** The promise of a release of today; nothing that was promised leaves it. */
    Promise with(SortedSet<String> today) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(today);
        return new Promise(all);
    }
}
