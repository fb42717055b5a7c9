package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
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
    private static final Set<String> SETTLING = Set.of("specVersion", "spdxVersion", "@context");

    private JsonHead() {}

    static Head of(Encoding encoding, String text, String name) {
        Map<String, String> members = new LinkedHashMap<>();
        Optional<FaultException> problem = Optional.empty();
        try (JsonParser parser = JsonWalk.FACTORY.createParser(text)) {
            parser.nextToken();
            collect(parser, members);
        } catch (JsonEOFException e) {
            // the head ends here; whether the document does as well, its reader finds out
            problem = text.length() < Head.LENGTH / 4 ? Optional.of(JsonWalk.malformed(name, e)) : Optional.empty();
        } catch (JsonProcessingException e) {
            problem = Optional.of(JsonWalk.malformed(name, e));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return new Head(Head.Syntax.JSON, encoding, "", "", members, problem);
    }

    private static void collect(JsonParser parser, Map<String, String> members) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            members.put(member, value != null && value.isScalarValue() ? parser.getText() : "");
            if (SETTLING.contains(member) && (!member.equals("specVersion") || members.containsKey("bomFormat"))) {
                return;
            }
            parser.skipChildren();
        }
    }
}
