package dev.cordon.recheck;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a record, read without what is of no use here.
 *
 * @param members its members: texts, numbers and flags as texts, objects, and arrays as lists of these
 */
record RecordTree(Map<String, Object> members) {

    /** An object that lacks what a record has, or has it as something else. */
    static final class UnlikeARecord extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnlikeARecord(String what) {
            super(what);
        }
    }

    /**
     * Reads the object at whose beginning the parser stands.
     *
     * @param skipped the names of members that are passed over, however deep
     */
    static RecordTree read(JsonParser json, Set<String> skipped) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (skipped.contains(name)) {
                json.skipChildren();
            } else {
                members.put(name, value(json, skipped));
            }
        }
        return new RecordTree(members);
    }

    /** Reads the items of the array at whose beginning the parser stands. */
    static List<Object> items(JsonParser json, Set<String> skipped) throws IOException {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(json, skipped));
        }
        return items;
    }

    private static Object value(JsonParser json, Set<String> skipped) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> read(json, skipped);
            case START_ARRAY -> items(json, skipped);
            default -> json.getText();
        };
    }

    Optional<String> ifText(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw new UnlikeARecord("'" + name + "' is no text");
    }

    String text(String name) {
        return ifText(name).orElseThrow(() -> new UnlikeARecord("it lacks '" + name + "'"));
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnlikeARecord("'" + name + "' is neither true nor false");
        };
    }

    Optional<RecordTree> ifObject(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof RecordTree object) {
            return Optional.of(object);
        }
        throw new UnlikeARecord("'" + name + "' is no object");
    }

    RecordTree object(String name) {
        return ifObject(name).orElseThrow(() -> new UnlikeARecord("it lacks '" + name + "'"));
    }

    /** The objects of an array; none where there is no such array. */
    List<RecordTree> objects(String name) {
        Object value = members.getOrDefault(name, List.of());
        if (value instanceof List<?> items && items.stream().allMatch(RecordTree.class::isInstance)) {
            return items.stream().map(RecordTree.class::cast).toList();
        }
        throw new UnlikeARecord("'" + name + "' is no array of objects");
    }

    /** The texts of an array; none where there is no such array. */
    List<String> texts(String name) {
        Object value = members.getOrDefault(name, List.of());
        if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
            return items.stream().map(String.class::cast).toList();
        }
        throw new UnlikeARecord("'" + name + "' is no array of texts");
    }
}
