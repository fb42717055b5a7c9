package dev.cordon.lock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads through a document in JSON. */
final class JsonMembers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonMembers() {}

    /** Reads it to its end. */
    static void walk(LockInput input, Members members) {
        OpenMembers open = new OpenMembers(input, members);
        try (JsonParser parser = FACTORY.createParser(LockText.of(input))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw LockFaults.broken(input, 1, "it is no object of JSON");
            }
            open.open(1);
            while (open.isOpen()) {
                token(parser, open);
            }
            if (parser.nextToken() != null) {
                throw LockFaults.broken(input, line(parser), "something follows the end of the document");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            // Behind it stands where the open object began, in words of the library.
            String what = e.getOriginalMessage().replaceFirst(" \\(start marker .*", "");
            throw LockFaults.broken(input, line, "it is malformed JSON: " + what);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no file behind it
        }
    }

    private static void token(JsonParser parser, OpenMembers open) throws IOException {
        JsonToken token = parser.nextToken();
        switch (token) {
            case FIELD_NAME -> open.name(parser.currentName(), line(parser));
            case START_OBJECT -> open.open(line(parser));
            case END_OBJECT -> open.close();
            case START_ARRAY -> {
                parser.skipChildren();
                open.passed();
            }
            case VALUE_NULL -> open.passed();
            default -> open.text(parser.getText(), line(parser));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
