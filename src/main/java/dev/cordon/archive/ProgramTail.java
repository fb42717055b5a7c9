package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.HeldBytes;
import dev.cordon.bytes.LittleEndian;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a program carries: a zip behind it, as of an installer or a Spring Boot jar that runs by itself, and the list of
 * modules that the Go compiler writes into it (Go's debug/buildinfo). It is read once, and no more of it is held than what
 * stands behind the first header of a zip.
 */
final class ProgramTail {

    private static final byte[] GO = "\u00ff Go buildinf:".getBytes(ISO_8859_1);
    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};
    private static final int HEADER = 30;
    private static final int LONGEST_NAME = 512;
    private static final int CHUNK = 1 << 16;

    /** Enough to see a header and the name behind it. */
    private static final int OVERLAP = HEADER + LONGEST_NAME;

    private boolean go;

    /** Whether it was seen to be written in Go; asked after {@link #archive}. */
    boolean isGo() {
        return go;
    }

    /**
     * Reads the program to its end.
     *
     * @return the bytes with whatever stands in front of the first header of a zip left blank; empty where there is none
     */
    Optional<ByteSource> archive(InputStream program, Budget budget) throws IOException {
        byte[] window = new byte[CHUNK + OVERLAP];
        int kept = 0;
        long start = 0;
        while (true) {
            int read = program.readNBytes(window, kept, CHUNK);
            int filled = kept + read;
            go |= indexOf(window, filled, GO, 0) >= 0;
            boolean last = read < CHUNK;
            int header = header(window, filled, last ? filled : filled - OVERLAP);
            if (header >= 0) {
                InputStream rest = new SequenceInputStream(
                        new ByteArrayInputStream(window, header, filled - header), new Watching(program));
                return Optional.of(new Behind(start + header, HeldBytes.of(rest, Long.MAX_VALUE, budget)));
            }
            if (last) {
                return Optional.empty();
            }
            kept = Math.min(OVERLAP, filled);
            start += filled - kept;
            System.arraycopy(window, filled - kept, window, 0, kept);
        }
    }

    /** The first place that looks like the header of an entry; programs that read zips hold its first four bytes. */
    private static int header(byte[] window, int filled, int before) {
        int at = indexOf(window, filled, LOCAL_HEADER, 0);
        while (at >= 0 && at < before) {
            if (isHeader(window, filled, at)) {
                return at;
            }
            at = indexOf(window, filled, LOCAL_HEADER, at + 1);
        }
        return -1;
    }

    private static boolean isHeader(byte[] window, int filled, int at) {
        if (at + HEADER > filled) {
            return false;
        }
        int version = LittleEndian.u16(window, at + 4) & 0xFF;
        int method = LittleEndian.u16(window, at + 8);
        int length = LittleEndian.u16(window, at + 26);
        if (version > 63 || method > 99 || length == 0 || length > LONGEST_NAME || at + HEADER + length > filled) {
            return false;
        }
        for (int i = at + HEADER; i < at + HEADER + length; i++) {
            if (window[i] >= 0 && window[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] window, int filled, byte[] what, int from) {
        for (int i = from; i + what.length <= filled; i++) {
            if (window[i] == what[0] && matches(window, i, what)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] window, int at, byte[] what) {
        for (int i = 1; i < what.length; i++) {
            if (window[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** Looks for the sign of Go in what is held as well. */
    private final class Watching extends InputStream {

        private final InputStream in;

        Watching(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            go |= read > 0 && indexOf(buffer, offset + read, GO, offset) >= 0;
            return read;
        }
    }

    /** Bytes of which the first are not known. */
    private record Behind(long start, HeldBytes held) implements ByteSource {

        @Override
        public long size() {
            return start + held.size();
        }

        @Override
        public void read(long position, byte[] buffer, int offset, int length) {
            int blank = (int) Math.max(0, Math.min(length, start - position));
            Arrays.fill(buffer, offset, offset + blank, (byte) 0);
            if (blank < length) {
                held.read(position + blank - start, buffer, offset + blank, length - blank);
            }
        }

        @Override
        public void close() {
            held.close();
        }
    }
}
