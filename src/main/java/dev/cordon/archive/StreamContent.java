package dev.cordon.archive;

import dev.cordon.bytes.BlockStream;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.HeldBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The next bytes of a stream: a file of a tar or ar, or the one thing in a packed file. They can be read once. */
final class StreamContent extends BlockStream implements EntryContent {

    private static final long UNKNOWN = -1;

    private final InputStream in;
    private final long size;
    private byte[] head = {};
    private boolean headRead;
    private long at;

    private StreamContent(InputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    /** As many bytes as an archive says. */
    static StreamContent of(InputStream in, long size) {
        return new StreamContent(in, size);
    }

    /** All that is left of a stream. */
    static StreamContent rest(InputStream in) {
        return new StreamContent(in, UNKNOWN);
    }

    @Override
    public long claimedSize() {
        return Math.max(0, size);
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public InputStream stream() {
        return this;
    }

    @Override
    public byte[] head() throws IOException {
        if (!headRead) {
            headRead = true;
            head = readNBytes(HEAD);
            at = 0;
        }
        return head.clone();
    }

    @Override
    public ByteSource hold(Budget budget) throws IOException {
        return HeldBytes.of(this, Long.MAX_VALUE, budget);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        int step = length;
        if (at < head.length) {
            step = (int) Math.min(length, head.length - at);
            System.arraycopy(head, (int) at, buffer, offset, step);
        } else {
            if (size != UNKNOWN) {
                step = (int) Math.min(length, size - at);
            }
            step = step == 0 ? -1 : in.read(buffer, offset, step);
            if (step < 0 && at < size) {
                throw new BrokenException("ends within a file");
            }
        }
        at += Math.max(0, step);
        return step;
    }

    /** Leaves the stream behind the content, however much of it was read. */
    void skipRest() throws IOException {
        long read = Math.max(at, head.length);
        try {
            in.skipNBytes(size - read);
        } catch (EOFException e) {
            throw new BrokenException("ends within a file");
        }
        at = size;
    }

    /** The stream goes on behind the content, so it stays open. */
    @Override
    public void close() {}
}
