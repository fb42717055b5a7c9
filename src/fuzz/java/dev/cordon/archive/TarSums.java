package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Makes the checksums in a tar right, without which no change of a header would get past the first look at it. */
final class TarSums {

    private static final int BLOCK = 512;
    private static final int SUM = 148;
    private static final int SUM_LENGTH = 8;
    private static final int MAGIC = 257;

    private TarSums() {}

    static byte[] mended(byte[] archive) {
        byte[] tar = archive.clone();
        for (int at = 0; at + BLOCK <= tar.length; at += BLOCK) {
            if (new String(tar, at + MAGIC, 5, US_ASCII).equals("ustar")) {
                mend(tar, at);
            }
        }
        return tar;
    }

    private static void mend(byte[] tar, int header) {
        Arrays.fill(tar, header + SUM, header + SUM + SUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (int i = header; i < header + BLOCK; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] digits = String.format("%06o\0 ", sum).getBytes(US_ASCII);
        System.arraycopy(digits, 0, tar, header + SUM, SUM_LENGTH);
    }
}
