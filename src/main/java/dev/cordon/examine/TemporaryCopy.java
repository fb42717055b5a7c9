package dev.cordon.examine;

import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A document that is no file, kept in one for as long as it is looked at. Whoever may read it is the user alone. */
final class TemporaryCopy implements AutoCloseable {

    private final SbomFile given;
    private final Path file;
    private final FileBytes bytes;

    private TemporaryCopy(SbomFile given, Path file) throws IOException {
        this.given = given;
        this.file = file;
        this.bytes = new FileBytes(file);
    }

    /** Copies all of it. */
    static TemporaryCopy of(SbomFile given) throws IOException {
        Path file = Files.createTempFile("cordon-", ".tmp");
        try (InputStream in = given.opener().open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
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
