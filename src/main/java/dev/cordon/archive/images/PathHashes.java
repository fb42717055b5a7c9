package dev.cordon.archive.images;

import java.security.SecureRandom;

/**
 * A path and the folders above it as numbers, for layers have many thousand names. Each is the text as a polynomial at a point
 * that this process drew (Carter and Wegman, "Universal Classes of Hash Functions", 1979): nobody who makes an image can choose
 * two names that share a number, and that of a folder comes on the way to that of its file.
 */
final class PathHashes {

    /** The prime 2^61 - 1. */
    private static final long PRIME = (1L << 61) - 1;

    private static final long POINT = (new SecureRandom().nextLong() & PRIME) % (PRIME - 2) + 2;

    private final long[] each;

    private PathHashes(long[] each) {
        this.each = each;
    }

    /** The hashes of a path without anything to be resolved. */
    static PathHashes of(String path) {
        long[] each = new long[1 + (int) path.chars().filter(c -> c == '/').count()];
        long hash = 0;
        int at = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                each[at++] = hash;
            }
            hash = next(hash, path.charAt(i));
        }
        each[at] = hash;
        return new PathHashes(each);
    }

    /** The hash of a path alone. */
    static long whole(String path) {
        long hash = 0;
        for (int i = 0; i < path.length(); i++) {
            hash = next(hash, path.charAt(i));
        }
        return hash;
    }

    private static long next(long hash, char letter) {
        long low = hash * POINT;
        long high = Math.multiplyHigh(hash, POINT);
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        // No letter is 0, which would make a longer text of it.
        sum = (sum & PRIME) + (sum >>> 61) + letter + 1;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** That of the path itself. */
    long path() {
        return each[each.length - 1];
    }

    /** How many folders there are above it. */
    int depth() {
        return each.length - 1;
    }

    /** That of a folder above it, counted from the outermost, 0; at {@link #depth()} that of the path. */
    long at(int depth) {
        return each[depth];
    }
}
