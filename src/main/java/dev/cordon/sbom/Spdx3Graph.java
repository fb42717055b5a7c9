package dev.cordon.sbom;

import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the nodes of an SPDX 3 graph mean. */
final class Spdx3Graph {

    /** Kept in place of a property that no package has. */
    static final String UNKNOWN = "?";

    static final Set<String> WANTED = Set.of(
            UNKNOWN,
            "name",
            "software_packageVersion",
            "software_packageUrl",
            "software_homePage",
            "software_downloadLocation",
            "suppliedBy",
            "originatedBy",
            "externalIdentifier",
            "externalIdentifierType",
            "identifier",
            "externalRef",
            "externalRefType",
            "locator",
            "verifiedUsing",
            "algorithm",
            "hashValue",
            "from",
            "to",
            "relationshipType",
            "rootElement",
            "createdUsing",
            "created",
            "createdBy",
            "import",
            "imports",
            "externalSpdxId",
            "locationHint");

    private static final Set<String> FILE = Set.of("software_File", "File");
    private static final Set<String> RELATIONSHIP = Set.of("Relationship", "LifecycleScopedRelationship");
    /** Tools and software agents are neither organizations nor persons. */
    private static final Set<String> ORGANIZATION = Set.of("Organization", "Agent");

    private static final Set<String> PERSON = Set.of("Person");

    private static final Set<String> DOCUMENT = Set.of("SpdxDocument");
    private static final Set<String> CREATION = Set.of("CreationInfo");
    private static final String AVAILABLE_FROM = "availableFrom";
    /** Kinds of references that lead to where software comes from. */
    private static final Set<String> ORIGINS =
            Set.of("vcs", "altDownloadLocation", "altWebPage", "binaryArtifact", "sourceArtifact", "issueTracker");

    private final Graph graph;
    private final SbomBuilder builder;
    /** By package, who supplies it beside those that it names itself. */
    private final Map<String, List<String>> suppliers = new HashMap<>();

    private int files;

    Spdx3Graph(Graph graph, SbomBuilder builder) {
        this.graph = graph;
        this.builder = builder;
    }

    void read() {
        suppliers();
        for (Graph.Node node : graph.nodes()) {
            if (node.isA(Spdx3Terms.PACKAGES)) {
                read(node);
            } else if (node.isA(RELATIONSHIP)) {
                relationship(node);
            } else if (node.isA(FILE)) {
                files++;
            } else if (node.isA(DOCUMENT)) {
                builder.about().serial(node.id());
                imports(node);
                roots(node);
            } else if (node.isA(CREATION)) {
                creation(node);
            }
            if (!node.isA(Spdx3Terms.PACKAGES) && node.types().stream().noneMatch(Spdx3Terms::isOther)) {
                requireNoSoftware(node);
            }
            node.all("createdUsing")
                    .forEach(t ->
                            graph.find(t).ifPresent(tool -> builder.tool(PrintableText.phrase(tool.first("name")))));
        }
        Spdx2Document.noticeFiles(files, builder, new Cursor.Kept("", graph.name(), Location.of(graph.name())));
    }

    /** When and by whom the elements were made; documents have one for all of them. */
    private void creation(Graph.Node node) {
        node.all("created").forEach(builder.about()::created);
        node.all("createdBy")
                .forEach(by -> graph.find(by)
                        .filter(agent -> agent.isA(ORGANIZATION))
                        .ifPresent(agent -> builder.about().supplier(agent.first("name"))));
    }

    /** In which documents elements of this one are described. */
    private void imports(Graph.Node node) {
        for (String property : List.of("import", "imports")) {
            for (String imported : node.all(property)) {
                graph.find(imported)
                        .ifPresent(map -> SpdxRelationships.document(
                                map.first("externalSpdxId"), map.first("locationHint"), builder));
            }
        }
    }

    private static void requireNoSoftware(Graph.Node node) {
        node.values().stream()
                .filter(v -> Spdx3Terms.OF_SOFTWARE.contains(v.property()))
                .findFirst()
                .ifPresent(v -> {
                    throw SbomFaults.unreadable(
                            node.place().location(),
                            "an element has '" + v.property() + "' of software, and "
                                    + (node.types().isEmpty() ? "no type" : "the types " + node.types() + ", none")
                                    + " of SPDX " + Spdx3Json.KNOWN);
                });
    }

