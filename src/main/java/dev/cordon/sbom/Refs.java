package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The refs of the components of one document, each once and under a number. There are as many as components and they
 * stay until the document ends, so they are no objects: their characters lie one after another in pages, which costs
 * the collector next to nothing.
 */
final class Refs {

    /** The number of what is not there. */
    static final int NONE = -1;

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LENGTH = 2; // characters
    /** A document can be made to have many refs of one hash: a map takes those that would have to be sought long. */
    private static final int MOST_PROBES = 64;

    private final List<char[]> pages = new ArrayList<>();
    private char[] page = new char[0];
    /** How much of the last page is taken. */
    private int taken;
    /** One more than a number, sought from where the hash says; 0 where nothing is. */
    private int[] slots = new int[1 << 9];
    /** By number. */
    private long[] hashes = new long[1 << 8];
    /** By number: where the text lies, its length before it. */
    private int[] starts = new int[1 << 8];

    private final Map<String, Integer> soughtLong = new HashMap<>();
    private final Map<Long, Integer> hashesSoughtLong = new HashMap<>();
    private int size;

    /** How many refs there are. Their numbers are below. */
    int size() {
        return size;
    }

    /** Takes a text in, under the next number. False where it is there already. */
    boolean add(String text) {
        int end = write(text);
        long hash = TextHash.of(page, taken + LENGTH, end);
        if (seek(text, hash, end) != NONE) {
            return false;
        }
        if (size == starts.length) {
            grow();
        }
        hashes[size] = hash;
        starts[size] = (pages.size() - 1) << PAGE_BITS | taken;
        taken = end;
        file(size++);
        return true;
    }

    /** The number of a text, or {@link #NONE}. */
    int find(String text) {
        int end = write(text);
        return seek(text, TextHash.of(page, taken + LENGTH, end), end);
    }

    /** The number of a text of that hash, or {@link #NONE}. */
    int find(long hash) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int number = slots[place(hash, probe)] - 1;
            if (number == NONE) {
                break;
            } else if (hashes[number] == hash) {
                return number;
            }
        }
        return soughtLong.isEmpty() ? NONE : hashesSoughtLong.getOrDefault(hash, NONE);
    }

    /** The text of a number. */
    String text(int number) {
        char[] its = pages.get(starts[number] >>> PAGE_BITS);
        int at = starts[number] & (PAGE - 1);
        return new String(its, at + LENGTH, its[at] << 16 | its[at + 1]);
    }

    /** Writes a text behind the others, where the next one overwrites it unless it is added. The answer is where it ends. */
    private int write(String text) {
        int length = text.length();
        // A longer page was made for one text, which may not have stayed: places in it end where those of others do.
        if (taken >= PAGE || taken + LENGTH + length > page.length) {
            page = new char[Math.max(PAGE, LENGTH + length)];
            pages.add(page);
            taken = 0;
        }
        page[taken] = (char) (length >>> 16);
        page[taken + 1] = (char) length;
        text.getChars(0, length, page, taken + LENGTH);
        return taken + LENGTH + length;
    }

    private int seek(String text, long hash, int end) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int number = slots[place(hash, probe)] - 1;
            if (number == NONE) {
                break;
            } else if (hashes[number] == hash && isWritten(number, end)) {
                return number;
            }
        }
        return soughtLong.isEmpty() ? NONE : soughtLong.getOrDefault(text, NONE);
    }

    /** Whether the text of a number is the one just written. */
    private boolean isWritten(int number, int end) {
        char[] its = pages.get(starts[number] >>> PAGE_BITS);
        int at = starts[number] & (PAGE - 1);
        return Arrays.equals(its, at, Math.min(at + end - taken, its.length), page, taken, end);
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        slots = new int[size * 4];
        for (int number = 0; number < size; number++) {
            file(number);
        }
    }

    private void file(int number) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int place = place(hashes[number], probe);
            if (slots[place] == 0) {
                slots[place] = number + 1;
                return;
            }
        }
        soughtLong.put(text(number), number);
        hashesSoughtLong.putIfAbsent(hashes[number], number);
    }

    private int place(long hash, int probe) {
        return ((int) hash + probe) & (slots.length - 1);
    }
}
