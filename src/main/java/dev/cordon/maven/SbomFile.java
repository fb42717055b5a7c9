package dev.cordon.maven;

import dev.cordon.archive.FileTrouble;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.sbom.ComponentSink;
import dev.cordon.sbom.SbomDocument;
import dev.cordon.sbom.SbomMarks;
import dev.cordon.sbom.SbomReader;
import dev.cordon.sbom.StrictSbom;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An SBOM that can be opened, more than once if need be.
 *
 * @param name how messages call it
 * @param shown how reports tell its file, where it is one
 * @param opener opens it from its first byte
 */
record SbomFile(String name, Optional<String> shown, Opener opener) {

    /** Opens a document. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** One that is no file of its own. */
    SbomFile(String name, Opener opener) {
        this(name, Optional.empty(), opener);
    }

    static SbomFile of(Path file, String name, String shown) {
        return new SbomFile(
                name, Optional.of(shown), () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** A stream that can be read only once, held in memory. */
    static SbomFile once(String name, InputStream in) {
        byte[][] held = new byte[1][];
        return new SbomFile(name, () -> {
            if (held[0] == null) {
                held[0] = in.readAllBytes();
            }
            return new ByteArrayInputStream(held[0]);
        });
    }

    /** It as the source of what it lists. */
    Source source() {
        return new Source(Source.Kind.SBOM, name, shown);
    }

    /**
     * Reads it to its end.
     *
     * @param strict whether it must obey the schema of its format
     * @throws FaultException if it cannot be read, or does not obey
     */
    SbomDocument read(boolean strict, Consumer<Component> sink) {
        return read(strict, ComponentSink.of(sink));
    }

    /** Reads it to its end, for a sink that need not see every component. */
    SbomDocument read(boolean strict, ComponentSink sink) {
        try {
            SbomDocument document;
            try (InputStream in = opener.open()) {
                document = SbomReader.read(in, name, sink);
            }
            if (strict) {
                try (InputStream in = opener.open()) {
                    StrictSbom.validate(document, in.readAllBytes());
                }
            }
            return document;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            FaultCode.SBOM_UNREADABLE,
                            "the file " + FileTrouble.of(e),
                            Location.of(name),
                            "Mend the path, or the rights on the file."),
                    e);
        }
    }

    /** Whether anything in it is of an SBOM, also where it cannot be read as one; in doubt it is. */
    boolean isMarked() {
        try (InputStream in = opener.open()) {
            return SbomMarks.in(in);
        } catch (IOException e) {
            return true;
        }
    }
}
