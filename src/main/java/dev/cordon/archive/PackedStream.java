package dev.cordon.archive;

import dev.cordon.bytes.BlockStream;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.GzipStream;
import dev.cordon.bytes.LimitException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Unpacks one packed file to its last byte. Its faults are clauses, whatever library found them. */
final class PackedStream extends BlockStream {

    /** How much memory a decoder may use; {@code xz -9} makes files that need this. In KiB. */
    private static final int MOST_MEMORY = 64 << 10;

    private final Packed packed;
    private final InputStream unpacked;
    private Optional<IOException> failed = Optional.empty();

    private PackedStream(Format format, InputStream in) throws IOException {
        packed = new Packed(in);
        try {
            unpacked = open(format, packed);
        } catch (IOException e) {
            throw clause(e);
        }
    }

    /**
     * Opens it.
     *
     * @throws LimitException if unpacking takes more memory than a decoder may use
     */
    static PackedStream of(Format format, InputStream packed) throws IOException {
        return new PackedStream(format, packed);
    }

    private static InputStream open(Format format, InputStream packed) throws IOException {
        return switch (format) {
            case GZIP -> new GzipStream(packed);
            case XZ -> new XZInputStream(packed, MOST_MEMORY);
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed), true);
            default -> throw new IllegalArgumentException(format + " is not packed");
        };
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failed.isPresent()) {
            // Nobody knows what a decoder gives behind a fault.
            throw failed.get();
        }
        try {
            return unpacked.read(buffer, offset, length);
        } catch (IOException e) {
            IOException clause = clause(e);
            failed = Optional.of(clause);
            throw clause;
        }
    }

    /** Fails if something else stands behind it, when all was read. The other decoders say so while they read. */
    void checkEnd() throws BrokenException {
        if (unpacked instanceof GzipStream gzip) {
            gzip.checkEnd();
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /** What the decoder has against the bytes; what went wrong when they were read is no matter of the decoder. */
    private IOException clause(IOException trouble) {
        if (packed.trouble.isPresent()) {
            return packed.trouble.get();
        }
        if (trouble instanceof BrokenException) {
            return trouble;
        }
        if (trouble instanceof MemoryLimitException) {
            return new LimitException("needs more than " + (MOST_MEMORY >> 10) + " MB of memory to be unpacked");
        }
        return new BrokenException(
                packed.ended
                        ? "is cut short: its packed bytes break off"
                        : "cannot be unpacked: its packed bytes contradict themselves");
    }

    /** The packed bytes as a decoder asks for them, and what came of it. */
    private static final class Packed extends BlockStream {

        private final InputStream in;
        private Optional<IOException> trouble = Optional.empty();
        private boolean ended;

        Packed(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                ended |= read < 0;
                return read;
            } catch (IOException e) {
                trouble = Optional.of(e);
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
