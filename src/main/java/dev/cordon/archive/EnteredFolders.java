package dev.cordon.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders that a walk has entered. Symbolic links are followed, since what lies behind them is used like the rest,
 * and each folder is entered once: a link that leads back ends there.
 */
public final class EnteredFolders {

    private final Set<Object> entered = new HashSet<>();

    /**
     * Enters a folder.
     *
     * @param attributes those of the folder itself, not of a link to it
     * @return what lies in it, by name, so that two walks see one order; nothing where it was entered before
     * @throws IOException if it cannot be listed
     */
    public List<Path> enter(Path folder, BasicFileAttributes attributes) throws IOException {
        Object key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
        List<Path> files = new ArrayList<>();
        if (entered.add(key)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(files::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            files.sort(null);
        }
        return files;
    }
}
