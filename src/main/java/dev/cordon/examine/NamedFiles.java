package dev.cordon.examine;

import dev.cordon.archive.FolderTree;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files the names that a user writes lead to: a file, a folder, a glob.
 *
 * @param base the directory against which relative names are read
 */
record NamedFiles(Path base) {

    /**
     * Those of some files that the names lead to by themselves, by a glob or by the very folder that holds them, not just
     * from further up.
     */
    List<Path> leadTo(List<Path> files, List<String> names) {
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            return there;
        }
        List<Path> led = names.stream().flatMap(name -> leadsTo(name).stream()).toList();
        return there.stream()
                .filter(file -> led.stream().anyMatch(to -> isSame(to, file) || isSame(to, file.getParent())))
                .toList();
    }

    private List<Path> leadsTo(String name) {
        try {
            return isGlob(name) ? glob(name) : List.of(base.resolve(name));
        } catch (FaultException e) {
            return List.of(); // reported where the names are read
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw unreadable(FaultCode.SBOM_UNREADABLE, one, e);
        }
    }

    /** Whether a name stands for several files by a wildcard in it. */
    static boolean isGlob(String name) {
        return firstWildcard(name) < name.length();
    }

    private static int firstWildcard(String name) {
        int i = 0;
        while (i < name.length() && "*?[{".indexOf(name.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /**
     * The files that a glob matches, below the folder before its first wildcard. On Windows a backslash parts folders in it,
     * as in every other name there.
     */
    List<Path> glob(String written) {
        String pattern = ShownPath.written(written, base);
        int wildcard = firstWildcard(pattern);
        int slash = pattern.lastIndexOf('/', wildcard);
        Path root =
                base.resolve(slash < 0 ? "" : pattern.substring(0, slash + 1)).normalize();
        PathMatcher matcher = matcher(pattern, pattern.substring(slash + 1));
        return Files.isDirectory(root)
                ? walk(root).stream()
                        .filter(f -> matcher.matches(root.relativize(f)))
                        .toList()
                : List.of();
    }

    private PathMatcher matcher(String pattern, String below) {
        try {
            return base.getFileSystem().getPathMatcher("glob:" + below);
        } catch (PatternSyntaxException e) {
            throw new FaultException(
                    new Fault(
                            FaultCode.PARAMETER_VALUE,
                            "this is no pattern of file names: " + e.getDescription(),
                            Location.of(pattern),
                            "Mend it. A comma parts names, within braces too: write *.json,*.xml for *.{json,xml}."),
                    e);
        }
    }

    /** All files below a folder; a link that leads nowhere is reported by the look into the folder. */
    static List<Path> inFolder(Path folder) {
        return walk(folder).stream().filter(Files::exists).toList();
    }

    /** All files below a folder, and the links that lead nowhere. */
    private static List<Path> walk(Path folder) {
        FolderTree tree = new FolderTree(folder);
        List<Path> files = new ArrayList<>();
        while (tree.hasNext()) {
            Path next = tree.next();
            try {
                if (tree.look(next).isRegularFile()) {
                    files.add(next);
                }
            } catch (NoSuchFileException e) {
                files.add(next);
            } catch (IOException e) {
                throw unreadable(FaultCode.SBOM_UNREADABLE, next, e);
            }
        }
        files.sort(null);
        return files;
    }

    /** What is thrown of a file that cannot be looked at. */
    static FaultException unreadable(FaultCode code, Path file, IOException cause) {
        return new FaultException(
                new Fault(
                        code,
                        "it " + FileTrouble.of(cause),
                        Location.of(file.toString()),
                        "Mend the rights on it, or name other files."),
                cause);
    }
}
