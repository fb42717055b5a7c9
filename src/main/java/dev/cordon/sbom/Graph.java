package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of a document whose parts refer to each other in any order, RDF/XML and JSON-LD. Only the properties that
 * somebody will ask for are kept, since none can be judged before the last one is read.
 */
final class Graph {

    /** A graph is held in memory: what would not fit is refused. */
    private static final int MOST_VALUES = 3_000_000;

    /** Begins the ids that no document can give. */
    private static final String BLANK = "\u0000";

    private final String name;
    private final Set<String> wanted;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private int values;
    private int blanks;

    /**
     * @param wanted the properties that are kept
     */
    Graph(String name, Set<String> wanted) {
        this.name = name;
        this.wanted = Set.copyOf(wanted);
    }

    /** One value of a property: a text, or the id of a node; formats do not always say which. */
    record Value(String property, String text) {}

    /** A node and what is said about it, wherever in the document. */
    final class Node {

        private final String id;
        private final Cursor.Kept place;
        private final List<String> types = new ArrayList<>(1);
        private final List<Value> values = new ArrayList<>(4);

        Node(String id, Cursor.Kept place) {
            this.id = id;
            this.place = place;
        }

        String id() {
            return id;
        }

        /** Whether the document gives it an id. */
        boolean isNamed() {
            return !id.startsWith(BLANK);
        }

        Cursor.Kept place() {
            return place;
        }

        void type(String type) {
            if (!types.contains(type)) {
                types.add(type);
            }
        }

        List<String> types() {
            return types;
        }

        boolean isA(Set<String> any) {
            return types.stream().anyMatch(any::contains);
        }

        void add(String property, String text) {
            if (wants(property) && !text.isEmpty()) {
                keep(place.location());
                values.add(new Value(property, text));
            }
        }

        List<Value> values() {
            return values;
        }

        List<String> all(String property) {
            return values.stream()
                    .filter(v -> v.property().equals(property))
                    .map(Value::text)
                    .toList();
        }

        String first(String property) {
            return all(property).stream().findFirst().orElse("");
        }
    }

    /** Whether values of that property are kept. */
    boolean wants(String property) {
        return wanted.contains(property);
    }

    private void keep(Location at) {
        values++;
        if (values > MOST_VALUES) {
            throw SbomFaults.unreadable(at, "it has more than " + MOST_VALUES + " values that refer to each other");
        }
    }

    /** The node of that id, made where it is first heard of. */
    Node node(String id, Cursor at) {
        return nodes.computeIfAbsent(id, i -> {
            keep(at.location());
            return new Node(i, Cursor.Kept.of(at));
        });
    }

    /** A node that nothing but its place refers to. */
    Node blank(Cursor at) {
        blanks++;
        return node(BLANK + blanks, at);
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    String name() {
        return name;
    }
}
