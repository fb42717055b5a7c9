package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads a shape through a JSON document. */
final class JsonWalk {

    private static final int LONGEST_TEXT = 1 << 20;

    /** Names of members are not interned: a hostile document would fill a table that outlives it. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeWalk.DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonWalk() {}

    static void walk(SbomInput input, Shape root) throws IOException {
        try (JsonParser parser = FACTORY.createParser(input.bytes())) {
            walk(parser, input.name(), root);
        } catch (JsonProcessingException e) {
            throw malformed(input.name(), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                throw malformed(input.name(), json);
            }
            throw e.getCause();
        }
    }

    private static void walk(JsonParser parser, String name, Shape root) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw SbomFaults.unreadable(location(name, parser.currentTokenLocation()), "it is no JSON object");
        }
        TreeWalk walk =
                new TreeWalk(name, root, () -> text(parser), () -> location(name, parser.currentTokenLocation()));
        while (!walk.ended()) {
            switch (parser.nextToken()) {
                case FIELD_NAME -> walk.atMember(parser.currentName());
                case START_OBJECT -> {
                    if (!walk.openObject()) {
                        parser.skipChildren();
                    }
                }
                case END_OBJECT -> walk.closeObject();
                case START_ARRAY -> walk.openArray();
                case END_ARRAY -> walk.closeArray();
                case VALUE_NULL -> walk.nothing();
                default -> walk.scalar();
            }
        }
        if (parser.nextToken() != null) {
            throw SbomFaults.unreadable(
                    location(name, parser.currentTokenLocation()), "something follows the end of the document");
        }
    }

    private static String text(JsonParser parser) {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultException malformed(String name, JsonProcessingException e) {
        String reason = e instanceof JsonEOFException ? "it breaks off" : "it is malformed JSON: " + reason(e);
        return SbomFaults.unreadable(location(name, e.getLocation()), reason, e);
    }

    /** Jackson's first sentence; the rest speaks of its own settings and locations. */
    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static Location location(String name, JsonLocation at) {
        return at == null ? Location.of(name) : Head.at(name, at.getLineNr(), at.getColumnNr());
    }
}
