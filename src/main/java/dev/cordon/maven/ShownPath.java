package dev.cordon.maven;

import java.nio.file.Path;

/** Paths as reports show them: equal on every machine and system where the file lies in the build. */
final class ShownPath {

    private ShownPath() {}

    /** Relative to the base where the file lies below it, else as it is; with {@code /} between segments. */
    static String of(Path file, Path base) {
        Path path = file.toAbsolutePath().normalize();
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
