package dev.cordon.bytes;

import java.io.IOException;
import java.nio.file.Path;

/** Paths as reports show them: equal on every machine and system where the file lies below the base. */
public final class ShownPath {

    private static final String OF_WINDOWS = "\\";

    private ShownPath() {}

    /** Relative to the base where the file lies below it, else as it is; with {@code /} between segments. */
    public static String of(Path file, Path base) {
        Path path = file.toAbsolutePath().normalize();
        return text(path.startsWith(base) ? base.relativize(path) : throughLinks(path, base));
    }

    /**
     * A path with {@code /} between its segments. On systems that part segments so themselves, a {@code \} is a letter of a
     * name like others, and stays.
     */
    public static String text(Path path) {
        return written(path.toString(), path);
    }

    /**
     * A name of a file as a user writes it, with {@code /} between segments.
     *
     * @param base a path of the system that the name is for
     */
    public static String written(String name, Path base) {
        return base.getFileSystem().getSeparator().equals(OF_WINDOWS) ? name.replace('\\', '/') : name;
    }

    /**
     * The same where only a link on the way to the file or to the base hides that one lies below the other; a short name of
     * Windows ({@code RUNNER~1}) is one too.
     */
    private static Path throughLinks(Path path, Path base) {
        try {
            Path folder = path.getParent() == null ? path : path.getParent().toRealPath();
            Path root = folder.startsWith(base) ? base : base.toRealPath();
            return folder.startsWith(root) ? root.relativize(folder.resolve(path.getFileName())) : path;
        } catch (IOException e) {
            return path;
        }
    }
}
