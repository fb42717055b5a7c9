package dev.cordon.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * Digests what is read of a stream, and in the end what is left of it. Parsers close what they read from and leave bytes
 * behind the end of a document; so this does not close what it reads from: who opened that closes it.
 */
public final class DigestStream extends DigestInputStream {

    private static final int STEP = 1 << 16;

    /** Digests by SHA-256. */
    public DigestStream(InputStream in) {
        super(in, FileHash.sha256());
    }

    /** What is skipped is read, since it belongs to the digest. */
    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.max(0, Math.min(n, STEP))).length;
    }

    @Override
    public void close() {
        // see above
    }

    /** Reads what is left and gives the SHA-256 of all, 64 lower-case hexadecimal digits. To be asked once. */
    public String hex() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    /** The same as a file-hash fact writes it. To be asked once. */
    public String finish() throws IOException {
        return FileHash.PREFIX + hex();
    }
}
