package dev.cordon.pom;

import javax.xml.stream.XMLStreamException;

/** A place in the characters of a {@link PlainXml}, which moves on over what it expects and refuses anything else. */
final class PlainCursor {

    private static final int LONGEST_NAME = 200;

    private final String xml;
    private int at;

    PlainCursor(String xml) {
        this.xml = xml;
    }

    /** How many characters lie before it. */
    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** Whether these characters stand here. */
    boolean sees(String characters) {
        return xml.startsWith(characters, at);
    }

    /** Whether this character stands here. */
    boolean sees(char c) {
        return at < xml.length() && xml.charAt(at) == c;
    }

    /** Passes over white space; whether there was any. */
    boolean space() {
        int start = at;
        while (at < xml.length() && PlainText.isSpace(xml.charAt(at))) {
            at++;
        }
        return at > start;
    }

    void expect(char c) throws XMLStreamException {
        if (!sees(c)) {
            throw PlainXml.notPlain();
        }
        at++;
    }

    /** Passes over a name in ASCII without a prefix. */
    void name() throws XMLStreamException {
        int start = at;
        while (at < xml.length() && isInName(xml.charAt(at), at == start)) {
            at++;
        }
        if (at == start || at - start > LONGEST_NAME) {
            throw PlainXml.notPlain();
        }
    }

    private static boolean isInName(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
    }

    /** Where that stands next. */
    int before(String delimiter) throws XMLStreamException {
        int found = xml.indexOf(delimiter, at);
        if (found < 0) {
            throw PlainXml.notPlain();
        }
        return found;
    }
}
