package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import java.util.Optional;

/**
 * One header of a tar (POSIX.1-2017, pax, "ustar Interchange Format"; numbers in base 256 as GNU tar writes them).
 *
 * @param name the path; pax and GNU headers before this one may say another
 * @param size how many bytes follow
 * @param type the type flag
 * @param link what a link leads to
 */
record TarHeader(String name, long size, char type, String link) {

    static final int LENGTH = 512;

    /** What describes folders, volumes and the files of other headers (GNU tar, "Basic Tar Format"; Solaris tar). */
    private static final String NO_FILES = "ADEgIKLMNVxX";

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    /** Reads a header; empty where the block is none, by its checksum. */
    static Optional<TarHeader> of(byte[] block) throws BrokenException {
        if (block.length < LENGTH || !checksumHolds(block)) {
            return Optional.empty();
        }
        long size = number(block, 124, 12);
        if (size < 0) {
            throw new BrokenException("holds an entry of a size that cannot be");
        }
        boolean ustar = text(block, 257, 5).equals("ustar");
        String prefix = ustar && block[262] == 0 ? text(block, 345, 155) : "";
        String name = text(block, 0, 100);
        return Optional.of(new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name,
                size,
                (char) (block[156] & 0xFF),
                text(block, 157, 100)));
    }

    /** Whether what follows is the content of a file; a type that nobody knows means one (POSIX, "typeflag Field"). */
    boolean isFile() {
        return !isWithoutContent() && NO_FILES.indexOf(type) < 0;
    }

    /** Whether this is a link, hard or symbolic. */
    boolean isLink() {
        return type == '1' || type == '2';
    }

    /** Whether this is a link, a device, a folder or a pipe. */
    boolean isWithoutContent() {
        return type >= '1' && type <= '6';
    }

    private static boolean checksumHolds(byte[] block) {
        long sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            boolean within = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += within ? ' ' : block[i] & 0xFF;
        }
        return block[0] != 0 && sum == number(block, CHECKSUM, CHECKSUM_LENGTH);
    }

    /** An octal number, or -1 where there is none. */
    private static long number(byte[] block, int start, int length) {
        if ((block[start] & 0x80) != 0) {
            long value = block[start] & 0x3F;
            for (int i = 1; i < length; i++) {
                if (value >> 54 != 0) {
                    return -1;
                }
                value = value << 8 | (block[start + i] & 0xFF);
            }
            return value;
        }
        String digits = text(block, start, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The text up to the first NUL. */
    static String text(byte[] block, int start, int length) {
        int end = start;
        while (end < start + length && block[end] != 0) {
            end++;
        }
        return new String(block, start, end - start, UTF_8);
    }
}
