package dev.cordon.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Counts the bytes of a stream and stops one that would take memory or time without end: a gzip bomb, or a comment,
 * attribute or scalar so long that a parser would have to hold it whole. Closing it closes nothing, since the stream is its
 * giver's.
 */
public final class BoundedInput extends FilterInputStream {

    private final long most;
    private final Supplier<? extends RuntimeException> tooLong;
    private final long longestSilence;
    private final LongFunction<? extends RuntimeException> tooSilent;
    private long read;
    private long heard = Long.MAX_VALUE;

    /**
     * A stream of bounded length.
     *
     * @param most how many bytes may be read
     * @param tooLong what is thrown where there are more
     */
    public BoundedInput(InputStream in, long most, Supplier<? extends RuntimeException> tooLong) {
        this(in, most, tooLong, Long.MAX_VALUE, at -> tooLong.get());
    }

    /**
     * A stream of bounded length for a parser that holds tokens in memory.
     *
     * @param longestSilence how many bytes the parser may swallow before it has something to say
     * @param tooSilent what is thrown where it swallows more, by how many bytes were read
     */
    public BoundedInput(
            InputStream in,
            long most,
            Supplier<? extends RuntimeException> tooLong,
            long longestSilence,
            LongFunction<? extends RuntimeException> tooSilent) {
        super(in);
        this.most = most;
        this.tooLong = tooLong;
        this.longestSilence = longestSilence;
        this.tooSilent = tooSilent;
    }

    /** How many bytes have been read. */
    public long bytesRead() {
        return read;
    }

    /** Called at each event of a parser that holds tokens in memory; from the first call on silence is bounded. */
    public void progress() {
        heard = read;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.max(0, Math.min(n, 1 << 16))).length;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw tooLong.get();
        }
        if (read - longestSilence > heard) {
            throw tooSilent.apply(read);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {}
}
