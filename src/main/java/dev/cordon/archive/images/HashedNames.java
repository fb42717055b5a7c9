package dev.cordon.archive.images;

import java.util.Arrays;

/** A set of names of which only the {@link PathHashes hashes} are kept, eight bytes for each. */
final class HashedNames {

    private static final long[] NONE = {};

    private long[] hashes = NONE;
    private int size;
    private boolean sorted = true;

    /** Takes a name. */
    void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(16, size + (size >> 1)));
        }
        hashes[size++] = hash;
        sorted = false;
    }

    /** Takes all names of another set. */
    void addAll(HashedNames others) {
        for (int i = 0; i < others.size; i++) {
            add(others.hashes[i]);
        }
    }

    /** Whether a name is one of these. */
    boolean has(long hash) {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
        return size > 0 && Arrays.binarySearch(hashes, 0, size, hash) >= 0;
    }
}
