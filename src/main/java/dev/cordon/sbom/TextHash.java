package dev.cordon.sbom;

/**
 * Hashes of texts in 64 bits: among all refs of all documents that are ever read, two of one hash are not to be expected,
 * unless somebody makes them.
 */
final class TextHash {

    /** Odd, and without a pattern: the digits of the golden ratio and of the roots of 2 and 3. */
    private static final long FIRST = 0x9E3779B97F4A7C15L;

    private static final long SECOND = 0x6A09E667F3BCC909L;
    private static final long THIRD = 0xBB67AE8584CAA73BL;

    private TextHash() {}

    /** The hash of a whole text. */
    static long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** The hash of the characters from start to end. */
    static long of(char[] text, int start, int end) {
        long hash = (long) end - start;
        int i = start;
        for (; i + 4 <= end; i += 4) { // four at a time: a multiplication takes longer than the rest
            long four = text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32 | (long) text[i + 3] << 48;
            hash = mixed(hash ^ four, FIRST);
        }
        for (; i < end; i++) {
            hash = mixed(hash ^ text[i], SECOND);
        }
        return mixed(hash, THIRD);
    }

    private static long mixed(long hash, long factor) {
        long product = hash * factor;
        return product ^ product >>> 32;
    }
}
