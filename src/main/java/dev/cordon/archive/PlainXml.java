package dev.cordon.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Steps through XML as nearly all POMs are written: elements with names in ASCII, text, comments, CDATA sections, and
 * the attributes that belong to the model's namespace. Of such a document it tells what the JDK's parser tells, at a
 * small part of its cost, most of which is that it must first be compiled. Anything else it refuses, however well formed:
 * that is for the JDK's parser to read.
 */
final class PlainXml implements XmlSteps {

    private static final String MODEL = "http://maven.apache.org/POM/";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> DECLARATIONS = Set.of(
            "version='1.0'",
            "version='1.0' encoding='UTF-8'",
            "version='1.0' encoding='utf-8'",
            "version='1.0' encoding='UTF-8' standalone='no'",
            "version='1.0' encoding='UTF-8' standalone='yes'",
            "version='1.0' encoding='ISO-8859-1'",
            "version='1.0' encoding='iso-8859-1'");
    private static final int LONGEST_NAME = 200;

    private final String xml;
    private final PlainText text;
    private int at;
    private int depth;
    private int[] nameStarts = new int[16];
    private int[] nameEnds = new int[16];
    private int textStart;
    private int textEnd;
    private boolean literal;
    private boolean empty;
    private boolean declared;
    private boolean used;

    PlainXml(String xml) {
        this.xml = xml;
        this.text = new PlainText(xml);
    }

    /** @throws XMLStreamException also where what follows is well formed, and not plain */
    @Override
    public Step next() throws XMLStreamException {
        if (empty) {
            empty = false;
            depth--;
            return Step.END;
        }
        if (depth == 0) {
            toRoot();
            Step root = start();
            if (used && !declared) {
                throw notPlain();
            }
            return root;
        }
        if (!xml.startsWith("<", at)) {
            return characters();
        }
        if (xml.startsWith("<!--", at)) {
            comment();
            return Step.OTHER;
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return literal();
        }
        return xml.startsWith("</", at) ? end() : start();
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
        if (at > 0) {
            throw notPlain();
        }
        text.checkCharacters();
        if (xml.startsWith("<?")) {
            at = before("?>") + 2;
            declaration(xml.substring(0, at));
        }
        while (true) {
            space();
            if (!xml.startsWith("<!--", at)) {
                break;
            }
            comment();
        }
        if (!xml.startsWith("<", at)) {
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

    private Step characters() throws XMLStreamException {
        literal = false;
        textStart = at;
        textEnd = before("<");
        text.check(textStart, textEnd);
        at = textEnd;
        return Step.TEXT;
    }

    private Step literal() throws XMLStreamException {
        literal = true;
        textStart = at + "<![CDATA[".length();
        at = textStart;
        textEnd = before("]]>");
        at = textEnd + 3;
        return Step.TEXT;
    }

    private void comment() throws XMLStreamException {
        at += 4;
        int end = before("--");
        if (!xml.startsWith("-->", end)) {
            throw notPlain();
        }
        at = end + 3;
    }

    private Step end() throws XMLStreamException {
        int start = nameStarts[depth - 1];
        int length = nameEnds[depth - 1] - start;
        if (!xml.regionMatches(start, xml, at + 2, length)) {
            throw notPlain();
        }
        at += 2 + length;
        space();
        expect('>');
        depth--;
        return Step.END;
    }

    private Step start() throws XMLStreamException {
        if (depth == nameStarts.length) {
            nameStarts = Arrays.copyOf(nameStarts, 2 * depth);
            nameEnds = Arrays.copyOf(nameEnds, 2 * depth);
        }
        nameStarts[depth] = ++at;
        toNameEnd();
        nameEnds[depth++] = at;
        attributes();
        empty = at < xml.length() && xml.charAt(at) == '/';
        at += empty ? 1 : 0;
        expect('>');
        return Step.START;
    }

    private void attributes() throws XMLStreamException {
        Set<String> names = Set.of();
        while (space()) {
            int start = at;
            if (at < xml.length() && (xml.charAt(at) == '>' || xml.charAt(at) == '/')) {
                return;
            }
            toNameEnd();
            if (at < xml.length() && xml.charAt(at) == ':') {
                at++;
                toNameEnd();
            }
            String name = xml.substring(start, at);
            names = names.isEmpty() ? new HashSet<>() : names;
            if (!names.add(name)) {
                throw notPlain();
            }
            space();
            expect('=');
            space();
            attribute(name);
        }
    }

    /** Reads a value. A prefix other than the usual one would have to be declared, so there is none. */
    private void attribute(String name) throws XMLStreamException {
        String quote = xml.startsWith("'", at) ? "'" : "\"";
        expect(quote.charAt(0));
        int start = at;
        int end = before(quote);
        text.checkAttribute(start, end);
        boolean allowed = switch (name) {
            case "xmlns" -> xml.startsWith(MODEL, start);
            case "xmlns:xsi" -> xml.substring(start, end).equals(SCHEMA_INSTANCE);
            case "xsi:schemaLocation", "xml:space", "xml:lang" -> true;
            default -> name.indexOf(':') < 0;
        };
        if (!allowed) {
            throw notPlain();
        }
        declared |= name.equals("xmlns:xsi");
        used |= name.equals("xsi:schemaLocation");
        at = end + 1;
    }

    private void toNameEnd() throws XMLStreamException {
        int start = at;
        while (at < xml.length() && isInName(xml.charAt(at), at == start)) {
            at++;
        }
        if (at == start || at - start > LONGEST_NAME) {
            throw notPlain();
        }
    }

    private static boolean isInName(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
    }

    private boolean space() {
        int start = at;
        while (at < xml.length() && PlainText.isSpace(xml.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private void expect(char c) throws XMLStreamException {
        if (at >= xml.length() || xml.charAt(at) != c) {
            throw notPlain();
        }
        at++;
    }

    /** Where that stands next. */
    private int before(String delimiter) throws XMLStreamException {
        int found = xml.indexOf(delimiter, at);
        if (found < 0) {
            throw notPlain();
        }
        return found;
    }

    static XMLStreamException notPlain() {
        return new XMLStreamException("is not plain");
    }
}
