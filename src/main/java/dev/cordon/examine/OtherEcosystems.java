package dev.cordon.examine;

import dev.cordon.audit.Unexamined.Kind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            "go.mod",
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
     * What was found.
     *
     * @param files the files, each once, in their order
     * @param unlisted the folders that could not be listed
     */
    public record Found(Set<Path> files, List<Path> unlisted) {

        public Found {
            files = Collections.unmodifiableSet(new TreeSet<>(files));
            unlisted = List.copyOf(unlisted);
        }
    }

    /**
     * What lies in the folders of a module.
     *
     * @param module the folder of the module
     * @param build its build directory, which is passed over
     * @param others folders in which tools of other ecosystems work, wherever they lie
     */
    public static Found in(Path module, Path build, List<Path> others) {
        Set<Path> files = new TreeSet<>();
        List<Path> unlisted = new ArrayList<>();
        List<Path> roots = List.of(module, module.resolve("src"), module.resolve("src/main"));
        for (Path root : roots) {
            look(root, files, unlisted).stream()
                    .filter(below -> isOfModule(below) && !below.equals(build) && !roots.contains(below))
                    .forEach(below -> look(below, files, unlisted));
        }
        others.stream().map(Path::normalize).forEach(folder -> look(folder, files, unlisted));
        return new Found(files, unlisted);
    }

    /** A folder with a POM is another module, and says so itself. */
    private static boolean isOfModule(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !PASSED_OVER.contains(name) && !Files.exists(folder.resolve("pom.xml"));
    }

    /** Takes the files of a folder; gives its folders. */
    private static List<Path> look(Path folder, Set<Path> files, List<Path> unlisted) {
        List<Path> folders = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return folders;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(entry);
                } else if (kind(entry).isPresent()) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            unlisted.add(folder);
        }
        return folders;
    }

    /** What a file is by its name; empty where it is none of another ecosystem. */
    static Optional<Kind> kind(Path file) {
        return kind(file.getFileName().toString().toLowerCase(Locale.ROOT));
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
