package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the lines and columns that JSON pointers lead to. */
final class JsonPositions {

    private JsonPositions() {}

    /** A pointer from the path a schema validator gives, which is one already or begins with {@code $}. */
    static String pointer(Object path) {
        String text = String.valueOf(path);
        if (!text.startsWith("$")) {
            return text;
        }
        return text.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace(".", "/");
    }

    /** The position of each pointer; the start of the document where it leads nowhere. */
    static Map<String, Location> of(byte[] json, String name, Set<String> pointers) throws IOException {
        Map<String, Location> positions = new HashMap<>();
        pointers.forEach(pointer -> positions.put(pointer, new Location(name, 1, 1)));
        try (JsonParser parser = JsonWalk.FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean begins = token.isScalarValue() || token.isStructStart();
                String pointer = begins ? pointer(parser, token) : "";
                if (begins && pointers.contains(pointer)) {
                    JsonLocation at = parser.currentTokenLocation();
                    positions.put(pointer, Head.at(name, at.getLineNr(), at.getColumnNr()));
                }
            }
        }
        return positions;
    }

    private static String pointer(JsonParser parser, JsonToken token) {
        var context = parser.getParsingContext();
        return (token.isStructStart() ? context.getParent() : context)
                .pathAsPointer()
                .toString();
    }
}
