package dev.cordon.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The next bytes of a stream, as many as a tar says its file has. */
final class TarContent extends InputStream implements EntryContent {

    private final InputStream in;
    private final long size;
    private long left;
    private byte[] head = {};
    private int headAt;

    TarContent(InputStream in, long size) {
        this.in = in;
        this.size = size;
        this.left = size;
    }

    @Override
    public long claimedSize() {
        return size;
    }

    @Override
    public InputStream stream() {
        return this;
    }

    @Override
    public byte[] head() throws IOException {
        if (left == size && head.length == 0) {
            head = in.readNBytes((int) Math.min(HEAD, size));
            if (head.length < Math.min(HEAD, size)) {
                throw new BrokenException("ends within a file");
            }
        }
        return head.clone();
    }

    @Override
    public ByteSource hold(Budget budget) throws IOException {
        return HeldBytes.of(this, Long.MAX_VALUE, budget);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (left == 0 || length == 0) {
            return length == 0 ? 0 : -1;
        }
        if (headAt < head.length) {
            int step = Math.min(length, head.length - headAt);
            System.arraycopy(head, headAt, buffer, offset, step);
            headAt += step;
            left -= step;
            return step;
        }
        int read = in.read(buffer, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new BrokenException("ends within a file");
        }
        left -= read;
        return read;
    }

    /** Leaves the stream behind the content, however much of it was read. */
    void skipRest() throws IOException {
        in.skipNBytes(left - (head.length - headAt));
        headAt = head.length;
        left = 0;
    }

    /** The stream goes on behind the content, so it stays open. */
    @Override
    public void close() {}
}
