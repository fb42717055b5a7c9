package dev.cordon.sbom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** A text of JSON as a stream of the bytes that it means, whatever its length; it ends where the text ends. */
final class JsonText extends InputStream {

    private static final int BUFFER = 1 << 13;
    private static final int HEXADECIMAL = 16;

    private final PushbackInputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private boolean ended;
    /** What an escape means, as far as it was not handed out. */
    private byte[] meant = {};

    private int given;

    /** @param in stands behind the quotation mark that begins the text, and in the end behind the one that ends it */
    JsonText(PushbackInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (given < meant.length) {
            return meant[given++] & 0xff;
        }
        if (ended) {
            return -1;
        }
        byte b = raw();
        if (b == '"') {
            ended = true;
            in.unread(buffer, next, filled - next);
            return -1;
        }
        if (b == '\\') {
            meant = escaped().getBytes(StandardCharsets.UTF_8);
            given = 1;
            return meant[0] & 0xff;
        }
        if (b >= 0 && b < ' ') {
            throw malformed("a control character in a text");
        }
        return b & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            int b = read();
            if (b < 0) {
                return i == 0 ? -1 : i;
            }
            to[offset + i] = (byte) b;
            if (i > 0 && next == filled && given == meant.length) {
                return i + 1; // rather than wait for more
            }
        }
        return length;
    }

    private byte raw() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                throw new EOFException();
            }
        }
        return buffer[next++];
    }

    private String escaped() throws IOException {
        byte kind = raw();
        return switch (kind) {
            case '"', '\\', '/' -> String.valueOf((char) kind);
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> character();
            default -> throw malformed("an escape that is none");
        };
    }

    /** One character, of which two escapes may be the halves (RFC 8259, section 7). */
    private String character() throws IOException {
        char first = unit();
        if (!Character.isSurrogate(first)) {
            return String.valueOf(first);
        }
        if (Character.isHighSurrogate(first) && raw() == '\\' && raw() == 'u') {
            char second = unit();
            if (Character.isLowSurrogate(second)) {
                return new String(new char[] {first, second});
            }
        }
        throw malformed("half a character");
    }

    private char unit() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(raw(), HEXADECIMAL);
            if (digit < 0) {
                throw malformed("an escape that is none");
            }
            unit = unit * HEXADECIMAL + digit;
        }
        return (char) unit;
    }

    private static IOException malformed(String what) {
        return new IOException("the text that holds it has " + what);
    }
}
