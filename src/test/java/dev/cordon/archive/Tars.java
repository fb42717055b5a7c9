package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Builds tars for tests. */
public final class Tars {

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    /** Adds a file. */
    public Tars with(String name, byte[] content) {
        return with(name, '0', content);
    }

    /** Adds a file of text. */
    Tars with(String name, String content) {
        return with(name, '0', content.getBytes(UTF_8));
    }

    /** Adds a symbolic link. */
    Tars link(String name, String target) {
        return with(name, '2', target, new byte[0]);
    }

    /** Adds a hard link. */
    Tars hardLink(String name, String target) {
        return with(name, '1', target, new byte[0]);
    }

    /** Adds something of that type. */
    Tars with(String name, char type, byte[] content) {
        return with(name, type, "", content);
    }

    /** Adds bytes as they are. */
    Tars raw(byte[] bytes) {
        tar.writeBytes(bytes);
        return this;
    }

    private Tars with(String name, char type, String target, byte[] content) {
        tar.writeBytes(header(name, type, target, content.length));
        tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        return this;
    }

    /** A header as POSIX has it. */
    static byte[] header(String name, char type, String target, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", size));
        header[156] = (byte) type;
        put(header, 157, target);
        put(header, 257, "ustar");
        return summed(header, false);
    }

    /** A header of GNU tar from before pax, with the numbers of a map of a sparse file. */
    static byte[] gnuHeader(String name, char type, int size, boolean goesOn, int... map) {
        byte[] header = header(name, type, "", size);
        put(header, 257, "ustar  ");
        System.arraycopy(sparseMap(goesOn, map), 0, header, 386, 4 * 24);
        header[482] = (byte) (goesOn ? 1 : 0);
        return summed(header, false);
    }

    /** A block of such a map that stands behind the header. */
    static byte[] sparseMap(boolean goesOn, int... map) {
        byte[] block = new byte[512];
        for (int i = 0; i < map.length; i++) {
            put(block, 12 * i, String.format("%011o", map[i]));
        }
        block[504] = (byte) (goesOn ? 1 : 0);
        return block;
    }

    /** Puts the right sum into a header: of its bytes, or as old programs have it, of its bytes with signs. */
    static byte[] summed(byte[] header, boolean signed) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += signed ? b : b & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    /** Writes text into a header. */
    static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    public byte[] build() {
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    /** A tar in a tar in a tar, as deep as that. */
    static byte[] nested(int levels, byte[] innermost) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int padded = (innermost.length + 511) / 512 * 512;
        for (int level = levels; level > 0; level--) {
            int inner = level == 1 ? innermost.length : padded + (level - 1) * (512 + 1024);
            bytes.writeBytes(header("x", '0', "", inner));
        }
        bytes.writeBytes(Arrays.copyOf(innermost, padded));
        bytes.writeBytes(new byte[levels * 1024]);
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
