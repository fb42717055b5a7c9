package dev.cordon.examine;

import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.bytes.ShownPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what other package managers have locked, and how images are built, in the folders of a module: software that comes
 * in beside Maven. It looks where such files lie, in the folder itself, in those directly below and below {@code src/main},
 * so that it costs a few listings however large the module is.
 */
public final class OtherEcosystems {

    /** As their tools call them. */
    private static final Set<String> LOCK_FILES = Set.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "bun.lockb",
            "deno.lock",
            "bower.json",
            "requirements.txt",
            "pipfile.lock",
            "poetry.lock",
            "pdm.lock",
            "uv.lock",
            "conda-lock.yml",
            "go.sum",
            "cargo.lock",
            "gemfile.lock",
            "composer.lock",
            "gradle.lockfile",
            "packages.lock.json",
            "paket.lock",
            "podfile.lock",
            "package.resolved",
            "pubspec.lock",
            "mix.lock",
            "conan.lock");

    private static final Set<String> DOCKERFILES = Set.of("dockerfile", "containerfile");
    private static final Set<String> PASSED_OVER = Set.of("node_modules");

    private OtherEcosystems() {}

    /**
     * What lies in the folders of a module.
     *
     * @param module the folder of the module
     * @param build its build directory, which is passed over
     * @param top the directory against which files are named
     */
    public static List<Unexamined> in(Path module, Path build, Path top) {
        List<Unexamined> found = new ArrayList<>();
        List<Path> roots = List.of(module, module.resolve("src"), module.resolve("src/main"));
        for (Path root : roots) {
            look(root, top, found).stream()
                    .filter(below -> isOfModule(below) && !below.equals(build) && !roots.contains(below))
                    .forEach(below -> look(below, top, found));
        }
        return found;
    }

    /** A folder with a POM is another module, and says so itself. */
    private static boolean isOfModule(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !PASSED_OVER.contains(name) && !Files.exists(folder.resolve("pom.xml"));
    }

    /** Takes the files of a folder; gives its folders. */
    private static List<Path> look(Path folder, Path top, List<Unexamined> found) {
        List<Path> folders = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return folders;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(entry);
                } else {
                    kind(entry.getFileName().toString().toLowerCase(Locale.ROOT))
                            .ifPresent(kind -> found.add(new Unexamined(
                                    kind,
                                    ShownPath.of(entry, top),
                                    "what other tools than Maven bring in is not looked at")));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            found.add(new Unexamined(Kind.FILE, ShownPath.of(folder, top), "the folder cannot be listed"));
        }
        return folders;
    }

    private static Optional<Kind> kind(String name) {
        if (LOCK_FILES.contains(name)) {
            return Optional.of(Kind.LOCK_FILE);
        }
        boolean builds = DOCKERFILES.stream()
                .anyMatch(d -> name.equals(d) || name.startsWith(d + ".") || name.endsWith("." + d));
        return builds ? Optional.of(Kind.DOCKERFILE) : Optional.empty();
    }
}
