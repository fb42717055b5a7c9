package dev.cordon.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks a gzip file, all members of it to the last (RFC 1952, section 2.2). The JDK's own stream asks whether more bytes
 * are there at once and takes the answer for whether there are more at all (JDK-7036144), so that it ends between two
 * members; and nobody hears of what stands behind the last one.
 */
public final class GzipStream extends BlockStream {

    private static final int BUFFER = 1 << 16;
    private static final int DEFLATED = 8;
    private static final int HEADER_SUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private boolean begun;
    private boolean within;
    private boolean ended;
    private boolean goesOn;

    /**
     * Reads nothing yet.
     *
     * @param packed is read to its end where this is, and closed with it
     */
    public GzipStream(InputStream packed) {
        this.packed = packed;
    }

    /**
     * Unpacks some bytes.
     *
     * @throws EOFException if the file breaks off
     * @throws ZipException if it contradicts itself
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (within || isNextMember()) {
            int read = inflate(bytes, offset, length);
            if (read > 0) {
                sum.update(bytes, offset, read);
                return read;
            }
            if (inflater.finished()) {
                trailer();
            } else if (inflater.needsInput()) {
                need();
                inflater.setInput(buffer, at, filled - at);
            } else {
                throw contradiction();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(bytes, offset, length);
            at = filled - inflater.getRemaining();
            return read;
        } catch (DataFormatException e) {
            throw contradiction();
        }
    }

    /**
     * Fails if anything stands behind the last member, when all was read. Zeros do not count: the last record on a tape is
     * filled up with them.
     */
    public void checkEnd() throws BrokenException {
        if (goesOn) {
            throw new BrokenException("goes on behind its end with what is no gzip file");
        }
    }

    /** Goes to the packed bytes of the next member; false at the end of the last. */
    private boolean isNextMember() throws IOException {
        boolean another = begun;
        begun = true;
        ended = ended || (another && isEnd());
        if (ended) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B) {
            if (!another) {
                throw contradiction();
            }
            goesOn = true;
            ended = true;
            return false;
        }
        header();
        inflater.reset();
        inflater.setInput(buffer, at, filled - at);
        sum.reset();
        within = true;
        return true;
    }

    /** Whether nothing is left, or zeros and what stands behind them. */
    private boolean isEnd() throws IOException {
        if (at < filled || fill()) {
            if (buffer[at] != 0) {
                return false;
            }
            do {
                while (at < filled) {
                    goesOn |= buffer[at++] != 0;
                }
            } while (fill());
        }
        return true;
    }

    private void header() throws IOException {
        if (next() != DEFLATED) {
            throw contradiction();
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_SUM) != 0) {
            skip(2);
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // The file may be called anything.
        }
    }

    private void trailer() throws IOException {
        long expected = number();
        long size = number();
        if (expected != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw contradiction();
        }
        within = false;
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private int next() throws IOException {
        need();
        return buffer[at++] & 0xFF;
    }

    private void need() throws IOException {
        if (at == filled && !fill()) {
            throw new EOFException("breaks off");
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, packed.read(buffer, 0, BUFFER));
        return filled > 0;
    }

    private static ZipException contradiction() {
        return new ZipException("its bytes in GZIP contradict themselves");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
