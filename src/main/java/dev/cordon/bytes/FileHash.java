package dev.cordon.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as file-hash facts write them. */
public final class FileHash {

    static final String PREFIX = "sha256:";

    private static final int BUFFER = 1 << 16;

    private FileHash() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String of(ByteSource source) throws IOException {
        return new DigestedBytes(source).hash();
    }

    /** The same of a stream to its end. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return text(digest);
    }

    static String text(MessageDigest digest) {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256, of which nothing was digested so far. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
