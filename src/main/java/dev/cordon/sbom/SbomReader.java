package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one SBOM of any known format, recognised by its content. Components are handed on one at a time, so that the
 * memory needed does not grow with what is known about them; the network is never used. An SBOM in an {@link Envelope} is
 * read as if it had been given itself, and so is each of several in one file, one a line.
 */
public final class SbomReader {

    /** More than that are no delivery: what is known of a document stays in memory until the last one is read. */
    private static final int MOST_DOCUMENTS = 10_000;

    private final String name;
    private final ComponentSink sink;
    private final List<SbomBuilder> builders = new ArrayList<>(1);
    private final List<String> formats = new ArrayList<>(1);
    private int signed;
    private Optional<GuardedInput> guard = Optional.empty();

    private SbomReader(String name, ComponentSink sink) {
        this.name = name;
        this.sink = sink;
    }

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
        return new SbomReader(name, sink).read(in);
    }

    private SbomDocument read(InputStream in) {
        try {
            documents(in, name, "", Optional.empty(), 0);
            return close();
        } catch (EOFException e) {
            throw SbomFaults.unreadable(Location.of(name), "it breaks off" + offset(), e);
        } catch (IOException e) {
            throw SbomFaults.unreadable(Location.of(name), "it cannot be read" + offset() + ": " + e.getMessage(), e);
        }
    }

    private String offset() {
        return guard.map(g -> " after byte " + g.bytesRead()).orElse(" at its start");
    }

    /**
     * Reads a document, and those that follow it.
     *
     * @param around what the document lies in, where it is no file itself: {@code DSSE envelope of}
     * @param type of what type that says it is
     */
    private void documents(InputStream in, String document, String around, Optional<String> type, int depth)
            throws IOException {
        SbomInput first = SbomInput.open(in, document);
        guard = guard.or(() -> Optional.of(first.guard()));
        Optional<SbomInput> next = Optional.of(first);
        while (next.isPresent()) {
            SbomInput input = next.get();
            if (input.head().isText()) {
                envelope(input, around, depth);
            } else {
                document(input, around, input.head().type().or(() -> type));
            }
            next = input.next(document);
        }
    }

    private void envelope(SbomInput input, String around, int depth) throws IOException {
        if (depth == Envelope.DEEPEST) {
            throw SbomFaults.unreadable(
                    input.location(), "a document lies in more than " + Envelope.DEEPEST + " envelopes");
        }
        signed += Envelope.isSigned(input.head()) ? 1 : 0;
        String kind = around + Envelope.kind(input.head()) + " of ";
        Envelope.read(
                input,
                (document, where) ->
                        documents(document, where, kind, input.head().type(), depth + 1));
    }

    private void document(SbomInput input, String around, Optional<String> type) throws IOException {
        SbomFormat format = SbomFormats.of(input.head(), input.name(), type);
        if (builders.size() == MOST_DOCUMENTS) {
            throw SbomFaults.unreadable(Location.of(name), "it holds more than " + MOST_DOCUMENTS + " documents");
        }
        SbomBuilder builder = builders.isEmpty()
                ? new SbomBuilder(input.name(), sink)
                : builders.get(0).another(input.name(), input.name() + ": ");
        builders.add(builder);
        format.read(input, builder);
        formats.add(around + format.id());
    }

    private SbomDocument close() {
        SbomBuilder first = builders.get(0);
        int components = builders.stream().mapToInt(SbomBuilder::components).sum();
        if (components == 0) {
            first.tell(new Notice(
                    NoticeCode.NOTHING_IN_IT,
                    builders.stream().anyMatch(SbomBuilder::hasVulnerabilities)
                            ? "this is a VEX document: it says which vulnerabilities concern software, and lists none"
                            : "the document lists no component",
                    Optional.of(Location.of(name))));
        }
        if (signed > 0) {
            first.tell(new Notice(
                    NoticeCode.SIGNATURE_NOT_VERIFIED,
                    signed == 1
                            ? "what was judged lies in a signed envelope, whose signature was not verified"
                            : "what was judged lies in " + signed
                                    + " signed envelopes, whose signatures were not verified",
                    Optional.of(Location.of(name))));
        }
        if (builders.size() == 1) {
            return first.close(name, formats.get(0), first.version(), first.root(), components);
        }
        Set<String> versioned = new LinkedHashSet<>();
        for (int i = 0; i < formats.size(); i++) {
            versioned.add(formats.get(i) + " " + builders.get(i).version());
        }
        String kinds = "JSON lines of " + String.join(" and ", versioned);
        return first.close(name, kinds, "", first.rootOf(name, builders), components);
    }
}
