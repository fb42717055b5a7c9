package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds the files that a user names to {@code audit}: files, folders with all that lies in them, globs, and {@code -}
 * for the standard input.
 *
 * @param base the directory against which relative names are read
 * @param top the directory against which reports name files
 * @param standardInput the standard input
 */
public record AuditInputs(Path base, Path top, InputStream standardInput) {

    public static final String PARAMETER = "cordon.files";

    /**
     * A file or folder to look at.
     *
     * @param file how to open it as a document
     * @param local where it lies; empty for the standard input
     * @param archive whether it is looked at as an archive or a folder of them
     * @param named whether the user asked for this very thing, so that it has to be something that is read
     */
    public record Input(SbomFile file, Optional<LocalFile> local, boolean archive, boolean named) {

        /** Whether it is an archive by itself or, whatever its name is, one that the look into its folder has seen. */
        public boolean isSeenAsArchive() {
            return archive || local.filter(l -> AuditInputs.isArchive(l.path())).isPresent();
        }

        /** The same when it was looked at: nothing of its content is held any more. */
        public Input closed() {
            SbomFile name = new SbomFile(file.name(), file.shown(), InputStream::nullInputStream);
            return new Input(name, local, archive, named);
        }
    }

    /**
     * What the names lead to.
     *
     * @param inputs the files, each once, in the order of their names
     * @param faults what is wrong with names that lead to nothing, or to what cannot be read
     */
    public record Found(List<Input> inputs, List<Fault> faults) {

        public Found {
            inputs = List.copyOf(inputs);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Finds the files; a name that leads nowhere hides no other.
     *
     * @throws FaultException if nothing is named
     */
    public Found find(List<String> names) {
        if (names.isEmpty()) {
            throw new FaultException(nothing("nothing is named"));
        }
        List<Input> inputs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<Path> seen = new TreeSet<>();
        for (String name : names) {
            try {
                find(name, seen, inputs::add, faults::add);
            } catch (FaultException e) {
                faults.addAll(e.faults());
            } catch (InvalidPathException e) {
                faults.addAll(UnwritablePath.fault(e).faults());
            }
        }
        return new Found(inputs, faults);
    }

    /** Finds one file, or all that lies in a folder. */
    public Found find(Path file) {
        List<Input> inputs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Path path = base.resolve(file).normalize();
        try {
            find(file.toString(), path, new TreeSet<>(), inputs::add, faults::add);
        } catch (FaultException e) {
            faults.addAll(e.faults());
        } catch (InvalidPathException e) {
            faults.addAll(UnwritablePath.fault(e).faults());
        }
        return new Found(inputs, faults);
    }

    private void find(String name, Set<Path> seen, Consumer<Input> inputs, Consumer<Fault> faults) {
        if (name.equals("-")) {
            inputs.accept(new Input(fromStandardInput(), Optional.empty(), false, true));
        } else if (NamedFiles.isGlob(name)) {
            add(name, false, files().glob(name), seen, inputs, faults);
        } else {
            find(name, base.resolve(name).normalize(), seen, inputs, faults);
        }
    }

    private void find(String name, Path path, Set<Path> seen, Consumer<Input> inputs, Consumer<Fault> faults) {
        boolean folder = Files.isDirectory(path);
        List<Path> files = folder ? NamedFiles.inFolder(path) : existing(path);
        if (folder && !files.isEmpty() && seen.add(path)) {
            // One look into the folder sees every archive in it, and classes that lie open.
            inputs.accept(input(path, true, false));
        }
        add(name, folder, files, seen, inputs, faults);
    }

    private void add(
            String name,
            boolean folder,
            List<Path> files,
            Set<Path> seen,
            Consumer<Input> inputs,
            Consumer<Fault> faults) {
        if (files.isEmpty()) {
            faults.accept(nothing("'" + name + "' leads to no file"));
        }
        for (Path file : files) {
            if ((!folder || !seenByName(file)) && seen.add(file)) {
                try {
                    inputs.accept(input(file, !folder && isArchive(file), !folder));
                } catch (FaultException e) {
                    e.faults().forEach(faults);
                }
            }
        }
    }

    /** Those of the files that the names lead to by themselves, by a glob or by the very folder that holds them. */
    public List<Path> named(List<Path> files, List<String> names) {
        return files().leadTo(files, names);
    }

    private NamedFiles files() {
        return new NamedFiles(base);
    }

    private static List<Path> existing(Path path) {
        return Files.isRegularFile(path) ? List.of(path) : List.of();
    }

    private Input input(Path file, boolean archive, boolean named) {
        LocalFile shown = LocalFile.of(file, base);
        return new Input(SbomFile.of(file, shown.label(), ShownPath.of(file, top)), Optional.of(shown), archive, named);
    }

    /** Whether a look into the folder has seen all there is to see of a file. */
    private static boolean seenByName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".class") || ArchiveReader.opens(name);
    }

    private static boolean isArchive(Path file) {
        try {
            return ArchiveReader.recognises(file);
        } catch (IOException e) {
            throw NamedFiles.unreadable(FaultCode.ARCHIVE_UNREADABLE, file, e);
        }
    }

    /** The standard input can be read once only, and validation wants a second look. */
    private SbomFile fromStandardInput() {
        return SbomFile.once("standard input", standardInput);
    }

    /** The fault of a call that names nothing to look at: what is wrong with it, as a clause. */
    public static Fault nothing(String what) {
        return new Fault(
                FaultCode.AUDIT_NOTHING,
                what,
                Location.of(PARAMETER),
                "Name SBOMs, archives, folders, globs or - for the standard input: -Dcordon.files=bom.json,delivery.zip,libs/");
    }
}
