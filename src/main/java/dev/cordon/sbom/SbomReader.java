package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads one SBOM of any known format, recognised by its content. Components are handed on one at a time, so that the
 * memory needed does not grow with what is known about them; the network is never used.
 */
public final class SbomReader {

    private SbomReader() {}

    /** Reads the document to its end, as {@link #read(InputStream, String, ComponentSink)} does, and hands every component on. */
    public static SbomDocument read(InputStream in, String name, Consumer<Component> sink) {
        return read(in, name, ComponentSink.of(sink));
    }

    /**
     * Reads the document to its end. Where this throws, the components handed on so far are part of a document that
     * cannot be judged.
     *
     * @param in the document, plain or in gzip; not closed
     * @param name how a person would name it: {@code target/bom.json}
     * @param sink takes the components
     * @throws FaultException if it is no SBOM, of an unknown version, malformed, or beyond the bounds
     */
    public static SbomDocument read(InputStream in, String name, ComponentSink sink) {
        GuardedInput guard = null;
        try {
            SbomInput input = SbomInput.open(in, name);
            guard = input.guard();
            SbomFormat format = SbomFormats.of(input.head(), name);
            Ledger ledger = new Ledger(name, sink);
            format.read(input, ledger);
            return ledger.close(format.id());
        } catch (EOFException e) {
            throw SbomFaults.unreadable(Location.of(name), "it breaks off" + offset(guard), e);
        } catch (IOException e) {
            throw SbomFaults.unreadable(
                    Location.of(name), "it cannot be read" + offset(guard) + ": " + e.getMessage(), e);
        }
    }

    private static String offset(GuardedInput guard) {
        return guard == null ? " at its start" : " after byte " + guard.bytesRead();
    }
}
