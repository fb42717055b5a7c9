package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the nodes of an SPDX 2 graph mean. */
final class Spdx2Graph {

    /** What is read of a package, and what leads there. */
    static final Set<String> WANTED = Stream.concat(
                    Spdx2Package.READ.stream(),
                    Stream.of(
                            "specVersion",
                            "spdxVersion",
                            "creator",
                            "created",
                            "externalDocumentRef",
                            "externalDocumentId",
                            "spdxDocument",
                            "checksum",
                            "algorithm",
                            "checksumValue",
                            "externalRef",
                            "referenceType",
                            "referenceLocator",
                            "relationship",
                            "relationshipType",
                            "relatedSpdxElement",
                            "describesPackage"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PACKAGE = Set.of("Package");
    private static final Set<String> FILE = Set.of("File");
    private static final Set<String> DOCUMENT = Set.of("SpdxDocument");
    private static final String RELATIONSHIP_TYPE = "relationshipType_";
    private static final String ALGORITHM = "checksumAlgorithm_";

    private final Graph graph;
    private final SbomBuilder builder;
    private int files;

    Spdx2Graph(Graph graph, SbomBuilder builder) {
        this.graph = graph;
        this.builder = builder;
    }

    void read() {
        Cursor.Kept start = new Cursor.Kept("", graph.name(), Location.of(graph.name()));
        for (Graph.Node node : graph.nodes()) {
            if (node.isA(DOCUMENT)) {
                document(node);
            } else if (node.isA(PACKAGE)) {
                read(node);
            } else if (node.isA(FILE)) {
                files++;
            }
            node.all("creator").forEach(c -> SpdxRelationships.creator(c, builder));
            node.all("created").forEach(builder.about()::created);
            node.all("externalDocumentRef")
                    .forEach(r -> graph.find(r)
                            .ifPresent(d -> SpdxRelationships.document(
                                    RdfWalk.fragment(d.first("externalDocumentId")),
                                    d.first("spdxDocument"),
                                    builder)));
            node.all("relationship").forEach(r -> graph.find(r).ifPresent(target -> relationship(node, target)));
        }
        builder.requireVersion(Spdx2.FAMILY, Spdx2.KNOWN);
        Spdx2Document.noticeFiles(files, builder, start);
    }

    private void document(Graph.Node node) {
        node.all("specVersion").forEach(v -> Spdx2.accept(v, builder, node.place()));
        node.all("spdxVersion").forEach(v -> Spdx2.accept(v, builder, node.place()));
        node.all("describesPackage").forEach(p -> builder.root(RdfWalk.fragment(p)));
        int end = node.id().lastIndexOf('#');
        if (end > 0) {
            builder.about().serial(node.id().substring(0, end));
        }
    }

    private void relationship(Graph.Node from, Graph.Node relationship) {
        String type = RdfWalk.fragment(relationship.first("relationshipType"));
        for (String to : relationship.all("relatedSpdxElement")) {
            SpdxRelationships.note(
                    RdfWalk.fragment(from.id()),
                    type.startsWith(RELATIONSHIP_TYPE) ? type.substring(RELATIONSHIP_TYPE.length()) : type,
                    RdfWalk.fragment(to),
                    builder);
        }
    }

    private void read(Graph.Node node) {
        Spdx2Package read = new Spdx2Package(builder);
        Cursor.Kept spot = node.place();
        if (node.isNamed()) {
            read.value("SPDXID", RdfWalk.fragment(node.id()), spot);
        }
        for (Graph.Value value : node.values()) {
            Place place = spot.member(value.property());
            switch (value.property()) {
                case "checksum" ->
                    graph.find(value.text()).ifPresent(c -> {
                        String algorithm = RdfWalk.fragment(c.first("algorithm"));
                        read.checksum(
                                algorithm.startsWith(ALGORITHM) ? algorithm.substring(ALGORITHM.length()) : algorithm,
                                c.first("checksumValue"),
                                c.place());
                    });
                case "externalRef" ->
                    graph.find(value.text())
                            .ifPresent(r -> read.externalRef(
                                    r.first("referenceType"),
                                    r.first("referenceLocator"),
                                    r.place().member("referenceLocator")));
                default -> read.value(value.property(), withoutNamespace(value.text()), place);
            }
        }
        read.finish(spot);
    }

    /** RDF writes NOASSERTION and NONE as terms of its vocabulary. */
    private static String withoutNamespace(String text) {
        return text.startsWith("http://spdx.org/rdf/terms#") ? RdfWalk.fragment(text) : text;
    }
}
