package dev.cordon.archive.tar;

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
public record TarHeader(String name, long size, char type, String link) {

    public static final int LENGTH = 512;

    private static final char SPARSE = 'S';

    /** What has no content for most: folders, volumes, attributes (GNU tar, "Basic Tar Format"; Solaris tar). */
    private static final String SELDOM_FILES = "ADEIMNV";

    private static final int MAGIC = 257;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    /** Reads a header; empty where the block is none, by its checksum. */
    public static Optional<TarHeader> of(byte[] block) throws BrokenException {
        if (block.length < LENGTH || !checksumHolds(block)) {
            return Optional.empty();
        }
        long size = TarNumber.of(block, SIZE, SIZE_LENGTH);
        if (size < 0) {
            throw new BrokenException("holds an entry of a size that cannot be");
        }
        boolean ustar = text(block, MAGIC, 5).equals("ustar");
        String prefix = ustar && block[262] == 0 ? text(block, 345, 155) : "";
        String name = text(block, 0, 100);
        return Optional.of(new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name,
                size,
                (char) (block[156] & 0xFF),
                text(block, 157, 100)));
    }

    /** Whether the size of a header begins as a number does. */
    public static boolean beginsSize(byte[] block) {
        return TarNumber.leading(block, SIZE, SIZE_LENGTH) >= 0;
    }

    /** Whether bytes are nothing but zeros, of which two blocks end a tar (POSIX.1-2017, pax, "ustar Interchange Format"). */
    public static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a block calls itself a header (file(1), "tar archive"), with whatever checksum. */
    public static boolean isMarked(byte[] block) {
        return block.length >= LENGTH
                && block[MAGIC] == 'u'
                && (text(block, MAGIC, 6).equals("ustar") || isGnu(block));
    }

    /** Whether a header is one of the formats of GNU tar from before pax. */
    public static boolean isGnu(byte[] block) {
        return text(block, MAGIC, 8).equals("ustar  ");
    }

    /** Whether what follows is a file with holes, of which only the rest is there. */
    public boolean isSparse() {
        return type == SPARSE;
    }

    /** Whether all take this for a file, unless its name ends as that of a folder. */
    public boolean isPlainFile() {
        return type == 0 || type == '0' || type == '7' || isSparse();
    }

    /**
     * Whether what follows is the content of a file. A type that nobody knows means one (POSIX, "typeflag Field"), and what
     * describes folders and volumes to some programs is extracted as a file by others when it has content.
     */
    public boolean isFile(long content) {
        return !isWithoutContent() && (content > 0 || SELDOM_FILES.indexOf(type) < 0);
    }

    /** Whether this is a link, hard or symbolic. */
    public boolean isLink() {
        return type == '1' || type == '2';
    }

    /** Whether this is one more name for a file. */
    public boolean isHardLink() {
        return type == '1';
    }

    /** Whether this is a link, a device, a folder or a pipe. */
    public boolean isWithoutContent() {
        return type >= '1' && type <= '6';
    }

    /** Old programs summed up signed bytes (GNU tar, "Basic Tar Format"), and all that are in use accept both sums. */
    private static boolean checksumHolds(byte[] block) {
        long stated = TarNumber.leading(block, CHECKSUM, CHECKSUM_LENGTH);
        if (stated < 0) {
            return false;
        }
        long sum = 0;
        long signed = 0;
        for (int i = 0; i < LENGTH; i++) {
            boolean within = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += within ? ' ' : block[i] & 0xFF;
            signed += within ? ' ' : block[i];
        }
        return stated == sum || stated == signed;
    }

    /** The text up to the first NUL. */
    public static String text(byte[] block, int start, int length) {
        int end = start;
        while (end < start + length && block[end] != 0) {
            end++;
        }
        return new String(block, start, end - start, UTF_8);
    }
}
