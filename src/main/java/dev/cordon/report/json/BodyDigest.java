package dev.cordon.report.json;

import dev.cordon.bytes.FileHash;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Digests a part of what is written: the object that is the body of a record, from its first brace to its last. Whoever reads
 * the file computes the same from its bytes.
 */
final class BodyDigest extends FilterOutputStream {

    private final MessageDigest digest = FileHash.sha256();
    private boolean expected;
    private boolean within;

    /** Nothing is digested yet. */
    BodyDigest(OutputStream out) {
        super(out);
    }

    /** The object is what is written next; before its first brace there may be white space and a colon. */
    void begin() {
        expected = true;
    }

    /** The object is written to its end. Its SHA-256, 64 lower-case hexadecimal digits. */
    String end() {
        within = false;
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        int start = from;
        while (expected && start < from + length) {
            if (bytes[start] == '{') {
                expected = false;
                within = true;
            } else {
                start++;
            }
        }
        if (within) {
            digest.update(bytes, start, from + length - start);
        }
    }
}
