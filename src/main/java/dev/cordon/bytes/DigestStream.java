package dev.cordon.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Digests what is read of a stream, and in the end what is left of it. */
public final class DigestStream extends FilterInputStream {

    private final MessageDigest digest = FileHash.sha256();

    public DigestStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.max(0, Math.min(n, 1 << 16))).length;
    }

    /** The digest of all bytes, as a file-hash fact writes it. */
    public String finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return FileHash.text(digest);
    }
}
