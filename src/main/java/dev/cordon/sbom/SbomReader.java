package dev.cordon.sbom;

import dev.cordon.bytes.BoundedInput;
import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    /** Of documents that are no SBOMs, why not. */
    private final List<FaultException> noSboms = new ArrayList<>(0);
    /** Of what types these say to be. */
    private final Set<String> types = new TreeSet<>();
    /** The first of them that says nothing of it. */
    private Optional<FaultException> untyped = Optional.empty();

    private int documents;
    private int signed;
    private Optional<BoundedInput> guard = Optional.empty();

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
            documents(in, name, Around.NOTHING);
            noteOthers();
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
     * What a document lies in.
     *
     * @param kind {@code DSSE envelope of}, empty for a file
     * @param type of what type it says that the document is
     * @param signed whether somebody signed it
     * @param depth in how many it lies
     */
    private record Around(String kind, Optional<String> type, boolean signed, int depth) {

        static final Around NOTHING = new Around("", Optional.empty(), false, 0);

        Around with(Head head) {
            return new Around(
                    kind + Envelope.kind(head) + " of ", head.type(), signed || Envelope.isSigned(head), depth + 1);
        }
    }

    /** Reads a document, and those that follow it on lines of their own. */
    private void documents(InputStream in, String document, Around around) throws IOException {
        SbomInput first = SbomInput.open(in, document);
        guard = guard.or(() -> Optional.of(first.guard()));
        Optional<SbomInput> next = Optional.of(first);
        while (next.isPresent()) {
            SbomInput input = next.get();
            if (++documents > MOST_DOCUMENTS) {
                throw SbomFaults.unreadable(Location.of(name), "it holds more than " + MOST_DOCUMENTS + " documents");
            }
            if (input.head().syntax() == Head.Syntax.ATTESTATIONS) {
                attestations(input, around);
            } else if (input.head().isText()) {
                envelope(input, around);
            } else {
                document(input, around);
            }
            next = input.next(document);
        }
    }

    private void attestations(SbomInput input, Around around) throws IOException {
        requireDepth(input, around);
        Around inside = new Around(around.kind(), around.type(), around.signed(), around.depth() + 1);
        Attestations.read(input, (bundle, where) -> documents(bundle, where, inside));
    }

    private static void requireDepth(SbomInput input, Around around) {
        if (around.depth() == Envelope.DEEPEST) {
            throw SbomFaults.unreadable(
                    input.location(), "a document lies in more than " + Envelope.DEEPEST + " envelopes");
        }
    }

    private void envelope(SbomInput input, Around around) throws IOException {
        requireDepth(input, around);
        Around inside = around.with(input.head());
        Envelope.read(input, (document, where) -> documents(document, where, inside));
    }

    private void document(SbomInput input, Around around) throws IOException {
        Optional<String> type = input.head().type().or(around::type);
        SbomFormat format;
        try {
            format = SbomFormats.of(input.head(), input.name(), type);
        } catch (FaultException e) {
            passOver(input, around, type, e);
            return;
        }
        SbomBuilder builder = builders.isEmpty()
                ? new SbomBuilder(input.name(), sink)
                : builders.get(0).another(input.name(), input.name() + ": ");
        builders.add(builder);
        format.read(input, builder);
        formats.add(around.kind() + format.id());
        signed += around.signed() ? 1 : 0;
    }

    /** A document that is no SBOM may stand beside one: tools write what they have to state of a thing into one file. */
    private void passOver(SbomInput input, Around around, Optional<String> type, FaultException e) throws IOException {
        if (e.faults().get(0).code() != FaultCode.SBOM_NOT_RECOGNISED) {
            throw e;
        }
        try {
            if (around.depth() > 0 || input.head().syntax() == Head.Syntax.JSON) {
                input.skip();
            }
        } catch (FaultException behind) {
            throw builders.isEmpty() && noSboms.isEmpty() ? e : behind;
        }
        noSboms.add(e);
        type.ifPresentOrElse(types::add, () -> untyped = untyped.or(() -> Optional.of(e)));
    }

    /** What to do about documents that are no SBOMs, once all are read. */
    private void noteOthers() {
        if (noSboms.isEmpty()) {
            return;
        }
        if (builders.isEmpty()) {
            throw noSboms.get(0);
        }
        untyped.map(e -> e.faults().get(0)).ifPresent(fault -> {
            throw SbomFaults.unreadable(fault.where(), "beside SBOMs the file holds what is none: " + fault.what());
        });
        builders.get(0)
                .notice(new Notice(
                        NoticeCode.STATEMENTS_PASSED_OVER,
                        "beside what was judged the file holds " + noSboms.size()
                                + (noSboms.size() == 1 ? " statement" : " statements")
                                + " of other types, which list no software to judge: "
                                + PrintableText.phrase(Names.few(List.copyOf(types))),
                        Optional.of(Location.of(name))));
    }

    private SbomDocument close() {
        SbomBuilder first = builders.get(0);
        int components = builders.stream().mapToInt(SbomBuilder::components).sum();
        if (components == 0) {
            first.notice(new Notice(
                    NoticeCode.NOTHING_IN_IT,
                    builders.stream().anyMatch(SbomBuilder::hasVulnerabilities)
                            ? "this is a VEX document: it says which vulnerabilities concern software, and lists none"
                            : "the document lists no component",
                    Optional.of(Location.of(name))));
        }
        if (signed > 0) {
            first.notice(new Notice(
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
