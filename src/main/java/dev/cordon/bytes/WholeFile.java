package dev.cordon.bytes;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file that is written to its end in the place of another one. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Replaces a file in one step, so that whoever looks finds the old one or the new one, and the old one is left where this
     * fails: a mere replacing move deletes it first, and on Windows a file that a viewer has open is then gone without another
     * in its place. Where the file system knows no such step, it is replaced in two.
     *
     * @param part the new one, in the same folder
     * @param file what it becomes
     * @throws IOException if it cannot be done; then the new one is where it was
     */
    public static void put(Path part, Path file) throws IOException {
        try {
            // The JDK's own systems replace what is there in either case; others may want to be asked.
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
