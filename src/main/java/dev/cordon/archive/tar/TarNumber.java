package dev.cordon.archive.tar;

/** The numbers of a tar: octal digits, or base 256 as GNU tar writes it ("Extensions to the Archive Format"). */
public final class TarNumber {

    private static final int BASE_256 = 0x80;

    private TarNumber() {}

    /**
     * A number that all programs read alike: digits, with blanks before them and nothing, a blank or a NUL behind them.
     * What stands behind that is nobody's.
     *
     * @return 0 where there are only blanks, or -1 where it is no number
     */
    public static long of(byte[] block, int start, int length) {
        if (block[start] < 0) {
            return base256(block, start, length);
        }
        int at = blanks(block, start, start + length);
        if (at == start + length) {
            return 0;
        }
        if (block[at] == 0) {
            // Some pass over a NUL before the digits, and others stop there.
            return isBlank(block, at, start + length) ? 0 : -1;
        }
        int end = digits(block, at, start + length);
        boolean ends = end == start + length || block[end] == 0 || isSpace(block[end]);
        return end > at && ends ? octal(block, at, end) : -1;
    }

    /**
     * The digits that a number begins with, as the most lenient programs read them.
     *
     * @return -1 where there are none
     */
    public static long leading(byte[] block, int start, int length) {
        if (block[start] < 0) {
            return base256(block, start, length);
        }
        int at = blanks(block, block[start] == 0 ? start + 1 : start, start + length);
        int end = digits(block, at, start + length);
        return end > at ? octal(block, at, end) : -1;
    }

    private static long base256(byte[] block, int start, int length) {
        if ((block[start] & 0xFF) != BASE_256) {
            return -1;
        }
        long value = 0;
        for (int i = 1; i < length; i++) {
            if (value >> 54 != 0) {
                return -1;
            }
            value = value << 8 | (block[start + i] & 0xFF);
        }
        return value;
    }

    private static long octal(byte[] block, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            value = value << 3 | block[i] - '0';
        }
        return value;
    }

    private static int blanks(byte[] block, int from, int end) {
        int at = from;
        while (at < end && isSpace(block[at])) {
            at++;
        }
        return at;
    }

    private static int digits(byte[] block, int from, int end) {
        int at = from;
        while (at < end && block[at] >= '0' && block[at] <= '7') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte[] block, int from, int end) {
        for (int i = from; i < end; i++) {
            if (block[i] != 0 && !isSpace(block[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
