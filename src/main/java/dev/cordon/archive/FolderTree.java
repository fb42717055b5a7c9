package dev.cordon.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies below a folder, by name, so that two walks see one order. Symbolic links are followed, since what lies behind
 * them is used like the rest, and each folder is entered once: a link that leads back ends there.
 */
public final class FolderTree {

    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Set<Object> entered = new HashSet<>();

    /** A walk that begins at the folder itself. */
    public FolderTree(Path folder) {
        waiting.push(folder);
    }

    /** Whether there is more to look at. */
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    /** The next file or folder, which may be a link to one or to nothing. */
    public Path next() {
        return waiting.pop();
    }

    /**
     * Looks at a file or folder; what lies in a folder comes next, unless it was entered before.
     *
     * @return what it is, behind all links
     * @throws IOException if that, or what lies in it, is not to be known
     */
    public BasicFileAttributes look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()
                && entered.add(attributes.fileKey() == null ? file.toRealPath() : attributes.fileKey())) {
            list(file).forEach(waiting::push);
        }
        return attributes;
    }

    /** The last name first, so that the first is on top. */
    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Collections.reverseOrder());
        return files;
    }
}
