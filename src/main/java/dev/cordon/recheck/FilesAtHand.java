package dev.cordon.recheck;

import dev.cordon.bytes.FileHash;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares files with the digests that a record names.
 *
 * @param root the directory that the names of files in a record count from
 */
record FilesAtHand(Path root) {

    private static final String FILES = "files";
    private static final String PREFIX = "sha256:";

    /**
     * Compares the files that a record names with those that lie where it says.
     *
     * @param required whether all of them have to be there
     */
    List<Check> named(WrittenRecord record, boolean required) {
        List<String> same = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        record.files().forEach((name, digest) -> {
            Optional<Path> here = here(name);
            if (here.isEmpty()) {
                missing.add(name);
            } else {
                String found = digest(here.get());
                (found.equals(digest) ? same : others).add(name);
            }
        });
        List<Check> checks = new ArrayList<>();
        if (!same.isEmpty()) {
            checks.add(Check.right(FILES, "the digests are those of " + Names.few(same)));
        }
        if (!others.isEmpty()) {
            checks.add(
                    Check.differs(FILES, "the bytes here are others than the record is about: " + Names.few(others)));
        }
        if (!missing.isEmpty()) {
            String text = "not at hand: " + Names.few(missing);
            checks.add(
                    required
                            ? Check.differs(FILES, text + ", and all files are required")
                            : Check.notMade(FILES, text));
        }
        if (record.files().isEmpty()) {
            String text = "it names no file with a digest";
            checks.add(required ? Check.differs(FILES, text + ", and files are required") : Check.notMade(FILES, text));
        }
        return checks;
    }

    /**
     * Looks for a file that the user gives among those of some records.
     *
     * @param name how the user calls it
     */
    static Check given(Path file, String name, List<WrittenRecord> records) {
        String digest;
        try (InputStream in = Files.newInputStream(file)) {
            digest = FileHash.of(in).substring(PREFIX.length());
        } catch (IOException e) {
            return Check.differs(name, "the file " + FileTrouble.of(e));
        }
        return records.stream()
                .filter(record -> record.digests().containsKey(digest))
                .findFirst()
                .map(record -> Check.right(
                        name, "its SHA-256 is that of " + record.digests().get(digest) + " in " + record.name()))
                .orElseGet(() -> Check.differs(name, "no record here names a file of its SHA-256, " + digest));
    }

    private Optional<Path> here(String name) {
        try {
            Path file = root.resolve(name).normalize();
            return Optional.of(file).filter(f -> f.startsWith(root) && Files.isRegularFile(f));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The digest of a file; of one that cannot be read, none that a record names. */
    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return FileHash.of(in).substring(PREFIX.length());
        } catch (IOException e) {
            return FileTrouble.of(e);
        }
    }
}
