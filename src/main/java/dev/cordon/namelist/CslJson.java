package dev.cordon.namelist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Consolidated Screening List in JSON: one object with the array {@code results}.
 *
 * @param asOf the day of judgement
 */
record CslJson(LocalDate asOf) implements NameListFormat {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> REQUIRED = List.of("source", "name", "alt_names");

    @Override
    public String name() {
        return "Consolidated Screening List, JSON";
    }

    @Override
    public boolean claims(Head head) {
        return head.text().matches("(?s)\\{\\s*\"results\"\\s*:\\s*\\[.*");
    }

    @Override
    public void read(Reader text, String file, NameListBuilder into) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            json.nextToken();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonLocation at = json.currentTokenLocation();
                Map<String, List<String>> members = members(json);
                for (String required : REQUIRED) {
                    if (!members.containsKey(required)) {
                        throw NameListFaults.invalid(
                                new Location(file, at.getLineNr(), at.getColumnNr()),
                                "an entry has no member '" + required + "', so none of the file is read");
                    }
                }
                entry(members).into(into, asOf);
            }
            if (json.currentToken() != JsonToken.END_ARRAY
                    || json.nextToken() != JsonToken.END_OBJECT
                    || json.nextToken() != null) {
                throw NameListFaults.invalid(
                        new Location(file, json.currentTokenLocation().getLineNr(), 0),
                        "something else than entries stands in or behind 'results'");
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw NameListFaults.invalid(
                    at == null ? Location.of(file) : new Location(file, at.getLineNr(), at.getColumnNr()),
                    "it is not whole JSON: " + e.getOriginalMessage());
        }
        CslEntry.checkSources(into);
    }

    /** The members of an entry that are texts or arrays of texts; what is deeper is passed over. */
    private static Map<String, List<String>> members(JsonParser json) throws IOException {
        Map<String, List<String>> members = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            List<String> values = new ArrayList<>();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    value(json, values);
                }
            } else {
                value(json, values);
            }
            members.put(name, values);
        }
        return members;
    }

    private static void value(JsonParser json, List<String> values) throws IOException {
        if (json.currentToken().isScalarValue()) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                values.add(json.getText());
            }
        } else {
            json.skipChildren();
            if (json.currentToken() == null) {
                throw new JsonEOFException(json, null, "unexpected end of input");
            }
        }
    }

    private static CslEntry entry(Map<String, List<String>> members) {
        String number = first(members, "entity_number");
        return new CslEntry(
                first(members, "source"),
                number.isBlank() ? first(members, "id") : number,
                first(members, "type"),
                first(members, "name"),
                members.get("alt_names"),
                members.getOrDefault("programs", List.of()),
                first(members, "federal_register_notice"),
                first(members, "start_date"),
                first(members, "end_date"),
                first(members, "source_list_url"));
    }

    private static String first(Map<String, List<String>> members, String name) {
        List<String> values = members.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
