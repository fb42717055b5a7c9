package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The build directory of a module, with the archives in it at one time. What is put there later is found without a walk
 * through all of it: a folder that gets a file or loses one says so by its time.
 */
public final class BuildFolder {

    private static final int MOST_SEEN = 20_000;

    /** Where Maven 4 puts what the modules of a build attach, for one another: in their own modules these are judged. */
    private static final String PROJECT_LOCAL_REPOSITORY = "project-local-repo";

    /** Files that builds write in numbers and that are no archives. */
    private static final Set<String> TEXTS = Set.of(
            "class",
            "java",
            "xml",
            "txt",
            "html",
            "css",
            "js",
            "json",
            "properties",
            "lst",
            "md",
            "csv",
            "yml",
            "yaml",
            "dump",
            "log");

    private final Path build;
    private final Path top;
    private final Set<Path> passedOver;
    private final Map<Path, FileTime> folders = new HashMap<>();
    private final Set<Path> archives = new TreeSet<>();
    private int seen;
    private boolean listed = true;

    private BuildFolder(Path build, Set<Path> passedOver, Path top) {
        this.build = build;
        this.passedOver = Set.copyOf(passedOver);
        this.top = top;
    }

    /**
     * As it is now.
     *
     * @param build the build directory, which need not be there
     * @param passedOver folders in it that are looked into as what they are, or hold nothing that is shipped
     * @param top the directory against which files are named
     */
    static BuildFolder of(Path build, Set<Path> passedOver, Path top) {
        Set<Path> all = new HashSet<>(passedOver);
        all.add(build.resolve(PROJECT_LOCAL_REPOSITORY));
        BuildFolder folder = new BuildFolder(build, all, top);
        folder.walk(build);
        return folder;
    }

    private void walk(Path from) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try {
            Files.walkFileTree(from, new Seeker());
        } catch (IOException e) {
            listed = false;
        }
    }

    /** Walks through what has come into one folder; opening the folders in it that are known costs more than all else. */
    private void walkWhatCameInto(Path folder, BuildFolder before) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!before.folders.containsKey(entry) && !before.archives.contains(entry)) {
                    walkEntry(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            listed = false;
        }
    }

    private void walkEntry(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            walk(entry);
        } else if (isArchive(entry)) {
            archives.add(entry);
        }
    }

    Path path() {
        return build;
    }

    /** The archives in it. */
    Set<Path> archives() {
        return archives;
    }

    /** Whether all of it could be listed. */
    boolean isListed() {
        return listed;
    }

    /** Whether more files lie in it than are looked at. */
    boolean isTooFull() {
        return seen > MOST_SEEN;
    }

    /**
     * The archives that have come since then.
     *
     * @param known files that were looked into; they and their copies are none of these
     */
    public List<LocalFile> later(Collection<LocalFile> known) {
        BuildFolder now = new BuildFolder(build, passedOver, top);
        if (folders.isEmpty()) {
            now.walk(build);
        }
        folders.forEach((folder, time) -> {
            if (!isOf(folder, time)) {
                now.walkWhatCameInto(folder, this);
            }
        });
        if (now.archives.isEmpty()) {
            return List.of();
        }
        OpenedFiles lookedInto = new OpenedFiles(known);
        return now.archives.stream()
                .filter(file -> !lookedInto.has(file))
                .map(file -> LocalFile.of(file, top))
                .toList();
    }

    private static boolean isOf(Path folder, FileTime time) {
        try {
            return Files.getLastModifiedTime(folder).equals(time);
        } catch (IOException e) {
            return true; // it is gone, and nothing came
        }
    }

    private final class Seeker extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (passedOver.contains(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.put(folder, attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (seen++ > MOST_SEEN) {
                return FileVisitResult.TERMINATE;
            }
            if (isArchive(file)) {
                archives.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // it is gone, or nobody who runs the build can read it
        }
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return false;
        }
        try {
            return Files.isRegularFile(file) && (ArchiveReader.opens(name) || ArchiveReader.recognises(file));
        } catch (IOException e) {
            return true; // in doubt it is named
        }
    }
}
