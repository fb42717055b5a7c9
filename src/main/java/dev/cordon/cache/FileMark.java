package dev.cordon.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * By what a file is known again without reading it: what one question to the file system answers. A file that was replaced
 * with its size and its time of writing kept has another time of change, where the system has one.
 *
 * @param text all of it, equal where nothing was noticed
 */
record FileMark(String text) {

    /** The time of change is one of Unix (stat(2), {@code st_ctime}); Windows shows none. */
    private static final String UNIX = "unix:size,lastModifiedTime,ctime,fileKey,isRegularFile";

    /** That of a regular file; empty of anything else. */
    static Optional<FileMark> of(Path file) {
        try {
            return of(file, file.getFileSystem().supportedFileAttributeViews().contains("unix"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileMark> of(Path file, boolean unix) throws IOException {
        if (unix) {
            Map<String, Object> now = Files.readAttributes(file, UNIX);
            return Boolean.TRUE.equals(now.get("isRegularFile"))
                    ? Optional.of(new FileMark(file.toAbsolutePath() + "\n" + now.get("size") + "\n"
                            + now.get("lastModifiedTime") + "\n" + now.get("ctime") + "\n" + now.get("fileKey")))
                    : Optional.empty();
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, new LinkOption[0]);
        return now.isRegularFile()
                ? Optional.of(new FileMark(file.toAbsolutePath() + "\n" + now.size() + "\n" + now.lastModifiedTime()
                        + "\n" + now.fileKey()))
                : Optional.empty();
    }
}
