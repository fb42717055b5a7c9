package dev.cordon.examine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that were looked into. A file with the bytes of one of them was looked into as well, wherever it lies: builds
 * copy dependencies about, and a report that names each copy hides what is no copy.
 */
public final class OpenedFiles {

    private final Set<Path> files = new HashSet<>();
    private final List<Path> folders = new ArrayList<>();
    private final Map<Long, List<Path>> bySize = new HashMap<>();

    /** @param opened the files and folders */
    public OpenedFiles(Collection<LocalFile> opened) {
        for (LocalFile file : opened) {
            if (file.isFolder()) {
                folders.add(file.path().toAbsolutePath().normalize());
            } else if (files.add(file.path().toAbsolutePath().normalize())) {
                size(file.path(), bySize);
            }
        }
    }

    private static void size(Path file, Map<Long, List<Path>> bySize) {
        try {
            bySize.computeIfAbsent(Files.size(file), size -> new ArrayList<>()).add(file);
        } catch (IOException e) {
            // What has vanished since is a copy of nothing.
        }
    }

    /** Whether a file is one of them, lies in a folder of them, or has the same bytes. */
    boolean has(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return files.contains(path) || folders.stream().anyMatch(path::startsWith) || isCopy(path);
    }

    private boolean isCopy(Path file) {
        try {
            for (Path original : bySize.getOrDefault(Files.size(file), List.of())) {
                if (Files.mismatch(file, original) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
