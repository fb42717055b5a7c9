package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares where the entries of a zip lie with what lies between them. Entries that overlap are how a small file
 * unpacks to a huge one; an entry that the directory does not list is invisible to the JVM and to this reader, but
 * not to a program that reads the file from its start.
 */
final class LayoutCheck {

    private static final int NAMED = 3;

    /** Between an entry and the next there may be a data descriptor of one of these lengths (APPNOTE 4.3.9). */
    private static final int[] DESCRIPTORS = {0, 12, 16, 20, 24};

    private long[] starts = new long[64];
    private long[] ends = new long[64];
    private int size;
    private boolean sorted = true;

    /**
     * Takes an entry down.
     *
     * @param start where its local header starts
     * @param end where it ends at the least: the local header can be longer than the directory says
     */
    void add(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        sorted &= size == 0 || (starts[size - 1] <= start && ends[size - 1] <= end);
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many entries start before another one has ended. */
    int overlapping() {
        sort();
        int overlapping = 0;
        for (int i = 1; i < size; i++) {
            overlapping += starts[i] < ends[i - 1] ? 1 : 0;
        }
        return overlapping;
    }

    /**
     * The names of entries that stand between the listed ones.
     *
     * @param directory where the directory starts, behind the last entry
     */
    List<String> hidden(ByteSource source, long directory, Budget budget) throws IOException {
        sort();
        List<String> names = new ArrayList<>();
        follow(source, 0, size == 0 ? directory : starts[0], budget, names);
        for (int i = 0; i < size; i++) {
            long next = i + 1 < size ? starts[i + 1] : directory;
            if (next - ends[i] > ZipContent.HEADER) {
                long behind = ends[i] + surplus(source, starts[i], ends[i]);
                for (int descriptor : DESCRIPTORS) {
                    if (follow(source, behind + descriptor, next, budget, names)) {
                        break;
                    }
                }
            }
        }
        return names;
    }

    /** How much longer the extra field of the local header is than none, which is what {@link #add} was given. */
    private static long surplus(ByteSource source, long start, long end) throws IOException {
        return start < 0 || start + ZipContent.HEADER > end || end > source.size()
                ? 0
                : u16(source.bytes(start, ZipContent.HEADER), 28);
    }

    /** Follows the chain of local headers from one place to another, as a program would that reads from the start. */
    private static boolean follow(ByteSource source, long from, long to, Budget budget, List<String> names)
            throws IOException {
        long at = from;
        boolean any = false;
        while (at >= 0 && at + ZipContent.HEADER < to && to <= source.size()) {
            byte[] header = source.bytes(at, ZipContent.HEADER);
            if (u32(header, 0) != ZipContent.SIGNATURE) {
                return any;
            }
            budget.entry();
            any = true;
            int nameLength = (int) Math.min(u16(header, 26), to - at - ZipContent.HEADER);
            names.add(names.size() < NAMED ? new String(source.bytes(at + ZipContent.HEADER, nameLength), UTF_8) : "");
            boolean sizeFollows = (u16(header, 6) & 8) != 0;
            if (sizeFollows) {
                return true;
            }
            at += ZipContent.HEADER + (long) u16(header, 26) + u16(header, 28) + u32(header, 18);
        }
        return any;
    }

    private void sort() {
        if (!sorted) {
            // Each by itself: intervals are disjoint exactly if the sorted ends and starts alternate.
            Arrays.sort(starts, 0, size);
            Arrays.sort(ends, 0, size);
            sorted = true;
        }
    }
}
