package dev.cordon.yaml;

import dev.cordon.text.PrintableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one YAML mapping with their nodes: which are there, which were asked for, and where each stands. */
final class YamlKeys {

    private final String what;
    private final Node node;
    private final YamlFaults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Optional<Mark>> keys = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    /** @param what how a message calls the mapping: {@code the vendor 'acme'} */
    YamlKeys(String what, Node node, YamlFaults faults) {
        this.what = what;
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(
                    node.getStartMark(), what + " must be a mapping of keys to values", "See " + faults.page() + ".");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            Node key = entry.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "(not a scalar)";
            if (values.putIfAbsent(name, entry.getValueNode()) != null) {
                faults.add(key.getStartMark(), "the key '" + name + "' stands twice in " + what, "Keep one of them.");
            }
            keys.putIfAbsent(name, key.getStartMark());
        }
    }

    /** Where the mapping begins. */
    Optional<Mark> mark() {
        return node.getStartMark();
    }

    /** The position of a key's value, or of the mapping where the key is absent. */
    Optional<Mark> mark(String key) {
        return Optional.ofNullable(values.get(key)).map(Node::getStartMark).orElseGet(this::mark);
    }

    /** The values by their keys, none of which counts as asked for. */
    Map<String, Node> values() {
        return values;
    }

    /** Whether the key is there, whatever it holds. */
    boolean has(String key) {
        return value(key).isPresent();
    }

    /** What stands under a key. */
    Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The items of a list; none where the key is absent. */
    List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(mark(key), "'" + key + "' in " + what + " must be a list", "Write each item after a hyphen.");
        return List.of();
    }

    /** The text of a node under a key, which must be text and may not be blank. */
    Optional<String> text(String key, Node value) {
        if (!(value instanceof ScalarNode scalar) || !value.getTag().equals(Tag.STR)) {
            String quoted = value instanceof ScalarNode guessed ? ": \"" + guessed.getValue() + "\"" : "";
            faults.add(
                    value.getStartMark(),
                    "'" + key + "' in " + what + " must be text",
                    "Put it in quotes" + quoted + ".");
            return Optional.empty();
        }
        if (PrintableText.isBlank(scalar.getValue())) {
            faults.add(value.getStartMark(), "'" + key + "' in " + what + " is blank", "Fill it or leave the key out.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /** Reports a key that is not there. */
    void require(String key) {
        if (node instanceof MappingNode && !has(key)) {
            faults.add(mark(), what + " lacks the key '" + key + "'", "Add it.");
        }
    }

    /** Reports every key that nobody asked for. */
    void refuseUnknown() {
        keys.forEach((key, mark) -> {
            if (!known.contains(key)) {
                faults.add(
                        mark,
                        "the key '" + key + "' is unknown in " + what,
                        "Use one of: " + String.join(", ", known) + ".");
            }
        });
    }
}
