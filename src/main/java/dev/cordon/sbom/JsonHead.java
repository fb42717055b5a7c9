package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.cordon.bytes.Encoding;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the first members of a JSON object, or of the document that the object holds. */
final class JsonHead {

    /** The member that only a report of Cordon's own begins with; its value is the version of the schema. */
    static final String RECORD = "cordonReport";

    private static final String CONTEXT = "@context";
    private static final String PAYLOAD = "payload";

    /** Members whose values settle family and version; after them nothing more need be looked at. */
    private static final Set<String> SETTLING = Set.of("specVersion", "spdxVersion", CONTEXT, RECORD);

    private final Map<String, String> members = new LinkedHashMap<>();
    private final Map<String, String> outer = new HashMap<>();
    private final List<String> holders = new ArrayList<>(2);
    private boolean isText;
    private boolean payload;

    private JsonHead() {}

    static Head of(Encoding encoding, String text, String name) {
        JsonHead head = new JsonHead();
        Optional<FaultException> problem;
        try (JsonParser parser = JsonWalk.FACTORY.createParser(text)) {
            problem = head.collect(parser, name);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        if (head.members.containsKey("@graph")) {
            // JSON-LD may do without a context: then names are written in full
            Spdx3Terms.in(text).ifPresent(address -> head.members.putIfAbsent(CONTEXT, address));
        }
        head.settleEnvelope(problem.isPresent());
        return new Head(
                Head.Syntax.JSON,
                encoding,
                "",
                "",
                head.members,
                ToolJson.refusal(head.members.keySet(), text, new Location(name, 1, 1))
                        .or(() -> problem),
                head.holders,
                head.isText,
                head.outer);
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

    /** The first address of SPDX in a context of several parts, else empty. */
    private static String context(JsonParser parser) throws IOException {
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return "";
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING
                    && Spdx3Context.anyVersion(parser.getText()).isPresent()) {
                return parser.getText();
            }
        }
        return "";
    }

    /** Takes the member that the parser stands at. Whether nothing more need be looked at. */
    private boolean isSettledBy(JsonParser parser) throws IOException {
        String member = parser.currentName();
        JsonToken value = parser.nextToken();
        List<String> way = way(member);
        if (value == JsonToken.START_OBJECT && OuterObject.mayHold(way, members.keySet())) {
            enter(member);
            return parser.nextToken() == JsonToken.FIELD_NAME && isSettledBy(parser);
        }
        if (value == JsonToken.VALUE_STRING && OuterObject.mayHoldText(way, members.keySet())) {
            if (way.size() > 1 || !member.equals(PAYLOAD)) {
                enter(member);
                isText = true;
                return true;
            }
            payload = true; // of an envelope, if it says of what type it is
            members.put(member, "");
        }
        if (member.equals(CONTEXT) && value != null && value.isStructStart()) {
            members.put(member, "");
            members.put(member, context(parser));
            return true;
        }
        members.put(member, value != null && value.isScalarValue() ? parser.getText() : "");
        return SETTLING.contains(member) && (!member.equals("specVersion") || members.containsKey("bomFormat"));
    }

    private List<String> way(String member) {
        List<String> way = new ArrayList<>(holders);
        way.add(member);
        return way;
    }

    private void enter(String member) {
        holders.add(member);
        outer.putAll(members);
        members.clear();
    }

    /**
     * A payload is that of an envelope where it is said of what type it is.
     *
     * @param goesOn whether the document goes on behind the head, where that may be said
     */
    private void settleEnvelope(boolean goesOn) {
        boolean typed = members.getOrDefault("payloadType", "").indexOf('/') > 0;
        if (payload && (typed || (goesOn && members.size() == 1))) {
            enter(PAYLOAD);
            isText = true;
        }
        if (goesOn && OuterObject.isStartOfBundle(members.keySet()) && holders.isEmpty()) {
            // What verifies a bundle may be longer than a head, and comes before what it verifies
            enter(OuterObject.IN_BUNDLE);
            enter(PAYLOAD);
            isText = true;
        }
    }
}
