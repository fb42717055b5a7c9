package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonWalk() {}

    static void walk(SbomInput input, Shape root) throws IOException {
        walk(input, root, input.bytes(), Optional.empty());
    }

    /** Leads a shape through a document, past components that are known. Of other encodings a parser names no bytes. */
    static void walk(SbomInput input, Shape root, SbomBuilder builder) throws IOException {
        if (builder.known().isEmpty() || !input.head().encoding().charset().equals(StandardCharsets.UTF_8)) {
            walk(input, root);
            return;
        }
        PacedInput paced = new PacedInput(input.bytes());
        Repeats repeats = new Repeats(root.getClass(), builder.known().get(), builder, paced);
        walk(input, root, paced, Optional.of(repeats));
    }

    private static void walk(SbomInput input, Shape root, InputStream bytes, Optional<Repeats> repeats)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            try {
                walk(parser, input.name(), OuterObject.around(input.head(), root), repeats);
                input.endJson(parser, repeats.isPresent() ? repeats.get().left() : new byte[0]);
            } catch (JsonProcessingException e) {
                throw malformed(input.name(), parser, e);
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof JsonProcessingException json) {
                    throw malformed(input.name(), parser, json);
                }
                throw e.getCause();
            }
        }
    }

    private static void walk(JsonParser parser, String name, Shape root, Optional<Repeats> repeats) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw SbomFaults.unreadable(location(name, parser.currentTokenLocation()), "it is no JSON object");
        }
        TreeWalk walk =
                new TreeWalk(name, root, () -> text(parser), () -> location(name, parser.currentTokenLocation()));
        while (!walk.ended()) {
            switch (parser.nextToken()) {
                case FIELD_NAME -> walk.atMember(parser.currentName());
                case START_OBJECT -> {
                    if (repeats.isPresent()
                            && walk.amongRepeats()
                            && repeats.get().leaveOut(parser)) {
                        walk.nothing();
                        parser.skipChildren();
                    } else if (!walk.openObject()) {
                        parser.skipChildren();
                    }
                }
                case END_OBJECT -> {
                    walk.closeObject();
                    if (repeats.isPresent() && walk.amongRepeats()) {
                        repeats.get().remember(parser);
                    }
                }
                case START_ARRAY -> walk.openArray();
                case END_ARRAY -> {
                    if (repeats.isPresent() && walk.amongRepeats()) {
                        repeats.get().end();
                    }
                    walk.closeArray();
                }
                case VALUE_NULL -> walk.nothing();
                default -> walk.scalar();
            }
        }
    }

    private static String text(JsonParser parser) {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultException malformed(String name, JsonParser parser, JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return malformed(location(name, at), e);
    }

    static FaultException malformed(Location where, JsonProcessingException e) {
        return SbomFaults.unreadable(where, breaksOff(e) ? "it breaks off" : "it is malformed JSON: " + reason(e), e);
    }

    /** Jackson's first words; the rest speaks of its own settings and locations. */
    private static String reason(JsonProcessingException e) {
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        int source = message.indexOf("[Source");
        return source < 0
                ? message
                : message.substring(0, Math.max(0, message.lastIndexOf('(', source)))
                        .strip();
    }

    static Location location(String name, JsonLocation at) {
        return at == null ? Location.of(name) : Head.at(name, at.getLineNr(), at.getColumnNr());
    }

    /** Between two entries Jackson says so in words alone. */
    private static boolean breaksOff(JsonProcessingException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }
}
