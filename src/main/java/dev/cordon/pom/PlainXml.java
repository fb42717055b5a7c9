package dev.cordon.pom;

import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Steps through XML as nearly all POMs are written: elements with names in ASCII, text, comments, CDATA sections, and
 * the attributes that belong to the model's namespace. Of such a document it reports what the JDK's parser reports, at a
 * small part of its cost, most of which is that it must first be compiled. Anything else it refuses, however well formed:
 * that is for the JDK's parser to read.
 */
final class PlainXml implements XmlSteps {

    private static final Set<String> DECLARATIONS = Set.of(
            "version='1.0'",
            "version='1.0' encoding='UTF-8'",
            "version='1.0' encoding='utf-8'",
            "version='1.0' encoding='UTF-8' standalone='no'",
            "version='1.0' encoding='UTF-8' standalone='yes'",
            "version='1.0' encoding='ISO-8859-1'",
            "version='1.0' encoding='iso-8859-1'");

    private final String xml;
    private final PlainText text;
    private final PlainCursor cursor;
    private final PlainAttributes attributes;
    private int depth;
    private int[] nameStarts = new int[16];
    private int[] nameEnds = new int[16];
    private int textStart;
    private int textEnd;
    private boolean literal;
    private boolean empty;

    PlainXml(String xml) {
        this.xml = xml;
        this.text = new PlainText(xml);
        this.cursor = new PlainCursor(xml);
        this.attributes = new PlainAttributes(xml, text, cursor);
    }

    /**
     * What follows next in the document.
     *
     * @throws XMLStreamException also where what follows is well formed, and not plain
     */
    @Override
    public Event next() throws XMLStreamException {
        if (empty) {
            empty = false;
            depth--;
            return Event.END;
        }
        if (depth == 0) {
            toRoot();
            Event root = start();
            attributes.checkPrefix();
            return root;
        }
        if (!cursor.sees('<')) {
            return characters();
        }
        if (cursor.sees("<!--")) {
            comment();
            return Event.OTHER;
        }
        if (cursor.sees("<![CDATA[")) {
            return literal();
        }
        return cursor.sees("</") ? end() : start();
    }

    @Override
    public String name() {
        return xml.substring(nameStarts[depth - 1], nameEnds[depth - 1]);
    }

    @Override
    public String text() {
        return literal ? text.literal(textStart, textEnd) : text.of(textStart, textEnd);
    }

    private void toRoot() throws XMLStreamException {
        if (cursor.at() > 0) {
            throw notPlain();
        }
        text.checkCharacters();
        if (xml.startsWith("<?")) {
            cursor.moveTo(cursor.before("?>") + 2);
            declaration(xml.substring(0, cursor.at()));
        }
        while (true) {
            cursor.space();
            if (!cursor.sees("<!--")) {
                break;
            }
            comment();
        }
        if (!cursor.sees('<')) {
            throw notPlain();
        }
    }

    private static void declaration(String written) throws XMLStreamException {
        boolean oneKindOfQuotes = written.indexOf('"') < 0 || written.indexOf('\'') < 0;
        String end = written.endsWith(" ?>") ? " ?>" : "?>";
        String inside = written.startsWith("<?xml ") && oneKindOfQuotes
                ? written.substring(6, written.length() - end.length()).replace('"', '\'')
                : "";
        if (!DECLARATIONS.contains(inside)) {
            throw notPlain();
        }
    }

    private Event characters() throws XMLStreamException {
        literal = false;
        textStart = cursor.at();
        textEnd = cursor.before("<");
        text.check(textStart, textEnd);
        cursor.moveTo(textEnd);
        return Event.TEXT;
    }

    private Event literal() throws XMLStreamException {
        literal = true;
        textStart = cursor.at() + "<![CDATA[".length();
        cursor.moveTo(textStart);
        textEnd = cursor.before("]]>");
        cursor.moveTo(textEnd + 3);
        return Event.TEXT;
    }

    private void comment() throws XMLStreamException {
        cursor.moveTo(cursor.at() + 4);
        cursor.moveTo(cursor.before("--"));
        if (!cursor.sees("-->")) {
            throw notPlain();
        }
        cursor.moveTo(cursor.at() + 3);
    }

    private Event end() throws XMLStreamException {
        int start = nameStarts[depth - 1];
        int length = nameEnds[depth - 1] - start;
        int name = cursor.at() + 2;
        if (!xml.regionMatches(start, xml, name, length)) {
            throw notPlain();
        }
        cursor.moveTo(name + length);
        cursor.space();
        cursor.expect('>');
        depth--;
        return Event.END;
    }

    private Event start() throws XMLStreamException {
        if (depth == nameStarts.length) {
            nameStarts = Arrays.copyOf(nameStarts, 2 * depth);
            nameEnds = Arrays.copyOf(nameEnds, 2 * depth);
        }
        cursor.expect('<');
        nameStarts[depth] = cursor.at();
        cursor.name();
        nameEnds[depth++] = cursor.at();
        attributes.read();
        empty = cursor.sees('/');
        if (empty) {
            cursor.expect('/');
        }
        cursor.expect('>');
        return Event.START;
    }

    static XMLStreamException notPlain() {
        return new XMLStreamException("is not plain");
    }
}
