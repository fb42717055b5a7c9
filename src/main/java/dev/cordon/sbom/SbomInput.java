package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;

/** A document opened for reading: decompressed, bounded, and with its head looked at. */
final class SbomInput {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final GuardedInput guard;
    private final InputStream stream;
    private final Head head;

    private SbomInput(String name, GuardedInput guard, InputStream stream, Head head) {
        this.name = name;
        this.guard = guard;
        this.stream = stream;
        this.head = head;
    }

    static SbomInput open(InputStream in, String name) throws IOException {
        GuardedInput guard = new GuardedInput(decompressed(in), name);
        byte[] start = guard.readNBytes(Head.LENGTH);
        Head head = Head.of(start, name);
        return new SbomInput(name, guard, new SequenceInputStream(new ByteArrayInputStream(start), guard), head);
    }

    /** What a document says, where it lies in gzip as well as where it does not. */
    static InputStream decompressed(InputStream in) throws IOException {
        byte[] magic = in.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), in);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(whole, BUFFER) : whole;
    }

    String name() {
        return name;
    }

    Head head() {
        return head;
    }

    GuardedInput guard() {
        return guard;
    }

    /** The document's bytes from the first on, for parsers that find the encoding out themselves. */
    InputStream bytes() {
        return stream;
    }

    /** The document's characters; bytes that are none in its encoding are an error, not a replacement character. */
    Reader characters() throws IOException {
        stream.skipNBytes(head.encoding().markLength());
        return new InputStreamReader(
                stream,
                head.encoding()
                        .charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The whole document, where no better place is known. */
    Location location() {
        return Location.of(name);
    }
}
