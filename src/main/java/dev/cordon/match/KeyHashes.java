package dev.cordon.match;

import java.util.Collection;

/**
 * The hash codes of the keys that patterns are filed under, as a table of bits. Nearly no value meets anything, and for
 * most kinds of values a walk over their characters shows that, without one text being cut out of another. It errs on
 * one side: a key that is filed is always held, and now and then one that is not.
 */
final class KeyHashes {

    /** So many bits for each key that one in thirty questions is answered wrongly. */
    private static final int BITS_PER_KEY = 32;

    private static final int PRIME = 31; // of String.hashCode

    private final long[] bits;
    private final int shift;

    KeyHashes(Collection<String> keys) {
        int power = 32 - Integer.numberOfLeadingZeros(Math.max(keys.size(), 2) * BITS_PER_KEY - 1);
        shift = 32 - power;
        bits = new long[1 << (power - 6)];
        for (String key : keys) {
            int slot = slot(key.hashCode());
            bits[slot >>> 6] |= 1L << slot;
        }
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }

    /** The hash code of a text of that hash code with one more character. */
    static int extended(int hash, char next) {
        return hash * PRIME + next;
    }

    /** The hash code of a text of that hash code with the beginning of another behind it. */
    static int extended(int hash, String next, int length) {
        int extended = hash;
        for (int i = 0; i < length; i++) {
            extended = extended(extended, next.charAt(i));
        }
        return extended;
    }

    /** Whether a key of this hash code may be filed. */
    boolean mayHold(int hash) {
        int slot = slot(hash);
        return (bits[slot >>> 6] & (1L << slot)) != 0;
    }

    /** Whether a key may be filed that is the text from start to end, or what of it lies before a boundary or ends with one. */
    boolean mayHoldBeginning(String text, int start, int end, char boundary) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int next = extended(hash, c);
            if (c == boundary && (mayHold(hash) || mayHold(next))) {
                return true;
            }
            hash = next;
        }
        return mayHold(hash);
    }

    /** Whether a key may be filed that is the text up to its end, or what of it lies behind a boundary. */
    boolean mayHoldEnding(String text, int end, char boundary) {
        int hash = 0;
        int factor = 1;
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == boundary && mayHold(hash)) {
                return true;
            }
            hash += c * factor;
            factor *= PRIME;
        }
        return mayHold(hash);
    }
}
