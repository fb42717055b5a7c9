package dev.cordon.maven;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder to look into.
 *
 * @param path where it is
 * @param label what facts and refs call it
 */
record LocalFile(Path path, String label) {

    /** A path below a directory, called by its way from there. */
    static LocalFile below(Path base, Path path) {
        Path file = base.resolve(path).normalize();
        return new LocalFile(file, file.equals(base) ? "." : ShownPath.of(file, base));
    }

    /** A file in a folder, by the ref that begins with the folder's. */
    static LocalFile below(LocalFile folder, String ref) {
        return new LocalFile(folder.path().resolve(ref.substring(folder.label().length() + 1)), ref);
    }

    boolean isFolder() {
        return Files.isDirectory(path);
    }
}
