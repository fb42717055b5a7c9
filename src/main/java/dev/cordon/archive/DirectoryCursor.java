package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;
import static dev.cordon.bytes.LittleEndian.u64;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import java.io.IOException;

/**
 * Steps through the central directory of a zip (APPNOTE 4.3.12), a window at a time. It hands out one entry by its
 * fields and not as an object, because most entries are classes of which only the name counts.
 */
final class DirectoryCursor {

    static final int HEADER = 46;
    static final long SIGNATURE = 0x02014b50L;

    private static final int ENCRYPTED = 1;
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST = HEADER + 3 * 0xFFFF;
    private static final int ZIP64_EXTRA = 1;
    static final long ELSEWHERE = 0xFFFFFFFFL;

    private final ByteSource source;
    private final long shift;
    private final long end;
    private long windowStart;
    private byte[] window;
    private int filled;
    private int at;
    private int next;

    /** The bytes that {@link #nameStart} and {@link #nameLength} speak of; valid until the next step. */
    byte[] buffer() {
        return window;
    }

    DirectoryCursor(ByteSource source, DirectoryEnd directory) {
        this.source = source;
        shift = directory.shift();
        windowStart = directory.start();
        end = directory.start() + directory.size();
        window = new byte[(int) Math.min(WINDOW, directory.size())];
    }

    /**
     * Steps to the next entry.
     *
     * @return whether there is one
     * @throws BrokenException if the directory is broken here
     */
    boolean next() throws IOException {
        at = next;
        if (windowStart + at == end) {
            return false;
        }
        require(HEADER);
        if (u32(window, at) != SIGNATURE) {
            throw new BrokenException("has a broken directory");
        }
        int length = HEADER + nameLength() + extraLength() + u16(window, at + 32);
        require(length);
        next = at + length;
        return true;
    }

    private void require(int length) throws IOException {
        if (at + length <= filled) {
            return;
        }
        if (windowStart + at + length > end) {
            throw new BrokenException("has a directory that ends within an entry");
        }
        windowStart += at;
        at = 0;
        if (window.length < length) {
            window = new byte[LONGEST];
        }
        filled = (int) Math.min(window.length, end - windowStart);
        source.read(windowStart, window, 0, filled);
    }

    boolean isEncrypted() {
        return (u16(window, at + 8) & ENCRYPTED) != 0;
    }

    int method() {
        return u16(window, at + 10);
    }

    int nameStart() {
        return at + HEADER;
    }

    int nameLength() {
        return u16(window, at + 28);
    }

    long compressedSize() throws BrokenException {
        long size = u32(window, at + 20);
        return size == ELSEWHERE ? zip64(unpackedIsElsewhere() ? 1 : 0, size) : size;
    }

    long size() throws BrokenException {
        long size = u32(window, at + 24);
        return size == ELSEWHERE ? zip64(0, size) : size;
    }

    /** Where the local header lies in the source. */
    long position() throws BrokenException {
        long offset = u32(window, at + 42);
        if (offset == ELSEWHERE) {
            int before = (unpackedIsElsewhere() ? 1 : 0) + (u32(window, at + 20) == ELSEWHERE ? 1 : 0);
            offset = zip64(before, offset);
        }
        if (offset > Long.MAX_VALUE - shift) {
            throw beyond();
        }
        return offset + shift;
    }

    /** How many bytes of extra fields follow the name. */
    int extraLength() {
        return u16(window, at + 30);
    }

    private boolean unpackedIsElsewhere() {
        return u32(window, at + 24) == ELSEWHERE;
    }

    private long zip64(int index, long otherwise) throws BrokenException {
        int extra = nameStart() + nameLength();
        return zip64(window, extra, extra + extraLength(), index, otherwise);
    }

    /**
     * The number at that index of the zip64 extra field, which holds only the numbers that need it (APPNOTE 4.5.3).
     *
     * @param from where the extra fields of an entry start
     * @param to where they end
     * @param otherwise what it is where there is no such field
     */
    static long zip64(byte[] bytes, int from, int to, int index, long otherwise) throws BrokenException {
        int field = from;
        while (field + 4 <= to) {
            int length = u16(bytes, field + 2);
            if (u16(bytes, field) == ZIP64_EXTRA && field + 4 + length <= to && 8 * index + 8 <= length) {
                long value = u64(bytes, field + 4 + 8 * index);
                if (value < 0) {
                    throw beyond();
                }
                return value;
            }
            field += 4 + length;
        }
        return otherwise;
    }

    private static BrokenException beyond() {
        return new BrokenException("has an entry that lies beyond every possible file");
    }
}
