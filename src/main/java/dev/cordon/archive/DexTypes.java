package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u32;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The classes that a file of code for Android defines, by the names of their types (source.android.com, "Dalvik executable
 * format"). Types that it only uses are not among them.
 */
final class DexTypes {

    private static final int HEADER = 0x70;
    private static final int DEFINITION = 32;
    private static final int LITTLE_ENDIAN_TAG = 0x12345678;
    private static final int LONGEST_NAME = 2048;
    private static final int WINDOW = 1 << 12;

    private final ByteSource dex;
    private final byte[] header;
    private Optional<BrokenException> broken = Optional.empty();
    private boolean tooLong;

    private DexTypes(ByteSource dex, byte[] header) {
        this.dex = dex;
        this.header = header;
    }

    /** Takes the name of a class, as UTF-8 with {@code /}. */
    interface Names {
        void take(byte[] name, int length) throws IOException;
    }

    /**
     * Shows the classes.
     *
     * @throws BrokenException if it is not what its header says; when all others were shown, if it is but one class
     * @throws NotExaminedException if nobody reads it here; when all others were shown, if it is but a name that is longer than
     *     names are
     */
    static void read(ByteSource dex, Names names) throws IOException {
        byte[] header = dex.bytes(0, HEADER);
        if (u32(header, 40) != LITTLE_ENDIAN_TAG) {
            throw NotExaminedException.format(
                    "is code for Android of another byte order, which is not read", "Look at what it was made of");
        }
        new DexTypes(dex, header).read(names);
    }

    private void read(Names names) throws IOException {
        long count = u32(header, 96);
        long start = u32(header, 100);
        dex.checkStretch(start, Math.multiplyExact(count, DEFINITION));
        byte[] definitions = new byte[WINDOW];
        for (long i = 0; i < count; ) {
            int step = (int) Math.min(count - i, WINDOW / DEFINITION);
            dex.read(start + i * DEFINITION, definitions, 0, step * DEFINITION);
            for (int k = 0; k < step; k++) {
                try {
                    take(u32(definitions, k * DEFINITION), names);
                } catch (BrokenException e) {
                    broken = broken.or(() -> Optional.of(e)); // one class hides none behind it
                }
            }
            i += step;
        }
        if (Format.of(behind()).filter(Format.DEX::equals).isPresent()) {
            throw NotExaminedException.format(
                    "holds more code for Android behind the first, which is not read",
                    "Take it apart into files with one in each");
        }
        if (tooLong) {
            throw NotExaminedException.format(
                    "holds a class whose name has more than " + LONGEST_NAME + " bytes, which is not read",
                    "Make a jar of it with 'd2j-dex2jar'");
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    /** How goes on what stands behind it: since version 41 several may lie in one file. */
    private byte[] behind() throws IOException {
        long end = u32(header, 32);
        boolean more = end >= HEADER && end < dex.size();
        return more ? dex.bytes(end, (int) Math.min(EntryContent.HEAD, dex.size() - end)) : new byte[0];
    }

    private void take(long type, Names names) throws IOException {
        long string = u32(at(68, 64, type), 0);
        long place = u32(at(60, 56, string), 0);
        byte[] text = dex.bytes(place, (int) Math.min(LONGEST_NAME, Math.max(0, dex.size() - place)));
        int from = 0;
        while (from < text.length && text[from] < 0) {
            from++;
        }
        from++;
        int end = from;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        if (end >= text.length) {
            if (text.length == LONGEST_NAME) {
                tooLong = true;
                return;
            }
            throw new BrokenException("holds a name that is cut short");
        }
        // Lcom/acme/Engine;
        if (end - from > 2 && text[from] == 'L' && text[end - 1] == ';') {
            byte[] name = Arrays.copyOfRange(text, from + 1, end - 1);
            names.take(name, name.length);
        }
    }

    /** An element of a table of numbers, whose offset and size the header has in these places. */
    private byte[] at(int offset, int size, long index) throws IOException {
        if (index >= u32(header, size)) {
            throw new BrokenException("is no code that Android would run: it counts beyond its own tables");
        }
        return dex.bytes(u32(header, offset) + index * 4, 4);
    }
}
