package dev.cordon.pom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML file into text (XML 1.0, appendix F). A byte that is none of the encoding becomes a
 * replacement character, as Maven reads it: quite a few POMs say UTF-8 and are Latin-1 where a developer's name stands.
 */
final class XmlDecoding {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlDecoding() {}

    static String decode(byte[] xml) {
        if (startsWith(xml, 0xEF, 0xBB, 0xBF)) {
            return new String(xml, 3, xml.length - 3, UTF_8);
        }
        if (startsWith(xml, 0xFE, 0xFF)) {
            return new String(xml, 2, xml.length - 2, UTF_16BE);
        }
        if (startsWith(xml, 0xFF, 0xFE)) {
            return new String(xml, 2, xml.length - 2, UTF_16LE);
        }
        return new String(xml, declared(xml));
    }

    private static Charset declared(byte[] xml) {
        Matcher encoding = ENCODING.matcher(new String(xml, 0, Math.min(xml.length, DECLARATION), ISO_8859_1));
        if (!encoding.find()) {
            return UTF_8;
        }
        try {
            return Charset.forName(encoding.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
