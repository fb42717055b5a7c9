package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.bytes.ShownPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Finds the files beside what a module has made that may be shipped or loaded with it and were not looked into: archives in
 * the build directory that are attached nowhere, and what a manifest puts on the class path.
 *
 * @param known the files that were looked into
 * @param top the directory against which files are named
 */
public record FilesBeside(LookedInto known, Path top) {

    private static final int MOST_NAMED = 100;
    private static final int MOST_SEEN = 20_000;

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

    /**
     * The archives in the build directory that are attached nowhere.
     *
     * @param build the build directory
     * @param passedOver folders in it that are looked into as what they are, or hold nothing that is shipped
     */
    public List<Unexamined> unattached(Path build, Set<Path> passedOver) {
        if (!Files.isDirectory(build)) {
            return List.of();
        }
        Set<String> found = new TreeSet<>();
        Seeker seeker = new Seeker(passedOver, found);
        try {
            Files.walkFileTree(build, seeker);
        } catch (IOException e) {
            return List.of(
                    new Unexamined(Kind.ARCHIVE, ShownPath.of(build, top), "the build directory cannot be listed"));
        }
        List<Unexamined> named = new ArrayList<>();
        found.stream()
                .limit(MOST_NAMED)
                .forEach(name ->
                        named.add(new Unexamined(Kind.ARCHIVE, name, "it is attached nowhere, and no dependency")));
        int more = found.size() - MOST_NAMED;
        if (more > 0 || seeker.seen > MOST_SEEN) {
            named.add(new Unexamined(
                    Kind.ARCHIVE,
                    ShownPath.of(build, top),
                    more > 0
                            ? "it holds " + more + " more that are attached nowhere"
                            : "it holds too many files to look at each"));
        }
        return named;
    }

    private final class Seeker extends SimpleFileVisitor<Path> {

        private final Set<Path> passedOver;
        private final Set<String> found;
        private int seen;

        Seeker(Set<Path> passedOver, Set<String> found) {
            this.passedOver = passedOver;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return passedOver.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (seen++ > MOST_SEEN) {
                return FileVisitResult.TERMINATE;
            }
            if (isArchive(file) && !known.has(file)) {
                found.add(ShownPath.of(file, top));
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

    /** What the manifests of archives put on the class path beside themselves and is there. */
    public List<Unexamined> onClassPath(List<LocalFile> archives) {
        return archives.stream()
                .flatMap(archive -> classPath(archive.path())
                        .flatMap(entry -> beside(archive.path(), entry).stream())
                        .filter(file -> !known.has(file))
                        .map(file -> new Unexamined(
                                Kind.CLASS_PATH,
                                ShownPath.of(file, top),
                                "the manifest of " + archive.label() + " puts it on the class path")))
                .distinct()
                .toList();
    }

    private static Stream<String> classPath(Path archive) {
        if (!Files.isRegularFile(archive)) {
            return Stream.of();
        }
        try (JarFile jar = new JarFile(archive.toFile(), false)) {
            return Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                    .stream()
                    .flatMap(value -> Stream.of(value.trim().split(" +")));
        } catch (IOException | RuntimeException e) {
            return Stream.of(); // no jar, or one which the reader of archives has reported
        }
    }

    /** The file or folder, where there is one. */
    private static Optional<Path> beside(Path archive, String entry) {
        try {
            URI uri = archive.toAbsolutePath().toUri().resolve(entry);
            Path file = Path.of(uri).normalize();
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // an address of another host, or none
        }
    }
}
