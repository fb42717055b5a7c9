package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of a document and stops one that would take memory or time without end: a gzip bomb, or a comment,
 * attribute or scalar so long that a parser would have to hold it whole.
 */
final class GuardedInput extends FilterInputStream {

    /** Enough for about two million components. */
    private static final long LONGEST_DOCUMENT = 2L << 30;

    /** The most that a parser may swallow before it has something to say. */
    private static final long LONGEST_SILENCE = 16L << 20;

    private final String name;
    private long read;
    private long heard = Long.MAX_VALUE;

    GuardedInput(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    /** How many bytes have been read, after decompression. */
    long bytesRead() {
        return read;
    }

    /** Called at each event of a parser that holds tokens in memory; from the first call on silence is bounded. */
    void progress() {
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

    private void count(int bytes) {
        read += bytes;
        if (read > LONGEST_DOCUMENT) {
            throw SbomFaults.unreadable(
                    Location.of(name), "it is longer than " + LONGEST_DOCUMENT + " bytes after decompression");
        }
        if (read - LONGEST_SILENCE > heard) {
            throw SbomFaults.unreadable(
                    Location.of(name),
                    "a single token is longer than " + LONGEST_SILENCE + " bytes, before byte " + read);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
