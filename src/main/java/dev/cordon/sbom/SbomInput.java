package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cordon.bytes.BoundedInput;
import dev.cordon.bytes.GzipStream;
import dev.cordon.notice.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A document opened for reading: decompressed, bounded, and with its head looked at. */
final class SbomInput {

    /** Enough for about two million components. */
    private static final long LONGEST_DOCUMENT = 2L << 30;

    /** The most that a parser may swallow before it has something to say. */
    private static final long LONGEST_SILENCE = 16L << 20;

    private static final int PIECE = 1 << 10;
    /** What may be taken back at once: a head, or what a parser and {@link PacedInput} have read ahead. */
    private static final int MOST_TAKEN_BACK = Head.LENGTH + PacedInput.SIZE;

    private final String name;
    private final BoundedInput guard;
    private final PushbackInputStream stream;
    private final Head head;
    /** Where the line begins that it stands on, counted from 1. */
    private final int line;
    /** The line on which another document begins; 0 where none does. */
    private int nextLine;

    private SbomInput(String name, BoundedInput guard, PushbackInputStream stream, int line) throws IOException {
        this.name = name;
        this.guard = guard;
        this.stream = stream;
        this.line = line;
        byte[] start = stream.readNBytes(Head.LENGTH);
        this.head = Head.of(start, name);
        stream.unread(start);
    }

    static SbomInput open(InputStream in, String name) throws IOException {
        BoundedInput guard = bounded(in, name);
        return new SbomInput(name, guard, new PushbackInputStream(guard, MOST_TAKEN_BACK), 1);
    }

    /** What a document says, where it lies in gzip as well as where it does not, within the bounds of documents. */
    static BoundedInput bounded(InputStream in, String name) throws IOException {
        return new BoundedInput(
                decompressed(in),
                LONGEST_DOCUMENT,
                () -> SbomFaults.unreadable(
                        Location.of(name), "it is longer than " + LONGEST_DOCUMENT + " bytes after decompression"),
                LONGEST_SILENCE,
                read -> SbomFaults.unreadable(
                        Location.of(name),
                        "a single token is longer than " + LONGEST_SILENCE + " bytes, before byte " + read));
    }

    private static InputStream decompressed(InputStream in) throws IOException {
        byte[] magic = in.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), in);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GzipStream(whole) : whole;
    }

    String name() {
        return name;
    }

    Head head() {
        return head;
    }

    BoundedInput guard() {
        return guard;
    }

    /** The document's bytes from the first on, for parsers that find the encoding out themselves. */
    PushbackInputStream bytes() {
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

    /** Takes back what a parser has read and not understood yet. */
    void takeBack(JsonParser parser) throws IOException {
        takeBack(parser, new byte[0]);
    }

    private void takeBack(JsonParser parser, byte[] behind) throws IOException {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        parser.releaseBuffered(left);
        left.writeBytes(behind);
        stream.unread(left.toByteArray());
    }

    /**
     * Called where an object of JSON has been read as a document: nothing may follow it but white space, or another one that
     * begins on a line of its own.
     *
     * @param parser stands at the end of the object
     * @param behind what was read behind what the parser has got
     */
    void endJson(JsonParser parser, byte[] behind) throws IOException {
        Location end = JsonWalk.location(name, parser.currentLocation());
        if (!head.encoding().charset().equals(StandardCharsets.UTF_8)) {
            // A parser that turns bytes into characters itself gives none back
            if (parser.nextToken() != null) {
                throw follows(end);
            }
            return;
        }
        takeBack(parser, behind);
        int lines = 0;
        byte[] piece = new byte[PIECE];
        for (int read = stream.read(piece); read > 0; read = stream.read(piece)) {
            for (int i = 0; i < read; i++) {
                if (piece[i] == '{' && lines > 0) {
                    stream.unread(piece, i, read - i);
                    nextLine = line + Math.max(end.line() - 1, 0) + lines;
                    return;
                }
                if (" \t\r\n".indexOf(piece[i]) < 0) {
                    throw follows(end);
                }
                lines += piece[i] == '\n' ? 1 : 0;
            }
        }
    }

    /**
     * Goes to the end of a document that nobody reads.
     *
     * @throws dev.cordon.notice.FaultException if it has none that can be found
     */
    void skip() throws IOException {
        if (head.syntax() != Head.Syntax.JSON) {
            stream.transferTo(OutputStream.nullOutputStream());
            return;
        }
        try (JsonParser parser = JsonWalk.FACTORY.createParser(stream)) {
            try {
                parser.nextToken();
                parser.skipChildren();
                endJson(parser, new byte[0]);
            } catch (JsonProcessingException e) {
                throw JsonWalk.malformed(name, parser, e);
            }
        }
    }

    private static RuntimeException follows(Location end) {
        return SbomFaults.unreadable(end, "something follows the end of the document");
    }

    /**
     * The document that follows this one, which has been read.
     *
     * @param file what holds both
     */
    Optional<SbomInput> next(String file) throws IOException {
        return nextLine == 0
                ? Optional.empty()
                : Optional.of(new SbomInput("line " + nextLine + " of " + file, guard, stream, nextLine));
    }

    /** The line that it begins on. */
    int line() {
        return line;
    }
}
