package dev.cordon.sbom;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32C;

/**
 * Components of which nothing was to be said but that they are there, under the very bytes that described them. The SBOMs of one
 * company list the same libraries over and over, in the same words: those need not be understood a second time. Nothing
 * counts but equal bytes, and what is not known is read as ever. Threads may share it; only documents that are judged
 * against the same lists may.
 */
public final class KnownComponents {

    /** The longest that is remembered: a few are longer, with whole licences in them. */
    static final int LONGEST = 1 << 13;

    private static final int SLOTS = 1 << 16;
    private static final int MOST_PROBES = 8;
    /** By so much of their beginning are they filed: further than what most begin with alike. */
    private static final int BEGINNING = 160;

    private static final int OVERHEAD = 100;

    private final AtomicReferenceArray<Known> slots = new AtomicReferenceArray<>(SLOTS);
    private final AtomicLong room;

    /** Room for as much as the heap can well spare. */
    public KnownComponents() {
        this(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8));
    }

    /**
     * A memory of a certain size.
     *
     * @param room how many bytes it may take; what comes first stays
     */
    KnownComponents(long room) {
        this.room = new AtomicLong(room);
    }

    /** One component: an object of JSON, and the ref it has. */
    static final class Known {

        private final Class<? extends Shape> family;
        private final int key;
        private final byte[] bytes;
        private final String ref;
        private final int lines;
        private final int columns;

        private Known(Class<? extends Shape> family, int key, byte[] bytes, String ref) {
            this.family = family;
            this.key = key;
            this.bytes = bytes;
            this.ref = ref;
            int breaks = 0;
            int line = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
                    breaks++;
                    line = i + 1;
                }
            }
            lines = breaks;
            columns = bytes.length - line;
        }

        /** What it is called in every document that describes it so. */
        String ref() {
            return ref;
        }

        /** How many bytes describe it. */
        int length() {
            return bytes.length;
        }

        /** How many lines end in it. */
        int lines() {
            return lines;
        }

        /** How many bytes there are behind the last of these ends, or at all. */
        int columns() {
            return columns;
        }

        private boolean begins(byte[] held, int from, int to) {
            return to - from >= bytes.length && Arrays.equals(held, from, from + bytes.length, bytes, 0, bytes.length);
        }
    }

    /**
     * The component whose bytes begin at a place, or null. An object ends where it ends: no other one begins with the
     * bytes of a whole one.
     *
     * @param family the shape of the document that it is a component of: the same bytes mean something else to another one
     */
    Known find(Class<? extends Shape> family, byte[] held, int from, int to) {
        int key = key(held, from, to);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            Known known = slots.get(slot(key, probe));
            if (known == null) {
                return null;
            } else if (known.key == key && known.family == family && known.begins(held, from, to)) {
                return known;
            }
        }
        return null;
    }

    /** Remembers the component between two places, while there is room. */
    void add(Class<? extends Shape> family, byte[] held, int from, int to, String ref) {
        if (to - from > LONGEST || room.get() < 0) {
            return;
        }
        Known known = new Known(family, key(held, from, to), Arrays.copyOfRange(held, from, to), ref);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (slots.compareAndSet(slot(known.key, probe), null, known)) {
                room.addAndGet(-known.length() - ref.length() - OVERHEAD);
                return;
            }
        }
    }

    private static int key(byte[] held, int from, int to) {
        int most = Math.min(to, from + BEGINNING);
        int end = from;
        while (end < most && held[end] != '}') { // what follows a short component is not its own
            end++;
        }
        CRC32C crc = new CRC32C();
        crc.update(held, from, end - from);
        return (int) crc.getValue();
    }

    private static int slot(int key, int probe) {
        return (key + probe) & (SLOTS - 1);
    }
}