    /** A supplier may stand in a relationship: what is {@code availableFrom} somebody. */
    private void suppliers() {
        for (Graph.Node node : graph.nodes()) {
            if (node.isA(RELATIONSHIP) && node.first("relationshipType").equals(AVAILABLE_FROM)) {
                node.all("from")
                        .forEach(supplied -> suppliers
                                .computeIfAbsent(supplied, s -> new ArrayList<>(1))
                                .addAll(node.all("to")));
            }
        }
    }

    /** A document's root is a bill of materials, whose root is the package. */
    private void roots(Graph.Node document) {
        Set<String> seen = new LinkedHashSet<>(document.all("rootElement"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String id = open.remove();
            builder.root(id);
            graph.find(id).stream()
                    .flatMap(node -> node.all("rootElement").stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
    }

    private void relationship(Graph.Node node) {
        for (String from : node.all("from")) {
            for (String to : node.all("to")) {
                SpdxRelationships.note(from, node.first("relationshipType"), to, builder);
            }
        }
    }

    private void read(Graph.Node node) {
        ComponentDraft draft = new ComponentDraft(builder);
        if (node.isNamed()) {
            draft.ref(node.id());
        }
        for (Graph.Value value : node.values()) {
            Place place = node.place().member(value.property());
            String text = value.text();
            switch (value.property()) {
                case "name" -> draft.name(text, place);
                case "software_packageVersion" -> draft.version(text);
                case "software_packageUrl" -> draft.purl(text, place);
                case "software_homePage", "software_downloadLocation" -> draft.origin(text, place);
                case "suppliedBy", "originatedBy" -> graph.find(text).ifPresent(agent -> agent(agent, draft));
                case "externalIdentifier" -> graph.find(text).ifPresent(id -> identifier(id, draft));
                case "externalRef" -> graph.find(text).ifPresent(reference -> reference(reference, draft));
                case "verifiedUsing" ->
                    graph.find(text)
                            .ifPresent(
                                    h -> draft.facts().digest(h.first("algorithm"), h.first("hashValue"), h.place()));
                case UNKNOWN ->
                    throw SbomFaults.unreadable(
                            node.place().location(),
                            "a package has the property '" + text + "', which is none of SPDX " + Spdx3Json.KNOWN
                                    + " that a package has: it may say who made it");
                default -> {
                    // the other properties are of other nodes
                }
            }
        }
        suppliers
                .getOrDefault(node.id(), List.of())
                .forEach(agent -> graph.find(agent).ifPresent(found -> agent(found, draft)));
        draft.finish(node.place());
    }

    private void agent(Graph.Node agent, ComponentDraft draft) {
        if (agent.isA(ORGANIZATION)) {
            draft.facts().organization(agent.first("name"), agent.place().member("name"));
        } else if (agent.isA(PERSON)) {
            draft.facts().person(agent.first("name"), agent.place().member("name"));
        }
        for (String id : agent.all("externalIdentifier")) {
            graph.find(id)
                    .filter(i -> i.first("externalIdentifierType").equals("email"))
                    .ifPresent(i -> draft.facts()
                            .contact(i.first("identifier"), i.place().member("identifier")));
        }
    }

    private void identifier(Graph.Node id, ComponentDraft draft) {
        String text = id.first("identifier");
        String type = id.first("externalIdentifierType").toLowerCase(Locale.ROOT);
        Place place = id.place().member("identifier");
        if (LenientPurl.claims(text) || type.equals("packageurl")) {
            draft.purl(text, place);
        } else if (Cpe.claims(text) || type.equals("cpe22") || type.equals("cpe23")) {
            draft.facts().cpe(text, place);
        }
    }

    private void reference(Graph.Node reference, ComponentDraft draft) {
        String type = reference.first("externalRefType");
        Place place = reference.place().member("locator");
        for (String locator : reference.all("locator")) {
            if (LenientPurl.claims(locator)) {
                draft.purl(locator, place);
            } else if (type.equals("mavenCentral")) {
                draft.coordinates(locator, place);
            } else if (ORIGINS.contains(type)) {
                draft.origin(locator, place);
            }
        }
    }
}
