package dev.cordon.examine;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the files that a user names, as files and not for what they are: a file, all files in a folder, those that a glob matches.
 *
 * @param base the directory against which relative names are read
 */
public record GivenFiles(Path base) {

    /**
     * The files, each once, by what messages call them.
     *
     * @throws FaultException with every name that leads to no file
     */
    public Map<String, Path> find(List<String> names) {
        Map<String, Path> found = new TreeMap<>();
        List<Fault> faults =
                names.stream().flatMap(name -> add(name, found).stream()).toList();
        FaultException.throwIfAny(faults);
        return found;
    }

    private List<Fault> add(String name, Map<String, Path> found) {
        try {
            List<Path> paths = NamedFiles.isGlob(name)
                    ? new NamedFiles(base).glob(name)
                    : List.of(base.resolve(name).normalize());
            for (Path path : paths) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.filter(Files::isRegularFile).forEach(file -> found.put(ShownPath.of(file, base), file));
                }
            }
            boolean any =
                    paths.stream().anyMatch(path -> found.values().stream().anyMatch(file -> file.startsWith(path)));
            return any ? List.of() : List.of(fault(name, "there is no file"));
        } catch (FaultException e) {
            return e.faults();
        } catch (InvalidPathException e) {
            return UnwritablePath.fault(e).faults();
        } catch (UncheckedIOException e) {
            return List.of(fault(name, "the file " + FileTrouble.of(e.getCause())));
        } catch (IOException e) {
            return List.of(fault(name, "the file " + FileTrouble.of(e)));
        }
    }

    private static Fault fault(String name, String what) {
        return new Fault(FaultCode.FILE_MISSING, what, Location.of(name), "Mend the path, or the rights on the file.");
    }
}
