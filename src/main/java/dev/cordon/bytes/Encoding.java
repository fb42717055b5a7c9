package dev.cordon.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document's characters are written, as its first bytes say (XML 1.0, appendix F).
 *
 * @param charset the encoding; UTF-8 where nothing speaks for another
 * @param markLength the length of the byte-order mark, 0 where there is none
 */
public record Encoding(Charset charset, int markLength) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    /**
     * By byte-order mark, else by where the zeros are: every format begins with an ASCII character; else by what an XML
     * declaration says.
     *
     * @param head the document, or its beginning
     * @param unknown what stands in for an encoding of a name that nobody knows, or throws
     */
    public static Encoding of(byte[] head, Function<String, Charset> unknown) {
        long first = 0;
        for (int i = 0; i < 4; i++) {
            first = first << 8 | (i < head.length ? head[i] & 0xff : 0x20);
        }
        if (first == 0x0000feffL) {
            return new Encoding(UTF_32BE, 4);
        }
        if (first == 0xfffe0000L) {
            return new Encoding(UTF_32LE, 4);
        }
        if (first >>> 16 == 0xfeff) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (first >>> 16 == 0xfffe) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (first >>> 8 == 0xefbbbf) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        Charset charset = withoutMark(first);
        return new Encoding(charset.equals(StandardCharsets.UTF_8) ? declared(head, unknown) : charset, 0);
    }

    /** What an XML declaration says. */
    private static Charset declared(byte[] head, Function<String, Charset> unknown) {
        String start = new String(head, 0, Math.min(head.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalArgumentException e) {
            return unknown.apply(declaration.group(1));
        }
    }

    private static Charset withoutMark(long first) {
        boolean zero0 = first >>> 24 == 0;
        boolean zero1 = (first >>> 16 & 0xff) == 0;
        boolean zero2 = (first >>> 8 & 0xff) == 0;
        boolean zero3 = (first & 0xff) == 0;
        if (zero0 && zero1 && zero2) {
            return UTF_32BE;
        }
        if (zero1 && zero2 && zero3) {
            return UTF_32LE;
        }
        if (zero0) {
            return StandardCharsets.UTF_16BE;
        }
        return zero1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
