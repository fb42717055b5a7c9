package dev.cordon.examine;

import dev.cordon.audit.Identity;
import dev.cordon.bytes.DigestStream;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Described;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An SBOM that can be opened, twice if need be: to judge it, and where something is found for the names on the ways there.
 *
 * @param name how messages call it
 * @param shown how reports name its file, where it is one
 * @param opener opens it from its first byte
 */
public record SbomFile(String name, Optional<String> shown, Opener opener) {

    /** Opens a document. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** One that is no file of its own. */
    public SbomFile(String name, Opener opener) {
        this(name, Optional.empty(), opener);
    }

    /**
     * One that is a file.
     *
     * @param name how messages call it
     * @param shown how reports name the file
     */
    public static SbomFile of(Path file, String name, String shown) {
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
    public Source source() {
        return new Source(Source.Kind.SBOM, name, shown);
    }

    /**
     * Reads it to its end.
     *
     * @param strict whether it must obey the schema of its format
     * @throws FaultException if it cannot be read, or does not obey
     */
    public Reading read(boolean strict, Consumer<Component> sink) {
        return read(strict, ComponentSink.of(sink));
    }

    /** Reads it to its end, for a sink that need not see every component. */
    Reading read(boolean strict, ComponentSink sink) {
        try (InputStream opened = opener.open()) {
            DigestStream in = new DigestStream(opened);
            SbomDocument document;
            if (strict) {
                byte[] all = in.readAllBytes();
                document = SbomReader.read(new ByteArrayInputStream(all), name, sink);
                StrictSbom.validate(document, all);
            } else {
                document = SbomReader.read(in, name, sink);
            }
            return new Reading(this, document, in.hex());
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            e instanceof NoSuchFileException ? FaultCode.FILE_MISSING : FaultCode.SBOM_UNREADABLE,
                            "the file " + FileTrouble.of(e),
                            Location.of(name),
                            "Mend the path, or the rights on the file."),
                    e);
        }
    }

    /**
     * A document that was read to its end.
     *
     * @param file where it was read from
     * @param document what it says apart from its components
     * @param sha256 of its bytes, by which one that changes is noticed
     */
    public record Reading(SbomFile file, SbomDocument document, String sha256) {

        /** By what it can be known later. */
        public Identity identity() {
            return identity(Optional.empty());
        }

        /**
         * The same where it is known what the document describes.
         *
         * @param described what that is
         */
        Identity identity(Optional<Described> described) {
            return Identity.document(
                    document.versionedFormat(),
                    Optional.of(sha256),
                    document.itself().describing(described));
        }

        /**
         * What components are called. The document is read once more for it, since it is too long for its names to be kept.
         *
         * @param refs the refs of the components
         * @return the names by ref
         * @throws FaultException if it is not the same any more
         */
        Map<String, String> names(Set<String> refs) {
            Map<String, String> names = new HashMap<>();
            try {
                Reading again = file.read(false, component -> {
                    if (refs.contains(component.ref())) {
                        names.put(component.ref(), component.name());
                    }
                });
                if (again.sha256.equals(sha256)) {
                    return names;
                }
            } catch (FaultException e) {
                Fault why = e.faults().get(0);
                throw why.code() == FaultCode.FILE_MISSING ? e : changed(": when it was opened again, " + why.what());
            }
            throw changed("");
        }

        private FaultException changed(String how) {
            return new FaultException(
                    new Fault(
                            FaultCode.SBOM_UNREADABLE,
                            "it changed while it was read" + how,
                            Location.of(file.name()),
                            "Run this again when nothing writes the file any more. A program hands out a new stream each time."));
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
