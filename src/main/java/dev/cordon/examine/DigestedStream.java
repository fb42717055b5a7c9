package dev.cordon.examine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests the bytes of a document while a parser reads them, also those behind its end, where the parser closes what it
 * reads from: who opened that closes it.
 */
final class DigestedStream extends DigestInputStream {

    DigestedStream(InputStream in) {
        super(in, sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        // see above
    }

    /** Reads what is left and gives the SHA-256 of all, 64 lower-case hexadecimal digits. To be asked once. */
    String digest() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
