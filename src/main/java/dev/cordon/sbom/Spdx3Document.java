package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The root of an SPDX 3 document: its context, and its elements as nodes of a graph. */
final class Spdx3Document extends Shape {

    /** Properties whose values are ids. */
    private static final Set<String> REFERENCES = Set.of(
            "suppliedBy",
            "originatedBy",
            "externalIdentifier",
            "externalRef",
            "verifiedUsing",
            "from",
            "to",
            "rootElement",
            "createdUsing",
            "createdBy",
            "import",
            "imports");

    /** Properties whose values are chosen from a list of SPDX. */
    private static final Set<String> CHOICES =
            Set.of("externalIdentifierType", "externalRefType", "relationshipType", "algorithm");

    private final Graph graph;
    private final SbomBuilder builder;
    private final Spdx3Context context;
    /** A document of a single element has no {@code @graph}: its root is the element. */
    private final NodeShape single;

    Spdx3Document(Graph graph, SbomBuilder builder) {
        this.graph = graph;
        this.builder = builder;
        this.context = new Spdx3Context(builder);
        this.single = new NodeShape();
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "@graph" -> element();
            case "@context" -> context;
            default -> single.object(member, at);
        };
    }

    private Shape element() {
        context.settle();
        return new NodeShape();
    }

    @Override
    void value(String member, Cursor at) {
        if (member.equals("@context")) {
            context.address(at);
        } else {
            single.value(member, at);
        }
    }

    @Override
    void end(Cursor at) {
        builder.requireVersion(Spdx3Json.FAMILY, Spdx3Json.KNOWN);
        if (single.isElement()) {
            single.end(at);
        }
    }

    /** One object. Its id may come last, so that its properties wait for it. */
    private final class NodeShape extends Shape {

        private final List<Graph.Value> values = new ArrayList<>(8);
        private final List<String> types = new ArrayList<>(1);
        private final List<Runnable> parts = new ArrayList<>(0);
        private Optional<String> id = Optional.empty();
        /** What the object comes to for who refers to it: its id, a text, or the elements of a list. */
        private final List<String> meant = new ArrayList<>(1);

        boolean isElement() {
            return id.isPresent() || !types.isEmpty();
        }

        @Override
        Shape object(String member, Cursor at) {
            context.settle();
            NodeShape part = new NodeShape();
            Optional<String> term = isList(member) ? Optional.of(member) : known(member, at);
            term.ifPresent(name -> parts.add(() -> part.meant.forEach(text -> add(name, text))));
            return part;
        }

        @Override
        void value(String member, Cursor at) {
            context.settle();
            switch (member) {
                case "spdxId", "@id" -> id = Optional.of(context.id(at.text()));
                case "type", "@type" -> types.add(at.text());
                case "@value" -> meant.add(at.text());
                case "@list", "@set" -> add(member, at.text());
                case "@language", "@direction", "@index" -> {
                    // of a text, and not of what it says
                }
                default -> known(member, at).ifPresent(name -> values(name, at));
            }
        }

        private void values(String name, Cursor at) {
            if (Spdx3Graph.WANTED.contains(name)) {
                add(name, at.text());
            }
        }

        private void add(String name, String text) {
            if (isList(name)) {
                meant.add(text);
            } else if (REFERENCES.contains(name)) {
                values.add(new Graph.Value(name, context.id(text)));
            } else {
                values.add(new Graph.Value(name, CHOICES.contains(name) ? context.choice(text) : text));
            }
        }

        private static boolean isList(String member) {
            return member.equals("@list") || member.equals("@set");
        }

        /** The name as the official context has it; empty where it is of another vocabulary. */
        private Optional<String> known(String member, Cursor at) {
            if (member.startsWith("$")) {
                return Optional.empty(); // of JSON Schema
            }
            if (member.startsWith("@")) {
                throw SbomFaults.unreadable(
                        at.location(), "it uses '" + member + "' of JSON-LD, which Cordon does not read");
            }
            Optional<String> term = context.term(member);
            term.filter(name -> !Spdx3Terms.isOfPackage(name))
                    .ifPresent(name -> values.add(new Graph.Value(Spdx3Graph.UNKNOWN, name)));
            return term;
        }

        @Override
        void end(Cursor at) {
            parts.forEach(Runnable::run);
            if (!meant.isEmpty()) {
                if (id.isPresent() || !values.isEmpty()) {
                    throw SbomFaults.unreadable(at.location(), "an element is a value of JSON-LD as well");
                }
                return; // a text or a list
            }
            if (id.isPresent() && types.isEmpty() && values.isEmpty()) {
                meant.add(id.get()); // it only refers to what is elsewhere
                return;
            }
            Graph.Node read = id.map(i -> graph.node(i, at)).orElseGet(() -> graph.blank(at));
            types.forEach(type -> context.term(type).ifPresent(read::type));
            boolean other =
                    !read.isA(Spdx3Terms.PACKAGES) && read.types().stream().anyMatch(Spdx3Terms::isOther);
            values.stream()
                    .filter(v -> !other || !v.property().equals(Spdx3Graph.UNKNOWN))
                    .forEach(v -> read.add(v.property(), v.text()));
            meant.add(read.id());
        }
    }
}
