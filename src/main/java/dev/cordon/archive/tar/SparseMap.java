package dev.cordon.archive.tar;

import dev.cordon.bytes.BrokenException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Where the parts of a sparse file lie (GNU tar, "Storing Sparse Files"). Nobody here needs that; but a program that
 * extracts them reads on behind the last, wherever the header says that the file ends, so that the two must agree.
 */
public final class SparseMap {

    private static final int PAIR = 24;
    private static final int IN_HEADER = 386;
    private static final int PAIRS_IN_HEADER = 4;
    private static final int HEADER_GOES_ON = 482;
    private static final int PAIRS_IN_BLOCK = 21;
    private static final int BLOCK_GOES_ON = 504;
    private static final int MOST_DIGITS = 18;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");

    private final long size;
    private long left;

    /** @param size how many bytes there are for parts and what stands with them */
    private SparseMap(long size) {
        this.size = size;
        left = blocks(size);
    }

    /** Whether a header of GNU tar has a map, whatever its type: libarchive goes by that, and not by the type. */
    public static boolean isIn(byte[] header) {
        return TarHeader.isGnu(header) && header[IN_HEADER] != 0;
    }

    /**
     * Reads the map of an old GNU header, and the blocks of it that stand between the header and the parts.
     *
     * @param said what the header says
     * @param header its block
     */
    public static void readOld(TarHeader said, byte[] header, long size, InputStream in) throws IOException {
        if (!TarHeader.isGnu(header) || !said.isSparse()) {
            throw differs();
        }
        SparseMap map = new SparseMap(size);
        boolean full = map.pairs(header, IN_HEADER, PAIRS_IN_HEADER);
        boolean goesOn = header[HEADER_GOES_ON] != 0;
        while (goesOn) {
            // Some take an empty place in the map for its end, and others go by this flag.
            byte[] block = in.readNBytes(TarHeader.LENGTH);
            if (!full || block.length < TarHeader.LENGTH) {
                throw differs();
            }
            full = map.pairs(block, 0, PAIRS_IN_BLOCK);
            goesOn = block[BLOCK_GOES_ON] != 0;
        }
    }

    /** Reads the maps that pax records hold or announce; one of version 1.0 stands before the parts. */
    public static void readPax(PaxRecords records, long size, InputStream content) throws IOException {
        SparseMap map = new SparseMap(size);
        for (String bytes : records.all("GNU.sparse.numbytes")) {
            map.part(decimal(bytes));
        }
        for (String list : records.all("GNU.sparse.map")) {
            String[] numbers = list.split(",", -1);
            for (int i = 1; i < numbers.length; i += 2) {
                map.part(decimal(numbers[i]));
            }
        }
        if (!records.all("GNU.sparse.major").stream().allMatch("0"::equals)) {
            map.readFirstBlocks(content);
        }
    }

    private void readFirstBlocks(InputStream content) throws IOException {
        long[] read = new long[1];
        long pairs = line(content, read);
        for (long i = 0; i < pairs; i++) {
            line(content, read);
            part(line(content, read));
        }
        part(read[0]);
    }

    private static long line(InputStream content, long[] read) throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int b = content.read(); b != '\n'; b = content.read()) {
            if (b < 0 || digits.length() > MOST_DIGITS) {
                throw differs();
            }
            digits.append((char) b);
        }
        read[0] += digits.length() + 1;
        return decimal(digits.toString());
    }

    /** @return whether all places for pairs are taken */
    private boolean pairs(byte[] block, int start, int count) throws BrokenException {
        for (int at = start; at < start + count * PAIR; at += PAIR) {
            if (block[at] == 0 || block[at + PAIR / 2] == 0) {
                return false;
            }
            if (TarNumber.of(block, at, PAIR / 2) < 0) {
                throw differs();
            }
            part(TarNumber.of(block, at + PAIR / 2, PAIR / 2));
        }
        return true;
    }

    /** Each part begins in a block of its own. */
    private void part(long bytes) throws BrokenException {
        if (bytes < 0 || bytes > size || blocks(bytes) > left) {
            throw differs();
        }
        left -= blocks(bytes);
    }

    private static long blocks(long bytes) {
        return bytes / TarHeader.LENGTH + (bytes % TarHeader.LENGTH == 0 ? 0 : 1);
    }

    /** A number of decimal digits and nothing else. */
    public static long decimal(String digits) throws BrokenException {
        if (DECIMAL.matcher(digits).matches()) {
            return Long.parseLong(digits);
        }
        throw new BrokenException("holds an entry of a size that cannot be");
    }

    /** That programs read on in different places behind it. */
    public static BrokenException differs() {
        return new BrokenException("holds a sparse file behind which programs differ in where they read on");
    }
}
