package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the files that a user names to {@code audit}: files, folders with all that lies in them, globs, and {@code -}
 * for the standard input.
 *
 * @param base the directory against which relative names are read
 * @param standardInput the standard input
 */
record AuditInputs(Path base, InputStream standardInput) {

    static final String PARAMETER = "cordon.sboms";

    /**
     * A file to look at.
     *
     * @param file how to open it
     * @param named whether the user asked for this very file, so that it has to be an SBOM
     */
    record Input(SbomFile file, boolean named) {}

    /**
     * The files, each once, in the order of their names.
     *
     * @throws FaultException if a name leads to nothing
     */
    List<Input> find(List<String> names) {
        List<Input> inputs = new ArrayList<>();
        Set<Path> seen = new TreeSet<>();
        for (String name : names) {
            if (name.equals("-")) {
                inputs.add(new Input(fromStandardInput(), true));
                continue;
            }
            Path path = base.resolve(isGlob(name) ? "" : name).normalize();
            boolean folder = !isGlob(name) && Files.isDirectory(path);
            List<Path> files = isGlob(name) ? glob(name) : folder ? walk(path) : existing(path);
            if (files.isEmpty()) {
                throw nothing("'" + name + "' leads to no file");
            }
            files.stream().filter(seen::add).forEach(f -> inputs.add(input(f, !folder)));
        }
        if (inputs.isEmpty()) {
            throw nothing("nothing is named");
        }
        return inputs;
    }

    private static List<Path> existing(Path path) {
        return Files.isRegularFile(path) ? List.of(path) : List.of();
    }

    private List<Path> glob(String pattern) {
        int wildcard = firstWildcard(pattern);
        int slash = pattern.lastIndexOf('/', wildcard);
        Path root =
                base.resolve(slash < 0 ? "" : pattern.substring(0, slash + 1)).normalize();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        return Files.isDirectory(root)
                ? walk(root).stream()
                        .filter(f -> matcher.matches(root.relativize(f)))
                        .toList()
                : List.of();
    }

    /** Links to directories are not followed, so that a loop of them ends. */
    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(
                    new Fault(
                            FaultCode.SBOM_UNREADABLE,
                            "the folder cannot be read: " + e.getMessage(),
                            Location.of(folder.toString()),
                            "Mend the rights on it, or name other files."),
                    e);
        }
    }

    private Input input(Path file, boolean named) {
        return new Input(SbomFile.of(file, ShownPath.of(file, base)), named);
    }

    /** The standard input can be read once only, and validation wants a second look. */
    private SbomFile fromStandardInput() {
        return SbomFile.once("standard input", standardInput);
    }

    private static boolean isGlob(String name) {
        return firstWildcard(name) < name.length();
    }

    private static int firstWildcard(String name) {
        int i = 0;
        while (i < name.length() && "*?[{".indexOf(name.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    static FaultException nothing(String what) {
        return new FaultException(new Fault(
                FaultCode.AUDIT_NOTHING,
                what,
                Location.of(PARAMETER),
                "Name SBOM files, folders, globs or - for the standard input: -Dcordon.sboms=target/bom.json,sboms/"));
    }
}
