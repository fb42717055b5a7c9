package dev.cordon.yaml;

import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping read key by key. Whatever is wrong goes to the faults with its position and reads as absent, so that
 * the reader goes on and finds the next fault.
 */
public final class YamlMapping {

    private final String what;
    private final YamlFaults faults;
    private final YamlKeys keys;

    /** @param what how a message calls this mapping: {@code the vendor 'acme'} */
    YamlMapping(String what, Node node, YamlFaults faults) {
        this.what = what;
        this.faults = faults;
        keys = new YamlKeys(what, node, faults);
    }

    /** Where the mapping begins. */
    public Location where() {
        return faults.where(keys.mark());
    }

    /** Whether the key is there, whatever it holds. */
    public boolean has(String key) {
        return keys.has(key);
    }

    /** Whether the key is absent or holds a list without items. */
    public boolean hasNothing(String key) {
        return keys.items(key).isEmpty();
    }

    /** A string that may be absent and may not be blank. */
    public Optional<String> text(String key) {
        return keys.value(key).flatMap(value -> keys.text(key, value));
    }

    /** A string that must be there. */
    public Optional<String> requiredText(String key) {
        require(key);
        return text(key);
    }

    /** A string that must have one of the allowed values. */
    public <T> Optional<T> oneOf(String key, Function<String, Optional<T>> parse, List<String> allowed) {
        return text(key).flatMap(text -> {
            Optional<T> parsed = parse.apply(text);
            if (parsed.isEmpty()) {
                faults.add(
                        keys.mark(key),
                        "'" + text + "' is no value of '" + key + "' that Cordon knows",
                        "Write one of: " + String.join(", ", allowed) + ".");
            }
            return parsed;
        });
    }

    /** The strings of a sequence, each of which must be one of the allowed values. */
    public <T> List<T> eachOf(String key, Function<String, Optional<T>> parse, List<String> allowed) {
        List<T> parsed = new ArrayList<>();
        for (Node item : keys.items(key)) {
            keys.text(key, item)
                    .ifPresent(text -> parse.apply(text)
                            .ifPresentOrElse(
                                    parsed::add,
                                    () -> faults.add(
                                            item.getStartMark(),
                                            "'" + text + "' is no value of '" + key + "' that Cordon knows",
                                            "Use some of: " + String.join(", ", allowed) + ".")));
        }
        return parsed;
    }

    /** An ISO 8601 date. */
    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                faults.add(keys.mark(key), "'" + text + "' is no date", "Write it as \"2024-09-29\".");
                return Optional.empty();
            }
        });
    }

    /** Where each of the strings of a sequence stands, by the string; the first place of one that stands there twice. */
    public Map<String, Location> places(String key) {
        Map<String, Location> places = new HashMap<>();
        for (Node item : keys.items(key)) {
            if (item instanceof ScalarNode scalar) {
                places.putIfAbsent(scalar.getValue(), faults.where(item.getStartMark()));
            }
        }
        return places;
    }

    /** The strings of a sequence; empty where the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : keys.items(key)) {
            keys.text(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A mapping under a key, where there is one. */
    public Optional<YamlMapping> mapping(String key, String itemName) {
        return keys.value(key).map(item -> new YamlMapping(itemName, item, faults));
    }

    /** Whether the key is there and holds a text in which nothing is to be seen. */
    public boolean isBlank(String key) {
        return keys.value(key)
                .filter(node -> node instanceof ScalarNode scalar && PrintableText.isBlank(scalar.getValue()))
                .isPresent();
    }

    /** Whether a key says {@code true}; absent is {@code false}. */
    public boolean flag(String key) {
        Optional<Node> value = keys.value(key);
        if (value.isEmpty()) {
            return false;
        }
        boolean isFlag = value.get().getTag().equals(Tag.BOOL);
        if (!isFlag) {
            fault(key, "'" + key + "' in " + what + " is neither true nor false", "Write true, or leave the key out.");
        }
        return isFlag && ((ScalarNode) value.get()).getValue().equalsIgnoreCase("true");
    }

    /** The mappings of a sequence; empty where the key is absent. */
    public List<YamlMapping> mappings(String key, String itemName) {
        return keys.items(key).stream()
                .map(item -> new YamlMapping(itemName, item, faults))
                .toList();
    }

    /**
     * The mappings of a sequence in which a text stands for a mapping of one key.
     *
     * @param textKey that key
     */
    public List<YamlMapping> mappings(String key, String textKey, String itemName) {
        return keys.items(key).stream()
                .map(item -> expanded(item, textKey, itemName))
                .toList();
    }

    /**
     * The mappings that stand under the keys of a mapping, which its reader does not know beforehand; a text stands for a
     * mapping of one key.
     *
     * @param textKey that key
     */
    public Map<String, YamlMapping> mappingsByKey(String key, String textKey, String itemName) {
        Map<String, YamlMapping> mappings = new LinkedHashMap<>();
        keys.value(key)
                .ifPresent(value -> new YamlMapping(key, value, faults)
                        .keys
                        .values()
                        .forEach((name, item) -> mappings.put(name, expanded(item, textKey, itemName))));
        return mappings;
    }

    private YamlMapping expanded(Node item, String textKey, String itemName) {
        if (!(item instanceof ScalarNode)) {
            return new YamlMapping(itemName, item, faults);
        }
        NodeTuple only = new NodeTuple(
                new ScalarNode(Tag.STR, true, textKey, ScalarStyle.PLAIN, item.getStartMark(), item.getEndMark()),
                item);
        Node mapping =
                new MappingNode(Tag.MAP, true, List.of(only), FlowStyle.FLOW, item.getStartMark(), item.getEndMark());
        return new YamlMapping(itemName, mapping, faults);
    }

    /** A mapping of strings to strings whose keys its reader does not know beforehand. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.value(key).ifPresent(value -> {
            YamlMapping map = new YamlMapping(key, value, faults);
            map.keys.values().keySet().forEach(k -> map.text(k).ifPresent(v -> texts.put(k, v)));
        });
        return texts;
    }

    /** Reports every key that nobody asked for: a misspelt key must not pass for an absent one. */
    public void refuseUnknownKeys() {
        keys.refuseUnknown();
    }

    /**
     * Refuses a file of another version of its format: the value of a key that must be there, in quotes or not.
     *
     * @param known the versions that the reader knows
     * @return the version, where it is one of them
     */
    public Optional<String> format(String key, List<String> known) {
        require(key);
        Optional<String> found =
                keys.value(key).map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : "(not a scalar)");
        found.filter(f -> !known.contains(f))
                .ifPresent(f -> fault(
                        key,
                        what + " is of format '" + f + "', which this Cordon does not know",
                        "Use format " + String.join(" or ", known) + ", or a newer Cordon."));
        return found.filter(known::contains);
    }

    /** Reports a fault at the place of a key's value. */
    public void fault(String key, String problem, String next) {
        faults.add(keys.mark(key), problem, next);
    }

    /** Reports a fault of the mapping as a whole. */
    public void fault(String problem, String next) {
        faults.add(keys.mark(), problem, next);
    }

    /** Reports a key that is not there. */
    public void require(String key) {
        keys.require(key);
    }
}
