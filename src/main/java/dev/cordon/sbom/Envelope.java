package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON object that holds a document as a text: a DSSE envelope, with or without a Sigstore bundle around it, whose payload
 * is in Base64 (secure-systems-lab, DSSE 1.0), and a statement of in-toto whose predicate, or {@code Data} in it, is the
 * document as it was written. The document is read where it lies, so that it may be as long as any.
 */
final class Envelope {

    /** How deep a document may lie: a statement in an envelope in a bundle is one deep, and what that holds as text is two. */
    static final int DEEPEST = 4;

    private static final int LONGEST_SAMPLE = 512;

    private final SbomInput input;
    private final List<String> way;
    /** By the member, whether it was met: of two that hold a document, readers take one or the other. */
    private final Set<List<String>> met = new HashSet<>();

    private Envelope(SbomInput input) {
        this.input = input;
        this.way = input.head().holders();
    }

    /** Reads what lies in an envelope. */
    interface Inner {

        /**
         * Reads it to its end.
         *
         * @param document the document
         * @param name how a person would say where it lies
         */
        void read(InputStream document, String name) throws IOException;
    }

    /** Whether somebody signed what lies there. */
    static boolean isSigned(Head head) {
        return head.holders().contains("payload");
    }

    /** What it is called: {@code DSSE envelope}. */
    static String kind(Head head) {
        return switch (head.holders().get(0)) {
            case "payload" -> "DSSE envelope";
            case "dsseEnvelope" -> "Sigstore bundle";
            default -> "in-toto statement";
        };
    }

    /** Reads an input whose head says that it is an envelope, to its end. */
    static void read(SbomInput input, Inner inner) throws IOException {
        if (!input.head().encoding().charset().equals(StandardCharsets.UTF_8)) {
            throw SbomFaults.unreadable(input.location(), "it is an envelope in another encoding than UTF-8");
        }
        new Envelope(input).read(inner);
    }

    private void read(Inner inner) throws IOException {
        JsonParser parser = JsonWalk.FACTORY.createParser(input.bytes());
        try {
            parser.nextToken();
            for (int depth = 0; depth >= 0; ) {
                if (parser.nextToken() == JsonToken.END_OBJECT) {
                    depth--;
                    continue;
                }
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                List<String> here = way.subList(0, depth + 1);
                boolean holds = member.equals(way.get(depth)) && met.add(here);
                if (holds && depth < way.size() - 1 && value == JsonToken.START_OBJECT) {
                    depth++;
                } else if (holds && depth == way.size() - 1 && value == JsonToken.VALUE_STRING) {
                    input.takeBack(parser);
                    document(inner);
                    parser = behindTheText();
                } else if (!OuterObject.mayStandBeside(here, member)) {
                    throw SbomFaults.beside(input.location(), here, member);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw JsonWalk.malformed(input.location(), e);
        }
        if (!met.contains(way)) {
            throw SbomFaults.unreadable(input.location(), "it ends without '" + String.join("/", way) + "'");
        }
        input.endJson(parser, new byte[0]);
    }

    private void document(Inner inner) throws IOException {
        JsonText text = new JsonText(input.bytes());
        PushbackInputStream sampled = new PushbackInputStream(text, LONGEST_SAMPLE);
        byte[] sample = sampled.readNBytes(LONGEST_SAMPLE);
        sampled.unread(sample);
        InputStream document = isSigned(input.head()) || isBase64(sample)
                ? Base64.getDecoder().wrap(new StandardAlphabet(sampled))
                : sampled;
        inner.read(new Open(document), "/" + String.join("/", way) + " of " + input.name());
        if (document.read() >= 0 || sampled.read() >= 0) {
            throw SbomFaults.unreadable(
                    input.location(), "something follows the end of the document in '" + String.join("/", way) + "'");
        }
    }

    /** Whether a text is nothing but Base64, as cosign's own specification of {@code Data} has it. */
    private static boolean isBase64(byte[] sample) {
        for (byte b : sample) {
            if (!(b >= 'a' && b <= 'z')
                    && !(b >= 'A' && b <= 'Z')
                    && !(b >= '0' && b <= '9')
                    && "+/-_=".indexOf(b) < 0) {
                return false;
            }
        }
        return sample.length > 0;
    }

    /** A parser that stands behind the text, where another one has been as far as its beginning. */
    private JsonParser behindTheText() throws IOException {
        StringBuilder before = new StringBuilder();
        way.forEach(member -> before.append("{\"").append(member).append("\":"));
        before.append("\"\"");
        JsonParser parser = JsonWalk.FACTORY.createParser(new SequenceInputStream(
                new ByteArrayInputStream(before.toString().getBytes(StandardCharsets.UTF_8)), input.bytes()));
        for (int i = 0; i < 2 * way.size() + 1; i++) {
            parser.nextToken();
        }
        return parser;
    }

    /** What its reader does not close: the end of it has to be looked at. */
    private static final class Open extends FilterInputStream {

        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** Base64 for file names and addresses (RFC 4648, section 5) in the letters of the other one. */
    private static final class StandardAlphabet extends FilterInputStream {

        StandardAlphabet(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b == '-' ? '+' : b == '_' ? '/' : b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            for (int i = offset; i < offset + read; i++) {
                to[i] = to[i] == '-' ? (byte) '+' : to[i] == '_' ? (byte) '/' : to[i];
            }
            return read;
        }
    }
}
