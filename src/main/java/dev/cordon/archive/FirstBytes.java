package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u32;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What must follow the first bytes of a format where they are so few that other files begin with them too. All of it is asked
 * of bytes that begin as that format does.
 */
final class FirstBytes {

    /** Sixteen ways to begin a frame that is passed over (RFC 8878, "Skippable Frames"; lz4 has the same). */
    static final String SKIPPABLE = IntStream.range(0x50, 0x60)
            .mapToObj(b -> HexFormat.of().toHexDigits((byte) b) + "2a4d18")
            .collect(Collectors.joining(" "));

    /** Lower numbers are those of a program for several machines, which begins as a class does (file(1), "cafebabe"). */
    private static final int FIRST_CLASS_VERSION = 45;

    private static final byte[] CLASS = HexFormat.of().parseHex("cafebabe");
    private static final byte[] BLOCK = HexFormat.of().parseHex("314159265359");
    private static final byte[] END = HexFormat.of().parseHex("177245385090");

    private FirstBytes() {}

    /** Whether bytes begin with others. */
    static boolean begin(byte[] head, byte[] magic) {
        return areAt(head, 0, magic);
    }

    private static boolean areAt(byte[] head, long at, byte[] magic) {
        long end = at + magic.length;
        return end <= head.length && Arrays.equals(head, (int) at, (int) end, magic, 0, magic.length);
    }

    static boolean areClass(byte[] head) {
        return begin(head, CLASS)
                && head.length >= 8
                && ((head[6] & 0xFF) << 8 | (head[7] & 0xFF)) >= FIRST_CLASS_VERSION;
    }

    /** A digit for the size of its blocks, and then a block or the end. */
    static boolean areBzip2(byte[] head) {
        boolean sized = head.length > 3 && head[3] >= '1' && head[3] <= '9';
        return sized && (areAt(head, 4, BLOCK) || areAt(head, 4, END));
    }

    /** Codes of 9 to 16 bits, and two bits that nobody uses. */
    static boolean areCompress(byte[] head) {
        return head.length > 2 && (head[2] & 0x60) == 0 && (head[2] & 0x1F) >= 9 && (head[2] & 0x1F) <= 16;
    }

    /**
     * A dictionary of a size that encoders choose, the size of what is packed or that it is not known, and the byte that all
     * packed data begins with (lzma-file-format, 1.1; what xz takes for plausible).
     */
    static boolean areLzma(byte[] head) {
        if (head.length < 6 || !isDictionary(u32(head, 1)) || (head.length > 13 && head[13] != 0)) {
            return false;
        }
        int end = Math.min(13, head.length);
        boolean unknown = IntStream.range(5, end).allMatch(i -> head[i] == (byte) 0xFF);
        return unknown || (head.length > 13 && isSize(u32(head, 5), u32(head, 9)));
    }

    /** 2^n, or 2^n and half of it. */
    private static boolean isDictionary(long size) {
        long rest = size - Long.highestOneBit(size);
        return size > 0 && (rest == 0 || rest == Long.highestOneBit(size) / 2);
    }

    /** More than nothing and less than 256 GB. */
    private static boolean isSize(long low, long high) {
        return high < 1 << 6 && (low | high) != 0;
    }

    /** Whether something stands behind the first frame that is passed over; of one that ends further on nobody knows. */
    static boolean areSkippedBefore(byte[] head, byte[] magic) {
        return head.length >= 8 && areAt(head, 8 + u32(head, 4), magic);
    }

    /**
     * In either byte order: the kind of a file as of stat(2), and a name of the length that is said (cpio(5), "Old Binary
     * Format").
     */
    static boolean areBinaryCpio(byte[] head) {
        int mode = u16(head, 6);
        int nameLength = u16(head, 20);
        int end = 26 + nameLength - 1;
        if (head.length < 28 || nameLength < 2 || nameLength > 4096 || (end < head.length && head[end] != 0)) {
            return false;
        }
        String name = new String(head, 26, Math.min(end, head.length) - 26, ISO_8859_1);
        boolean kind = switch (mode >> 12) {
            case 1, 2, 4, 6, 8, 10, 12 -> true;
            default -> name.equals("TRAILER!!!");
        };
        return kind && name.indexOf('\0') < 0;
    }

    private static int u16(byte[] head, int at) {
        if (at + 1 >= head.length) {
            return 0;
        }
        int little = head[0] == (byte) 0xC7 ? at : at + 1;
        return (head[little] & 0xFF) | (head[little ^ 1] & 0xFF) << 8;
    }

    /** The copy of a footer, which has few features, at the beginning of an image that grows (Virtual Hard Disk Image Format). */
    static boolean areVhd(byte[] head) {
        return head.length >= 512 && head[8] == 0;
    }
}
