package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The root of an SPDX 3 document: its context, and its elements as nodes of a graph. */
final class Spdx3Document extends Shape {

    private final Graph graph;
    private final Ledger ledger;
    /** A document of a single element has no {@code @graph}: its root is the element. */
    private final NodeShape single;

    Spdx3Document(Graph graph, Ledger ledger) {
        this.graph = graph;
        this.ledger = ledger;
        this.single = new NodeShape();
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "@graph" -> new NodeShape();
            case "@context" -> throw foreign(at, "an object");
            default -> single.object(member, at);
        };
    }

    @Override
    void value(String member, Cursor at) {
        if (member.equals("@context")) {
            String version = Spdx3Json.version(at.text()).orElseThrow(() -> foreign(at, "'" + at.text() + "'"));
            ledger.version(version, at);
        } else {
            single.value(member, at);
        }
    }

    @Override
    void end(Cursor at) {
        ledger.requireVersion(Spdx3Json.FAMILY, Spdx3Json.KNOWN);
        if (single.isElement()) {
            single.end(at);
        }
    }

    private static RuntimeException foreign(Cursor at, String context) {
        return SbomFaults.unreadable(
                at.location(), "its @context is " + context + ", so that its names may mean anything");
    }

    /** One object. Its id may come last, so that its properties wait for it. */
    private final class NodeShape extends Shape {

        private final List<Graph.Value> values = new ArrayList<>(8);
        private final List<String> types = new ArrayList<>(1);
        private final List<Runnable> parts = new ArrayList<>(0);
        private Optional<String> id = Optional.empty();
        private Optional<Graph.Node> node = Optional.empty();

        boolean isElement() {
            return id.isPresent() || !types.isEmpty();
        }

        @Override
        Shape object(String member, Cursor at) {
            NodeShape part = new NodeShape();
            parts.add(() -> part.node.ifPresent(n -> values.add(new Graph.Value(member, n.id()))));
            return part;
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "spdxId", "@id" -> id = Optional.of(at.text());
                case "type", "@type" -> types.add(at.text());
                default -> {
                    if (Spdx3Graph.WANTED.contains(member)) {
                        values.add(new Graph.Value(member, at.text()));
                    }
                }
            }
        }

        @Override
        void end(Cursor at) {
            Graph.Node read = id.map(i -> graph.node(i, at)).orElseGet(() -> graph.blank(at));
            parts.forEach(Runnable::run);
            types.forEach(read::type);
            values.forEach(v -> read.add(v.property(), v.text()));
            node = Optional.of(read);
        }
    }
}
