package dev.cordon.pom;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The text of a {@link PlainXml}: checked against what XML 1.0 allows in it, and with its references replaced. */
final class PlainText {

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int LONGEST_REFERENCE = 10;

    private final String xml;
    private int ampersand = -1;
    private int close = -1;

    PlainText(String xml) {
        this.xml = xml;
    }

    /** Fails unless XML allows every character of the document, apart from those that need a second one beside them. */
    void checkCharacters() throws XMLStreamException {
        for (int i = 0; i < xml.length(); i++) {
            char c = xml.charAt(i);
            boolean plain =
                    c >= ' ' ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE) : isSpace(c);
            if (!plain) {
                throw PlainXml.notPlain();
            }
        }
    }

    /** Fails unless this is text between tags. Stretches are checked in their order. */
    void check(int start, int end) throws XMLStreamException {
        close = close < start ? find("]]>", start) : close;
        if (close < end) {
            throw PlainXml.notPlain();
        }
        checkReferences(start, end);
    }

    /** Fails unless this is the value of an attribute. */
    void checkAttribute(int start, int end) throws XMLStreamException {
        if (find("<", start) < end) {
            throw PlainXml.notPlain();
        }
        checkReferences(start, end);
    }

    private void checkReferences(int start, int end) throws XMLStreamException {
        ampersand = ampersand < start ? find("&", start) : ampersand;
        while (ampersand < end) {
            int semicolon = xml.indexOf(';', ampersand);
            if (semicolon < 0
                    || semicolon - ampersand > LONGEST_REFERENCE
                    || replacement(xml.substring(ampersand + 1, semicolon)).isEmpty()) {
                throw PlainXml.notPlain();
            }
            ampersand = find("&", semicolon);
        }
    }

    private int find(String wanted, int from) {
        int found = xml.indexOf(wanted, from);
        return found < 0 ? Integer.MAX_VALUE : found;
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

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
