package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The refs of one document, each once and under a number. A document has as many as components and they stay until it
 * ends, so they are no objects: their characters lie one after another in pages, which costs the collector next to
 * nothing.
 */
final class Refs {

    /** The number of what is not there. */
    static final int NONE = -1;

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LENGTH = 2; // characters
    /** A document can be made to have many refs of one hash code: a map takes those that would have to be sought long. */
    private static final int MOST_PROBES = 64;

    private final List<char[]> pages = new ArrayList<>();
    private char[] page = {};
    /** How much of the last page is taken. */
    private int taken;
    /** Numbers, to be sought from the hash code on. */
    private int[] slots = none(1 << 9);
    /** By number. */
    private int[] hashes = new int[1 << 8];
    /** By number: where the text lies, its length before it. */
    private int[] starts = new int[1 << 8];

    private final Map<String, Integer> soughtLong = new HashMap<>();
    private int size;

    private static int[] none(int slots) {
        int[] none = new int[slots];
        Arrays.fill(none, NONE);
        return none;
    }

    /** How many refs there are. Their numbers are below. */
    int size() {
        return size;
    }

    /** The number of a text, or {@link #NONE}. */
    int find(String text) {
        return seek(text, false);
    }

    /** The number of a text, which is there from now on. */
    int add(String text) {
        return seek(text, true);
    }

    /** The text of a number. */
    String text(int number) {
        char[] page = pages.get(starts[number] >>> PAGE_BITS);
        int at = starts[number] & (PAGE - 1);
        return new String(page, at + LENGTH, page[at] << 16 | page[at + 1]);
    }

    private int seek(String text, boolean add) {
        int end = write(text);
        int hash = hash(page, taken, end);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = slot(hash, probe);
            int number = slots[slot];
            if (number == NONE) {
                break;
            } else if (hashes[number] == hash && isWritten(number, end)) {
                return number;
            }
        }
        Integer known = soughtLong.isEmpty() ? null : soughtLong.get(text);
        if (known != null || !add) {
            return known == null ? NONE : known;
        }
        return put(hash, end);
    }

    /** Writes a text behind the others, where the next one overwrites it. The answer is where it ends. */
    private int write(String text) {
        int length = text.length();
        if (taken + LENGTH + length > page.length) {
            page = new char[Math.max(PAGE, LENGTH + length)];
            pages.add(page);
            taken = 0;
        }
        page[taken] = (char) (length >>> 16);
        page[taken + 1] = (char) length;
        text.getChars(0, length, page, taken + LENGTH);
        return taken + LENGTH + length;
    }

    /** Whether the text of a number is the one just written. */
    private boolean isWritten(int number, int end) {
        char[] other = pages.get(starts[number] >>> PAGE_BITS);
        int at = starts[number] & (PAGE - 1);
        int otherEnd = Math.min(at + end - taken, other.length);
        return Arrays.equals(other, at, otherEnd, page, taken, end);
    }

    private int put(int hash, int end) {
        if (size == hashes.length) {
            grow();
        }
        int number = size++;
        hashes[number] = hash;
        starts[number] = (pages.size() - 1) << PAGE_BITS | taken;
        taken = end;
        place(number);
        return number;
    }

    private void place(int number) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = slot(hashes[number], probe);
            if (slots[slot] == NONE) {
                slots[slot] = number;
                return;
            }
        }
        soughtLong.put(text(number), number);
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        slots = none(size * 4);
        for (int number = 0; number < size; number++) {
            place(number);
        }
    }

    private int slot(int hash, int probe) {
        return (hash + probe) & (slots.length - 1);
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ (hash >>> 16);
    }
}
