package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Unpacks one packed file. Its faults are clauses, whatever library found them. */
final class PackedStream extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    /** How much memory a decoder may use; {@code xz -9} makes files that need this. In KiB. */
    private static final int MOST_MEMORY = 64 << 10;

    private PackedStream(InputStream in) {
        super(in);
    }

    /**
     * Opens it.
     *
     * @throws LimitException if unpacking takes more memory than a decoder may use
     */
    static InputStream of(Format format, InputStream packed, Budget budget) throws IOException {
        try {
            return new Unpacking(new PackedStream(open(format, packed)), budget);
        } catch (IOException e) {
            throw clause(e);
        }
    }

    private static InputStream open(Format format, InputStream packed) throws IOException {
        return switch (format) {
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case XZ -> new XZInputStream(packed, MOST_MEMORY);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            default -> throw new IllegalArgumentException(format + " is not packed");
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw clause(e);
        }
    }

    private static IOException clause(IOException trouble) {
        if (trouble instanceof BrokenException
                || trouble instanceof NotExaminedException
                || trouble instanceof LimitException) {
            return trouble;
        }
        if (trouble instanceof MemoryLimitException) {
            return new LimitException("needs more than " + (MOST_MEMORY >> 10) + " MB of memory to be unpacked");
        }
        if (trouble instanceof EOFException) {
            return new BrokenException("is cut short: its packed bytes break off");
        }
        return trouble instanceof ZipException || trouble.getClass().getName().startsWith("org.")
                ? new BrokenException("cannot be unpacked: its packed bytes contradict themselves")
                : trouble;
    }
}
