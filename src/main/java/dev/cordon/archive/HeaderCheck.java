package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Compares what the directory of a zip says of an entry with what the entry itself does, in its header (APPNOTE 4.3.7): how it is
 * packed, how large it is, and what it is called, there and in a Unicode path (APPNOTE 4.6.9). Java believes the directory,
 * programs that read a zip from its start believe the header, and Info-ZIP believes the Unicode path: where they differ, each
 * unpacks something else. No archive that was looked at for it differs (docs/signals.md).
 */
final class HeaderCheck {

    private static final int UNICODE_PATH = 0x7075;
    private static final int SIZES_FOLLOW = 8;

    /** As many bytes as the extra field of nearly every header has. */
    private static final int EXTRA = 1 << 6;

    private final ByteSource source;
    private byte[] header = new byte[1 << 9];
    private String first = "";
    private int differing;

    HeaderCheck(ByteSource source) {
        this.source = source;
    }

    /**
     * Compares an entry with its header.
     *
     * @return its name in Unicode, where the directory has it in another encoding and says that one
     */
    Optional<byte[]> check(DirectoryCursor entry) throws IOException {
        byte[] bytes = entry.buffer();
        int from = entry.nameStart();
        int to = from + entry.nameLength();
        Optional<byte[]> unicode = unicode(bytes, from, to, to + entry.extraLength());
        if (local(entry.position(), entry.nameLength())) {
            int end = ZipContent.HEADER + u16(header, 26);
            if (!Arrays.equals(bytes, from, to, header, ZipContent.HEADER, end)) {
                differ(text(bytes, from, to), text(header, ZipContent.HEADER, end));
            }
            unicode(header, ZipContent.HEADER, end, end + u16(header, 28));
            if (!describesTheSame(entry, end)) {
                differs("an entry '" + text(bytes, from, to)
                        + "' of which its directory says another size or method than the entry itself");
            }
        }
        return unicode;
    }

    private boolean describesTheSame(DirectoryCursor entry, int extra) throws BrokenException {
        boolean packedAlike = u16(header, 8) == entry.method();
        long size = u32(header, 22);
        long packed = u32(header, 18);
        int stop = extra + u16(header, 28);
        boolean wholeElsewhere = size == DirectoryCursor.ELSEWHERE;
        if (wholeElsewhere) {
            size = DirectoryCursor.zip64(header, extra, stop, 0, size);
        }
        if (packed == DirectoryCursor.ELSEWHERE) {
            packed = DirectoryCursor.zip64(header, extra, stop, wholeElsewhere ? 1 : 0, packed);
        }
        boolean follows = (u16(header, 6) & SIZES_FOLLOW) != 0;
        return packedAlike && agrees(size, entry.size(), follows) && agrees(packed, entry.compressedSize(), follows);
    }

    /** Sizes that follow behind the entry are 0 in its header, or what they are. */
    private static boolean agrees(long local, long central, boolean follows) {
        return local == central || (follows && local == 0);
    }

    /**
     * Reads the header that lies there.
     *
     * @param name how long the name in it is, if it is that of the directory
     * @return false where there is none, and Java finds nothing either
     */
    private boolean local(long position, int name) throws IOException {
        if (position < 0 || position > source.size() - ZipContent.HEADER) {
            return false;
        }
        source.advance(position);
        int read = (int) Math.min(ZipContent.HEADER + name + EXTRA, source.size() - position);
        fill(position, 0, read);
        if (u32(header, 0) != ZipContent.SIGNATURE) {
            return false;
        }
        int length = ZipContent.HEADER + u16(header, 26) + u16(header, 28);
        if (position > source.size() - length) {
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
            header = Arrays.copyOf(header, ZipContent.HEADER + 2 * 0xFFFF + EXTRA);
        }
        source.read(position + from, header, from, to - from);
    }

    /**
     * Compares a name with the Unicode paths behind it.
     *
     * @return what they say, where the name is in another encoding
     */
    private Optional<byte[]> unicode(byte[] bytes, int from, int to, int extraEnd) {
        if (extraEnd - to < 9) {
            return Optional.empty();
        }
        List<byte[]> paths = unicodePaths(bytes, from, to, extraEnd);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        boolean itself = isUtf8(bytes, from, to);
        byte[] name = itself ? Arrays.copyOfRange(bytes, from, to) : paths.get(0);
        for (byte[] path : paths) {
            if (!Arrays.equals(name, path)) {
                differ(text(name, 0, name.length), text(path, 0, path.length));
            }
        }
        return itself ? Optional.empty() : Optional.of(name);
    }

    /** The names in Unicode paths, if they are meant for the name before them, by that name's checksum. */
    private static List<byte[]> unicodePaths(byte[] bytes, int start, int end, int to) {
        List<byte[]> paths = new ArrayList<>(1);
        int at = end;
        while (at + 4 <= to) {
            int stop = at + 4 + u16(bytes, at + 2);
            if (u16(bytes, at) == UNICODE_PATH && stop - at >= 9 && stop <= to && bytes[at + 4] == 1) {
                CRC32 sum = new CRC32();
                sum.update(bytes, start, end - start);
                if (sum.getValue() == u32(bytes, at + 5)) {
                    paths.add(Arrays.copyOfRange(bytes, at + 9, stop));
                }
            }
            at = stop;
        }
        return paths;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void differ(String one, String other) {
        differs("an entry that its directory calls '" + one + "' and the entry itself '" + other + "'");
    }

    private void differs(String what) {
        if (differing++ == 0) {
            first = what;
        }
    }

    private static String text(byte[] name, int from, int to) {
        return PrintableText.quote(new String(name, from, to - from, UTF_8));
    }

    /** @throws BrokenException if any entry differs from its header */
    void finish() throws BrokenException {
        if (differing > 0) {
            throw new BrokenException("has " + first + ", so that programs unpack different things"
                    + (differing > 1 ? "; so with " + (differing - 1) + " more" : ""));
        }
    }
}
