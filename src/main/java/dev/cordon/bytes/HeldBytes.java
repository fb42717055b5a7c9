package dev.cordon.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Unpacked bytes in memory, in chunks, so that nothing is copied to grow and no claimed size is trusted. */
public final class HeldBytes implements ByteSource {

    private static final int CHUNK = 1 << 16;

    private final Budget budget;
    private final List<byte[]> chunks = new ArrayList<>();
    private long size;

    private HeldBytes(Budget budget) {
        this.budget = budget;
    }

    /**
     * Reads the stream to its end.
     *
     * @throws LimitException if that is more than the limit, or more than the budget can hold
     */
    public static HeldBytes of(InputStream in, long limit, Budget budget) throws IOException {
        HeldBytes held = new HeldBytes(budget);
        try {
            held.fill(in, limit);
            return held;
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private void fill(InputStream in, long limit) throws IOException {
        while (true) {
            byte[] chunk = new byte[CHUNK];
            int read = in.readNBytes(chunk, 0, CHUNK);
            if (size + read > limit) {
                throw new LimitException("is larger than " + limit + " bytes");
            }
            if (read > 0) {
                budget.hold(CHUNK);
                chunks.add(chunk);
                size += read;
            }
            if (read < CHUNK) {
                return;
            }
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] buffer, int offset, int length) {
        int done = 0;
        while (done < length) {
            byte[] chunk = chunks.get((int) ((position + done) / CHUNK));
            int from = (int) ((position + done) % CHUNK);
            int step = Math.min(length - done, CHUNK - from);
            System.arraycopy(chunk, from, buffer, offset + done, step);
            done += step;
        }
    }

    /** Gives the memory back to the budget. */
    @Override
    public void close() {
        budget.release((long) CHUNK * chunks.size());
        chunks.clear();
        size = 0;
    }
}
