package dev.cordon.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names in the schemas that come with Cordon, one a line: {@code schema-key settings:1 failOn}, and {@code schema-value
 * settings:1 failOn = deny}. Of what Cordon writes, {@code always} says that a key is there whenever the object around it is; of what
 * people write, {@code optional} says that it may be left out. Either would be missed where it is gone.
 */
final class SchemaNames {

    private static final Path FOLDER = Path.of("src/main/resources/dev/cordon");
    private static final String ID = "urn:cordon:schema:";

    /** What Cordon writes; people write the others. */
    private static final Set<String> WRITTEN_BY_CORDON = Set.of("report", "portfolio", "result-predicate");

    private final String name;
    private final boolean written;
    private final SortedSet<String> lines = new TreeSet<>();

    private SchemaNames(String id) {
        this.name = id.substring(ID.length());
        this.written = WRITTEN_BY_CORDON.contains(name.substring(0, name.indexOf(':')));
    }

    /** The names of every schema. */
    static SortedSet<String> all() throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".schema.json")).toList()) {
                all.addAll(of(Files.readString(file)));
            }
        }
        return all;
    }

    /** The names of one schema. */
    static SortedSet<String> of(String schema) throws IOException {
        JsonNode root = new ObjectMapper().readTree(schema);
        SchemaNames names = new SchemaNames(root.path("$id").asText());
        names.lines.add("schema " + names.name);
        names.look(root, "");
        for (Map.Entry<String, JsonNode> definition : root.path("$defs").properties()) {
            names.look(definition.getValue(), "#" + definition.getKey());
        }
        return names.lines;
    }

    private void look(JsonNode schema, String path) {
        if (!schema.isObject()) {
            return;
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(key -> required.add(key.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String key = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            lines.add("schema-key " + name + " " + key);
            if (required.contains(property.getKey()) == written) {
                lines.add("schema-key " + name + " " + key + (written ? " always" : " optional"));
            }
            look(property.getValue(), key);
        }
        schema.path("enum").forEach(value -> value(path, value));
        if (schema.has("const")) {
            value(path, schema.get("const"));
        }
        look(schema.path("items"), path + "[]");
        look(schema.path("additionalProperties"), path + ".*");
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(choice).forEach(each -> look(each, path));
        }
    }

    private void value(String path, JsonNode value) {
        lines.add("schema-value " + name + " " + path + " = " + value.asText());
    }
}
