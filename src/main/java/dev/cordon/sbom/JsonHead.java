package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the first members of a JSON object, or of the document that the object holds. */
final class JsonHead {

    /** Members whose values settle family and version; after them nothing more need be looked at. */
    private static final Set<String> SETTLING = Set.of("specVersion", "spdxVersion", "@context", EarlierReport.MARK);

    private final Map<String, String> members = new LinkedHashMap<>();
    private String holder = "";

    private JsonHead() {}

    static Head of(Encoding encoding, String text, String name) {
        JsonHead head = new JsonHead();
        Optional<FaultException> problem;
        try (JsonParser parser = JsonWalk.FACTORY.createParser(text)) {
            problem = head.collect(parser, name);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return new Head(Head.Syntax.JSON, encoding, "", "", head.members, problem, head.holder);
    }

    private Optional<FaultException> collect(JsonParser parser, String name) throws IOException {
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME && !isSettledBy(parser)) {
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            // Where the head ends the document may go on: then its reader has the last word
            return Optional.of(JsonWalk.malformed(name, parser, e));
        }
    }

    /** Takes the member that the parser stands at. Whether nothing more need be looked at. */
    private boolean isSettledBy(JsonParser parser) throws IOException {
        String member = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT && holder.isEmpty() && Wrapper.mayHold(member, members.keySet())) {
            holder = member;
            members.clear();
            return parser.nextToken() == JsonToken.FIELD_NAME && isSettledBy(parser);
        }
        members.put(member, value != null && value.isScalarValue() ? parser.getText() : "");
        return SETTLING.contains(member) && (!member.equals("specVersion") || members.containsKey("bomFormat"));
    }
}
