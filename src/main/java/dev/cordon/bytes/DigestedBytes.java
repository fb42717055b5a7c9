package dev.cordon.bytes;

import java.io.IOException;
import java.security.MessageDigest;

/**
 * Digests a source on the way: it is read from its first byte to its last, a window at a time, and who asks for bytes of the
 * window gets them from there. So a file is read once, for its digest and for what stands in it. Bytes elsewhere are read
 * where they lie. Not thread-safe.
 */
public final class DigestedBytes implements ByteSource {

    private static final int WINDOW = 1 << 16;

    private final ByteSource source;
    private final MessageDigest digest = FileHash.sha256();
    private final byte[] window;
    private long start;
    private int filled;

    /** @param source closed by whoever opened it */
    public DigestedBytes(ByteSource source) {
        this.source = source;
        window = new byte[(int) Math.min(WINDOW, source.size())];
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public void read(long position, byte[] buffer, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            long at = position + done;
            if (at == start + filled) {
                step();
            }
            if (at < start || at >= start + filled) {
                source.read(at, buffer, offset + done, length - done);
                return;
            }
            int from = (int) (at - start);
            int step = Math.min(length - done, filled - from);
            System.arraycopy(window, from, buffer, offset + done, step);
            done += step;
        }
    }

    @Override
    public void advance(long position) throws IOException {
        while (position >= start + filled && start + filled < size()) {
            step();
        }
    }

    /** Reads and digests the next window. */
    private void step() throws IOException {
        long next = start + filled;
        int length = (int) Math.min(window.length, size() - next);
        source.read(next, window, 0, length);
        digest.update(window, 0, length);
        start = next;
        filled = length;
    }

    /** Reads what is left and gives the SHA-256 of all, as a file-hash fact writes it. To be asked once. */
    public String hash() throws IOException {
        advance(size());
        return FileHash.text(digest);
    }
}
