package dev.cordon.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file that changes is noticed without reading it once more.
 *
 * @param size how many bytes it has
 * @param modified when it was written last
 */
public record FileStamp(long size, FileTime modified) {

    /** That of a file as it is now. */
    public static FileStamp of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    /** That of a file as it was when it was looked at. */
    public static FileStamp of(BasicFileAttributes then) {
        return new FileStamp(then.size(), then.lastModifiedTime());
    }

    /**
     * Looks once more at the file, when it was read.
     *
     * @throws BrokenException if it is another one now, so that what was read is neither what it was nor what it is
     */
    public void check(Path file) throws IOException {
        if (!of(file).equals(this)) {
            throw new BrokenException("changed while it was read");
        }
    }
}
