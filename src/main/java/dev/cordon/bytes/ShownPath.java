package dev.cordon.bytes;

import java.io.IOException;
import java.nio.file.Path;

/** Paths as reports show them: equal on every machine and system where the file lies below the base. */
public final class ShownPath {

    private ShownPath() {}

    /** Relative to the base where the file lies below it, else as it is; with {@code /} between segments. */
    public static String of(Path file, Path base) {
        Path path = file.toAbsolutePath().normalize();
        Path shown = path.startsWith(base) ? base.relativize(path) : throughLinks(path, base);
        return shown.toString().replace('\\', '/');
    }

    /** The same where only a link on the way to the file hides that it lies below the base. */
    private static Path throughLinks(Path path, Path base) {
        try {
            Path folder = path.getParent() == null ? path : path.getParent().toRealPath();
            return folder.startsWith(base) ? base.relativize(folder.resolve(path.getFileName())) : path;
        } catch (IOException e) {
            return path;
        }
    }
}
