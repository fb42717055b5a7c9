package dev.cordon.examine;

import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.bytes.ShownPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public record FilesBeside(OpenedFiles known, Path top) {

    private static final int MOST_NAMED = 100;
    /** The build directory of a module as it is now, by the names that files have here. */
    public BuildFolder folder(Path build, Set<Path> passedOver) {
        return BuildFolder.of(build, passedOver, top);
    }

    /** The archives in the build directory that are attached nowhere. */
    public List<Unexamined> unattached(BuildFolder build) {
        if (!build.isListed()) {
            return List.of(new Unexamined(
                    Kind.ARCHIVE, ShownPath.of(build.path(), top), "the build directory cannot be listed"));
        }
        List<String> found = build.archives().stream()
                .filter(file -> !known.has(file))
                .map(file -> ShownPath.of(file, top))
                .sorted()
                .toList();
        List<Unexamined> named = new ArrayList<>();
        found.stream()
                .limit(MOST_NAMED)
                .forEach(name ->
                        named.add(new Unexamined(Kind.ARCHIVE, name, "it is attached nowhere, and no dependency")));
        int more = found.size() - MOST_NAMED;
        if (more > 0 || build.isTooFull()) {
            named.add(new Unexamined(
                    Kind.ARCHIVE,
                    ShownPath.of(build.path(), top),
                    more > 0
                            ? "it holds " + more + " more that are attached nowhere"
                            : "it holds too many files to look at each"));
        }
        return named;
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
