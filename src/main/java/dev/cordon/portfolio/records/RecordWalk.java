package dev.cordon.portfolio.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks through a record, object by object. What nobody asks for is passed over unread, so that memory does not grow with the
 * record. A member that stands twice in an object is refused: two readers could take one record for two different ones.
 */
final class RecordWalk implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 200;

    /** Names of members are not interned: a hostile document would fill a table that outlives it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final String name;

    /** Takes the value of a member, of which the walk stands at the first token. */
    @FunctionalInterface
    interface Member {
        void take(String name) throws IOException;
    }

    /** Takes an item of an array. */
    @FunctionalInterface
    interface Item {
        void take() throws IOException;
    }

    RecordWalk(InputStream in, String name) throws IOException {
        this.parser = FACTORY.createParser(in);
        this.name = name;
    }

    /** Goes to the first token of the document. */
    void begin() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("it is no JSON object");
        }
    }

    /** Ends the document: nothing may follow. */
    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw malformed("more follows after its end");
        }
    }

    /** The members of the object at which the walk stands. */
    void object(Member member) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String at = parser.currentName();
            if (!seen.add(at)) {
                throw malformed("it has the member '" + at + "' twice");
            }
            JsonToken value = parser.nextToken();
            member.take(at);
            if (parser.currentToken() == value && value.isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** The items of the array at which the walk stands; an object or array that is not read is passed over. */
    void array(Item item) throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
        for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
            if (value == null) {
                throw malformed("it breaks off");
            }
            item.take();
            if (parser.currentToken() == value && value.isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** An array of objects. */
    void objects(Member member) throws IOException {
        array(() -> object(member));
    }

    /** Whether the walk stands at an object. */
    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** The text at which the walk stands, made visible and cut when very long. */
    String text() throws IOException {
        return PrintableText.quote(word());
    }

    /** The text at which the walk stands, as it is. */
    String word() throws IOException {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getText();
    }

    /** The number at which the walk stands. */
    long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a number");
        long number = parser.getLongValue();
        if (number < 0) {
            throw malformed("it counts less than nothing");
        }
        return number;
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw malformed("it lacks " + what + " where one has to be");
        }
    }

    /** The fault of a record that is not what its schema wants. */
    FaultException malformed(String what) {
        return unreadable(at(), what);
    }

    /** Where the walk stands. */
    Location at() {
        JsonLocation at = parser.currentTokenLocation();
        return at == null || at.getLineNr() < 1
                ? Location.of(name)
                : new Location(name, at.getLineNr(), Math.max(1, at.getColumnNr()));
    }

    static FaultException unreadable(Location where, String what) {
        return new FaultException(new Fault(
                FaultCode.SBOM_UNREADABLE,
                PrintableText.phrase("this record of Cordon cannot be read: " + what),
                where,
                "Name the report.json or aggregate.json as it was written, or leave it out."));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
