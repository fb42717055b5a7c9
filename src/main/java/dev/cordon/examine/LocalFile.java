package dev.cordon.examine;

import dev.cordon.bytes.ShownPath;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Signal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or folder to look into.
 *
 * @param path where it is
 * @param label what facts and refs call it
 */
public record LocalFile(Path path, String label) {

    /** A file or folder, called by its way from a directory where it lies below that. */
    public static LocalFile of(Path path, Path base) {
        Path file = path.normalize();
        return new LocalFile(file, file.equals(base) ? "." : ShownPath.of(file, base));
    }

    /** The file of that ref, which is this one or lies in this folder. */
    Optional<LocalFile> at(String ref) {
        if (ref.equals(label)) {
            return Optional.of(this);
        }
        if (!isFolder() || !ref.startsWith(label + "/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LocalFile(path.resolve(ref.substring(label.length() + 1)), ref));
        } catch (InvalidPathException e) {
            // A ref says what can be printed, which the locale may not be able to write.
            return Optional.empty();
        }
    }

    /** Whether a component is this folder itself and nothing lies open in it: then it is no thing of its own. */
    boolean isMereFolder(Component component) {
        return component.ref().equals(label)
                && isFolder()
                && component.facts().stream().allMatch(f -> f.signal() == Signal.FILE_NAME);
    }

    boolean isFolder() {
        return Files.isDirectory(path);
    }
}
