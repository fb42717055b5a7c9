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

/** Reads the first members of a JSON object. */
final class JsonHead {

    /** Members whose values settle family and version; after them nothing more need be looked at. */
    private static final Set<String> SETTLING = Set.of("specVersion", "spdxVersion", "@context", EarlierReport.MARK);

    private JsonHead() {}

    static Head of(Encoding encoding, String text, String name) {
        Map<String, String> members = new LinkedHashMap<>();
        Optional<FaultException> problem;
        try (JsonParser parser = JsonWalk.FACTORY.createParser(text)) {
            problem = collect(parser, name, members);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return new Head(Head.Syntax.JSON, encoding, "", "", members, problem);
    }

    private static Optional<FaultException> collect(JsonParser parser, String name, Map<String, String> members)
            throws IOException {
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                members.put(member, value != null && value.isScalarValue() ? parser.getText() : "");
                boolean settled = !member.equals("specVersion") || members.containsKey("bomFormat");
                if (SETTLING.contains(member) && settled) {
                    break;
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            // Where the head ends the document may go on: then its reader has the last word
            return Optional.of(JsonWalk.malformed(name, parser, e));
        }
    }
}
