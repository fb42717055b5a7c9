package dev.cordon.examine;

import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is no file, kept in one for as long as it is looked at, which nobody but the user may read. */
final class TemporaryCopy implements AutoCloseable {

    private final SbomFile given;
    private final Path file;
    private final FileBytes bytes;

    private TemporaryCopy(SbomFile given, Path file) throws IOException {
        this.given = given;
        this.file = file;
        this.bytes = new FileBytes(file);
    }

    /** Copies all of it into the folder for temporary files. */
    static TemporaryCopy of(SbomFile given) throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")), given);
    }

    /** Copies all of it into a folder. */
    static TemporaryCopy in(Path folder, SbomFile given) throws IOException {
        Path file = Files.createTempFile(folder, "cordon-", ".tmp");
        try {
            try (InputStream in = given.opener().open();
                    OutputStream out = Files.newOutputStream(file)) { // the very file that was made for the user alone
                in.transferTo(out);
            }
            return new TemporaryCopy(given, file);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Its bytes; closed with it. */
    ByteSource bytes() {
        return bytes;
    }

    /** The same document, read from the copy. */
    SbomFile asSbom() {
        return new SbomFile(
                given.name(), given.shown(), () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    @Override
    public void close() throws IOException {
        try {
            bytes.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
