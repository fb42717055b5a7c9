package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import java.io.IOException;
import java.io.InputStream;

/**
 * Shows a visitor the files of an ar, from first to last: of a Debian package (deb(5)), of a library of objects. Names are
 * written as GNU and BSD do. Libraries end silently where such a file breaks off, so that a part would pass for the whole.
 */
final class ArWalk {

    private static final byte[] START = "!<arch>\n".getBytes(ISO_8859_1);
    private static final int HEADER = 60;
    private static final int MOST_NAMES = 1 << 20;
    private static final String BSD_NAME = "#1/";

    private final Budget budget;
    private byte[] longNames = {};

    ArWalk(Budget budget) {
        this.budget = budget;
    }

    void walk(InputStream in, EntryVisitor visitor) throws IOException {
        if (!new String(in.readNBytes(START.length), ISO_8859_1).equals(new String(START, ISO_8859_1))) {
            throw new BrokenException("does not begin as an ar does");
        }
        for (byte[] header = in.readNBytes(HEADER); header.length > 0; header = in.readNBytes(HEADER)) {
            budget.entry();
            if (header.length < HEADER || header[58] != '`' || header[59] != '\n') {
                throw new BrokenException("holds a header that is none of an ar");
            }
            long size = number(text(header, 48, 10));
            member(in, text(header, 0, 16), size, visitor);
            // What the last one is padded with may be missing.
            if (size % 2 == 1 && in.read() < 0) {
                return;
            }
        }
    }

    private void member(InputStream in, String name, long size, EntryVisitor visitor) throws IOException {
        if (name.equals("//")) {
            longNames = bytes(in, size);
            return;
        }
        StreamContent content = StreamContent.of(in, size);
        if (name.startsWith(BSD_NAME)) {
            long length = number(name.substring(BSD_NAME.length()));
            if (length > size) {
                throw new BrokenException("holds a name that is longer than what it names");
            }
            String inside = new String(bytes(in, length), UTF_8);
            content = StreamContent.of(in, size - length);
            visitor.entry(inside.replace("\0", ""), content);
        } else if (!name.equals("/") && !name.equals("/SYM64/")) {
            visitor.entry(name.startsWith("/") ? longName(number(name.substring(1))) : withoutSlash(name), content);
        }
        content.skipRest();
    }

    private String longName(long at) throws BrokenException {
        int end = (int) Math.min(at, longNames.length);
        while (end < longNames.length && longNames[end] != '\n') {
            end++;
        }
        if (at >= end) {
            throw new BrokenException("holds a file without a name");
        }
        return withoutSlash(new String(longNames, (int) at, end - (int) at, UTF_8));
    }

    private static String withoutSlash(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static byte[] bytes(InputStream in, long size) throws IOException {
        if (size > MOST_NAMES) {
            throw new BrokenException("holds names that are longer than names are");
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new BrokenException("ends within a file");
        }
        return bytes;
    }

    private static String text(byte[] header, int at, int length) {
        return new String(header, at, length, ISO_8859_1).stripTrailing();
    }

    private static long number(String digits) throws BrokenException {
        try {
            long number = digits.startsWith("+") ? -1 : Long.parseLong(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BrokenException("holds an entry of a size that cannot be");
    }
}
