package dev.cordon.lock;

import dev.cordon.inventory.Component;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a lock file lists.
 *
 * @param format what it was recognised as: {@code lock file of npm 3}
 * @param components each thing that it lists once, by ref
 * @param lines the line that lists each of them first, by ref
 * @param unread what it names that was not read
 */
public record LockFile(String format, List<Component> components, Map<String, Integer> lines, List<Unread> unread) {

    public LockFile {
        Objects.requireNonNull(format, "format");
        components = List.copyOf(components);
        lines = Map.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /**
     * Something that a file names and that was not read.
     *
     * @param line where it names it
     * @param why why it was not read, a clause
     */
    public record Unread(int line, String why) {

        public Unread {
            Objects.requireNonNull(why, "why");
        }
    }
}
