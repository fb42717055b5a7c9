package dev.cordon.archive;

import dev.cordon.archive.tar.TarHeader;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What stands behind the end of a tar. It is written in records of twenty blocks, and the last one is filled up: with zeros,
 * or with what the record before left there, as older versions of Plexus Archiver and Ant do (Apache Maven 2.0.9 and 3.0.3
 * are packed so). Neither holds a tar or a zip, and nothing stands behind the record.
 */
final class TarPadding {

    private static final int RECORD = 20 * TarHeader.LENGTH;

    private TarPadding() {}

    /**
     * Reads the rest of a tar.
     *
     * @param in stands behind the first block of zeros
     * @throws BrokenException if another archive stands there, or anything behind the last record
     */
    static void check(InputStream in) throws IOException {
        byte[] padding = in.readNBytes(RECORD - TarHeader.LENGTH);
        if (holdsTar(padding) || holdsZip(padding)) {
            throw goesOn();
        }
        byte[] step = in.readNBytes(RECORD);
        while (step.length > 0) {
            if (!TarHeader.isBlank(step)) {
                throw goesOn();
            }
            step = in.readNBytes(RECORD);
        }
    }

    /** Two tars one behind the other are one to who asks a program for it, and to others only the first. */
    private static boolean holdsTar(byte[] padding) throws IOException {
        for (int at = 0; at + TarHeader.LENGTH <= padding.length; at += TarHeader.LENGTH) {
            byte[] block = Arrays.copyOfRange(padding, at, at + TarHeader.LENGTH);
            if (!TarHeader.isBlank(block) && TarHeader.of(block).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsZip(byte[] padding) throws IOException {
        try {
            return !TarHeader.isBlank(padding)
                    && DirectoryEnd.find(new Behind(padding)).isPresent();
        } catch (BrokenException e) {
            return true;
        }
    }

    private static BrokenException goesOn() {
        return new BrokenException("goes on behind its end, where some programs read on");
    }

    /** Bytes behind others which are blank, and so many that whatever a zip counts from lies within. */
    private static final class Behind implements ByteSource {

        private static final long BLANK = 1L << 40;

        private final byte[] bytes;

        Behind(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return BLANK + bytes.length;
        }

        @Override
        public void read(long position, byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                long at = position + i - BLANK;
                buffer[offset + i] = at < 0 ? 0 : bytes[(int) at];
            }
        }
    }
}
