package dev.cordon.archive;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The text of a {@link PlainXml}: checked against what XML 1.0 allows in it, and with its references replaced. */
final class PlainText {

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int LONGEST_REFERENCE = 10;

    private final String xml;

    PlainText(String xml) {
        this.xml = xml;
    }

    /** Fails unless this is text between tags. */
    void check(int start, int end) throws XMLStreamException {
        for (int i = start; i < end; i++) {
            char c = xml.charAt(i);
            boolean closes = c == '>' && i - start >= 2 && xml.startsWith("]]", i - 2);
            if (closes || !isPlain(c)) {
                throw PlainXml.notPlain();
            }
            if (c == '&') {
                reference(i);
            }
        }
    }

    /** Fails unless this is text in which nothing has a meaning. */
    void checkLiteral(int start, int end) throws XMLStreamException {
        for (int i = start; i < end; i++) {
            if (!isPlain(xml.charAt(i))) {
                throw PlainXml.notPlain();
            }
        }
    }

    /** Fails unless this is the value of an attribute. */
    void checkAttribute(int start, int end) throws XMLStreamException {
        for (int i = start; i < end; i++) {
            char c = xml.charAt(i);
            if (c == '<' || !isPlain(c)) {
                throw PlainXml.notPlain();
            }
            if (c == '&') {
                reference(i);
            }
        }
    }

    /** The text of a checked stretch, with its references replaced. */
    String of(int start, int end) {
        String text = literal(start, end);
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        while (reference >= 0) {
            int semicolon = text.indexOf(';', reference);
            replaced.append(text, done, reference).append(replacement(text.substring(reference + 1, semicolon)));
            done = semicolon + 1;
            reference = text.indexOf('&', done);
        }
        return replaced.append(text, done, text.length()).toString();
    }

    /** The text of a stretch as it stands, with the ends of lines as XML reads them (XML 1.0, 2.11). */
    String literal(int start, int end) {
        String text = xml.substring(start, end);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void reference(int ampersand) throws XMLStreamException {
        int semicolon = xml.indexOf(';', ampersand);
        if (semicolon < 0
                || semicolon - ampersand > LONGEST_REFERENCE
                || replacement(xml.substring(ampersand + 1, semicolon)).isEmpty()) {
            throw PlainXml.notPlain();
        }
    }

    /** What a reference stands for; empty where it is none, or not plain. */
    private static String replacement(String name) {
        return name.startsWith("#") ? character(name) : ENTITIES.getOrDefault(name, "");
    }

    private static String character(String reference) {
        boolean hexadecimal = reference.startsWith("#x");
        int start = hexadecimal ? 2 : 1;
        int code = 0;
        for (int i = start; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0 || reference.charAt(i) > 'f') {
                return "";
            }
            code = code * (hexadecimal ? 16 : 10) + digit;
        }
        boolean plain = code >= ' ' && code < Character.MIN_SURROGATE;
        return reference.length() > start && plain ? Character.toString(code) : "";
    }

    /** Whether XML allows the character, apart from those that need a second one beside them. */
    private static boolean isPlain(char c) {
        return c >= ' ' ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE) : isSpace(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
