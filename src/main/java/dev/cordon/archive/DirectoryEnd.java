package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;
import static dev.cordon.bytes.LittleEndian.u64;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the central directory of a zip lies, found from the end of the file as the JVM finds it (APPNOTE 4.3.14 to
 * 4.3.16; {@code java.util.zip.ZipFile.Source.findEND}).
 *
 * @param start where the directory starts
 * @param size how long it is
 * @param shift what to add to every offset in it: bytes that were put in front of the archive, as in a jar that is also
 *     a shell script
 */
record DirectoryEnd(long start, long size, long shift) {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long SIGNATURE = 0x06054b50L;
    private static final int LOCATOR_LENGTH = 20;
    private static final long LOCATOR_SIGNATURE = 0x07064b50L;
    private static final int END64_LENGTH = 56;
    private static final long END64_SIGNATURE = 0x06064b50L;
    private static final int NEAR = 1024;

    /**
     * @return empty where the bytes have no end-of-directory record, which means that they are no zip or half of one
     * @throws BrokenException if there is one and it contradicts the file
     */
    static Optional<DirectoryEnd> find(ByteSource source) throws IOException {
        Optional<DirectoryEnd> near = find(source, NEAR);
        return near.isPresent() || source.size() <= NEAR ? near : find(source, LENGTH + LONGEST_COMMENT);
    }

    private static Optional<DirectoryEnd> find(ByteSource source, int window) throws IOException {
        int length = (int) Math.min(window, source.size());
        long offset = source.size() - length;
        byte[] tail = source.bytes(offset, length);
        for (int at = length - LENGTH; at >= 0; at--) {
            if (tail[at] == 'P' && u32(tail, at) == SIGNATURE) {
                Optional<DirectoryEnd> end = at(source, tail, at, offset + at);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DirectoryEnd> at(ByteSource source, byte[] tail, int at, long position) throws IOException {
        boolean endsFile = position + LENGTH + u16(tail, at + 20) == source.size();
        long size = u32(tail, at + 12);
        DirectoryEnd plain = new DirectoryEnd(position - size, size, position - size - u32(tail, at + 16));
        boolean plausible = plain.startsAnEntry(source);
        // Where more follows, only entries distinguish such a record from chance; the JVM then looks for one further in
        // front.
        if (!endsFile && !(plausible && plain.size > 0 && plain.shiftsToAnEntry(source))) {
            return Optional.empty();
        }
        Optional<DirectoryEnd> large = zip64(source, position);
        if (large.isPresent() && plausible && plain.start != large.get().start) {
            throw new BrokenException("has two directories, and programs differ in which of them they read");
        }
        if (large.isEmpty() && !plausible) {
            throw new BrokenException("has no directory where its last record says");
        }
        return large.isPresent() ? large : Optional.of(plain);
    }

    /**
     * The directory that the records in front of the last one describe; such records are allowed in every zip (APPNOTE
     * 4.3.14, 4.3.15). Programs differ in whether they read them where the last record says all there is to say.
     */
    private static Optional<DirectoryEnd> zip64(ByteSource source, long end) throws IOException {
        if (end < LOCATOR_LENGTH) {
            return Optional.empty();
        }
        byte[] locator = source.bytes(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        if (u32(locator, 0) != LOCATOR_SIGNATURE) {
            return Optional.empty();
        }
        // The second place is where the record lies when bytes were put in front and the locator was not mended.
        for (long at : new long[] {u64(locator, 8), end - LOCATOR_LENGTH - END64_LENGTH}) {
            if (at >= 0 && at <= end - LOCATOR_LENGTH - END64_LENGTH) {
                byte[] record = source.bytes(at, END64_LENGTH);
                long size = u64(record, 40);
                DirectoryEnd large = new DirectoryEnd(at - size, size, at - size - u64(record, 48));
                if (u32(record, 0) == END64_SIGNATURE && large.startsAnEntry(source)) {
                    return Optional.of(large);
                }
            }
        }
        return Optional.empty();
    }

    private boolean startsAnEntry(ByteSource source) throws IOException {
        if (size < 0 || start < 0 || shift < 0) {
            return false;
        }
        boolean fits = size >= DirectoryCursor.HEADER;
        return size == 0 || (fits && u32(source.bytes(start, 4), 0) == DirectoryCursor.SIGNATURE);
    }

    private boolean shiftsToAnEntry(ByteSource source) throws IOException {
        return u32(source.bytes(shift, 4), 0) == ZipContent.SIGNATURE;
    }
}
