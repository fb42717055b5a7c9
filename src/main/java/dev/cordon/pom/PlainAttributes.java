package dev.cordon.pom;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The attributes of a {@link PlainXml}: none that is reported, only such as belong to the model's namespace or have no
 * prefix. A prefix other than the usual one would have to be declared, so there is none.
 */
final class PlainAttributes {

    private static final String MODEL = "http://maven.apache.org/POM/";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final String xml;
    private final PlainText text;
    private final PlainCursor cursor;
    private boolean declared;
    private boolean used;

    PlainAttributes(String xml, PlainText text, PlainCursor cursor) {
        this.xml = xml;
        this.text = text;
        this.cursor = cursor;
    }

    /** Fails if the prefix of the schema's attributes was used and not declared. */
    void checkPrefix() throws XMLStreamException {
        if (used && !declared) {
            throw PlainXml.notPlain();
        }
    }

    /** Passes over those of one element. */
    void read() throws XMLStreamException {
        Set<String> names = Set.of();
        while (cursor.space()) {
            int start = cursor.at();
            if (cursor.sees('>') || cursor.sees('/')) {
                return;
            }
            cursor.name();
            if (cursor.sees(':')) {
                cursor.expect(':');
                cursor.name();
            }
            String name = xml.substring(start, cursor.at());
            names = names.isEmpty() ? new HashSet<>() : names;
            if (!names.add(name)) {
                throw PlainXml.notPlain();
            }
            cursor.space();
            cursor.expect('=');
            cursor.space();
            value(name);
        }
    }

    private void value(String name) throws XMLStreamException {
        char quote = cursor.sees('\'') ? '\'' : '"';
        cursor.expect(quote);
        int start = cursor.at();
        int end = cursor.before(String.valueOf(quote));
        text.checkAttribute(start, end);
        boolean allowed = switch (name) {
            case "xmlns" -> xml.startsWith(MODEL, start);
            case "xmlns:xsi" -> xml.substring(start, end).equals(SCHEMA_INSTANCE);
            case "xsi:schemaLocation", "xml:space", "xml:lang" -> true;
            default -> name.indexOf(':') < 0;
        };
        if (!allowed) {
            throw PlainXml.notPlain();
        }
        declared |= name.equals("xmlns:xsi");
        used |= name.equals("xsi:schemaLocation");
        cursor.moveTo(end + 1);
    }
}
