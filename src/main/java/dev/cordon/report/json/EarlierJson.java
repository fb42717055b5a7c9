package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;

/** The JSON of an earlier record, member by member. What is not what it has to be is a fault that says where. */
final class EarlierJson implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String AGAIN =
            "Name the report.json or aggregate.json of a whole build as Cordon wrote it, or leave cordon.since out.";

    private final String file;
    private final JsonParser json;

    /** What is done with a member; the parser stands at its value. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }

    /** What is done with an element; the parser stands at it. */
    @FunctionalInterface
    interface Item {
        void read() throws IOException;
    }

    /**
     * @param file as the user names it
     * @param bytes the record
     */
    EarlierJson(String file, InputStream bytes) throws IOException {
        this.file = file;
        this.json = FACTORY.createParser(bytes);
    }

    /** The members of the whole, which is one object and nothing behind it. */
    void document(Member member) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable(Location.of(file), "is no JSON object, so it is no record of Cordon");
        }
        members(member);
        if (json.nextToken() != null) {
            throw unreadable(here(), "goes on behind its end");
        }
    }

    /** The members of the object at which the parser stands. */
    void members(Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unreadable(here(), "has '" + json.getText() + "' where an object belongs");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String called = json.currentName();
            json.nextToken();
            member.read(called);
        }
    }

    /** The elements of the list at which the parser stands. */
    void items(Item item) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw unreadable(here(), "has '" + json.getText() + "' where a list belongs");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    /** The text, number or truth value at which the parser stands. */
    String text() throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw unreadable(here(), "has an object or a list where a text belongs");
        }
        return json.getText();
    }

    /** The same, and empty for an object or a list, which is passed over. */
    String scalar() throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    /** Passes over what the parser stands at. */
    void pass() throws IOException {
        json.skipChildren();
    }

    /** Passes over what the parser stands at, and gives back what was known before. */
    <T> T pass(T kept) throws IOException {
        json.skipChildren();
        return kept;
    }

    /** Where the parser stands. */
    Location here() {
        return at(json.currentTokenLocation());
    }

    private Location at(JsonLocation place) {
        return place == null || place.getLineNr() < 1
                ? Location.of(file)
                : new Location(file, place.getLineNr(), Math.max(0, place.getColumnNr()));
    }

    /** The fault of a record that is no JSON, or no longer. */
    FaultException malformed(JsonProcessingException e) {
        boolean brokenOff =
                e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
        String reason = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\[Source.*", "");
        return new FaultException(
                fault(at(e.getLocation()), brokenOff ? "breaks off" : "is malformed JSON: " + reason), e);
    }

    /** The fault of a record that is JSON and not what a record is. */
    static FaultException unreadable(Location where, String what) {
        return new FaultException(fault(where, what));
    }

    private static Fault fault(Location where, String what) {
        return new Fault(FaultCode.SINCE_UNREADABLE, "the earlier record " + what, where, AGAIN);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
