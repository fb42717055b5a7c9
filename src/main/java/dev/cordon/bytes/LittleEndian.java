package dev.cordon.bytes;

/** Numbers as the ZIP format writes them: unsigned, lowest byte first (APPNOTE 4.1.9). */
public final class LittleEndian {

    private LittleEndian() {}

    /** A 16-bit number. */
    public static int u16(byte[] b, int at) {
        return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
    }

    /** A 32-bit number. */
    public static long u32(byte[] b, int at) {
        return u16(b, at) | (long) u16(b, at + 2) << 16;
    }

    /** A 64-bit number; one above {@link Long#MAX_VALUE} comes out negative and fits in no file. */
    public static long u64(byte[] b, int at) {
        return u32(b, at) | u32(b, at + 4) << 32;
    }
}
