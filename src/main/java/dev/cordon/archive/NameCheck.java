package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Compares what the directory of a zip calls an entry with what the entry itself does, in its header (APPNOTE 4.3.7) and in a
 * Unicode path (APPNOTE 4.6.9). Java believes the directory, programs that read a zip from its start believe the header, and
 * Info-ZIP believes the Unicode path: where they differ, each unpacks something else.
 */
final class NameCheck {

    private static final int HEADER = 30;
    private static final int UNICODE_PATH = 0x7075;

    /** As many bytes as the extra field of nearly every header has. */
    private static final int EXTRA = 1 << 6;

    private final ByteSource source;
    private byte[] header = new byte[1 << 9];
    private String first = "";
    private int differing;

    NameCheck(ByteSource source) {
        this.source = source;
    }

    /**
     * Compares the names of an entry.
     *
     * @return its name in Unicode, where the directory has it in another encoding and says that one
     */
    Optional<byte[]> check(DirectoryCursor entry) throws IOException {
        byte[] bytes = entry.buffer();
        int from = entry.nameStart();
        int to = from + entry.nameLength();
        Optional<byte[]> unicode = unicodePath(bytes, to, to + entry.extraLength(), bytes, from, to);
        if (unicode.isPresent() && isAscii(bytes, from, to)) {
            differs(bytes, from, to, unicode.get(), 0, unicode.get().length);
        }
        if (local(entry.position(), entry.nameLength())) {
            int end = HEADER + u16(header, 26);
            differs(bytes, from, to, header, HEADER, end);
            Optional<byte[]> local = unicodePath(header, end, end + u16(header, 28), header, HEADER, end);
            if (local.isPresent() && isAscii(header, HEADER, end)) {
                differs(bytes, from, to, local.get(), 0, local.get().length);
            }
        }
        return unicode.filter(u -> !isAscii(bytes, from, to));
    }

    /**
     * Reads the header that lies there.
     *
     * @param name how long the name in it is, if it is that of the directory
     * @return false where there is none, and Java finds nothing either
     */
    private boolean local(long position, int name) throws IOException {
        if (position < 0 || position + HEADER > source.size()) {
            return false;
        }
        source.advance(position);
        int read = (int) Math.min(HEADER + name + EXTRA, source.size() - position);
        fill(position, 0, read);
        if (u32(header, 0) != ZipContent.SIGNATURE) {
            return false;
        }
        int length = HEADER + u16(header, 26) + u16(header, 28);
        if (position + length > source.size()) {
            return false;
        }
        if (length > read) {
            fill(position, read, length);
        }
        return true;
    }

    /** Reads its bytes from one to another. */
    private void fill(long position, int from, int to) throws IOException {
        if (header.length < to) {
            header = Arrays.copyOf(header, HEADER + 2 * 0xFFFF + EXTRA);
        }
        source.read(position + from, header, from, to - from);
    }

    private void differs(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        if (!Arrays.equals(one, from, to, other, otherFrom, otherTo)) {
            if (differing++ == 0) {
                first = "an entry that its directory calls '"
                        + PrintableText.quote(new String(one, from, to - from, UTF_8))
                        + "' and the entry itself '"
                        + PrintableText.quote(new String(other, otherFrom, otherTo - otherFrom, UTF_8)) + "'";
            }
        }
    }

    /** The name in a Unicode path, if it is meant for the name beside it, by that name's checksum. */
    private static Optional<byte[]> unicodePath(byte[] extra, int from, int to, byte[] name, int start, int end) {
        int at = from;
        while (at + 4 <= to) {
            int length = u16(extra, at + 2);
            int stop = at + 4 + length;
            if (u16(extra, at) == UNICODE_PATH && length >= 5 && stop <= to && extra[at + 4] == 1) {
                CRC32 sum = new CRC32();
                sum.update(name, start, end - start);
                return sum.getValue() == u32(extra, at + 5)
                        ? Optional.of(Arrays.copyOfRange(extra, at + 9, stop))
                        : Optional.empty();
            }
            at = stop;
        }
        return Optional.empty();
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** @throws BrokenException if any entry has two names */
    void finish() throws BrokenException {
        if (differing > 0) {
            throw new BrokenException("has " + first + ", so that programs unpack different things"
                    + (differing > 1 ? "; so with " + (differing - 1) + " more names" : ""));
        }
    }
}
