package dev.cordon.examine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file as the file system describes it: with what a look costs nothing at, where reading would.
 *
 * @param size in bytes
 * @param modified when its content was written last
 * @param key what else distinguishes it from one that took its place, where the system has such a thing; behind a link, that of
 *     the file to which the link leads
 */
record FileState(long size, FileTime modified, Optional<Object> key) {

    /** As it is now; empty where no file is there. A folder does not say whether anything in it was changed, so it has none. */
    static Optional<FileState> of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isDirectory()
                    ? Optional.empty()
                    : Optional.of(
                            new FileState(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
