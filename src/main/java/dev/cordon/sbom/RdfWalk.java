package dev.cordon.sbom;

import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads RDF/XML (W3C, 2014) into a graph: elements are nodes and properties by turns, typed or {@code rdf:Description},
 * nested or referred to by {@code rdf:resource} and {@code rdf:nodeID}.
 */
final class RdfWalk {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final SbomInput input;
    private final Graph graph;
    private final XMLStreamReader reader;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final ElementText text = new ElementText();

    /**
     * An open element.
     *
     * @param node the node it is, or that the property belongs to; empty for the root
     * @param property the property it is; empty for a node
     */
    private record Frame(Optional<Graph.Node> node, String property) {}

    private RdfWalk(SbomInput input, Graph graph) throws XMLStreamException, IOException {
        this.input = input;
        this.graph = graph;
        this.reader = UntrustedXml.open(input.characters());
    }

    static void walk(SbomInput input, Graph graph) throws IOException {
        try {
            new RdfWalk(input, graph).walk();
        } catch (XMLStreamException e) {
            throw XmlFaults.malformed(input.name(), e);
        }
    }

    private void walk() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            input.guard().progress();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.add(reader);
                case XMLStreamConstants.DTD -> throw XmlFaults.doctype(input.name(), reader);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw XmlFaults.entity(input.name(), reader);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void start() {
        Frame top = frames.peek();
        if (top != null && isWanted(top) && !text.isBlank()) {
            throw XmlFaults.parted(place(top));
        }
        text.clear();
        if (frames.size() >= TreeWalk.DEEPEST) {
            throw SbomFaults.unreadable(here().location(), "it nests deeper than " + TreeWalk.DEEPEST + " levels");
        }
        if (top == null) {
            frames.push(new Frame(Optional.empty(), ""));
        } else if (top.node().isEmpty() || !top.property().isEmpty()) {
            frames.push(new Frame(Optional.of(node(top)), ""));
        } else {
            property(top.node().get());
        }
    }

    private Graph.Node node(Frame top) {
        Graph.Node node = subject();
        if (!reader.getLocalName().equals("Description")) {
            node.type(reader.getLocalName());
        }
        attributes(node);
        top.node().ifPresent(owner -> owner.add(top.property(), node.id()));
        return node;
    }

    /** What attributes say of a node. */
    private void attributes(Graph.Node node) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!RDF.equals(reader.getAttributeNamespace(i))) {
                node.add(
                        reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i).strip());
            }
        }
        String type = rdf("type");
        if (!type.isEmpty()) {
            node.type(fragment(type));
        }
    }

    private Graph.Node subject() {
        String about = rdf("about");
        String id = rdf("ID");
        String nodeId = rdf("nodeID");
        if (!about.isEmpty()) {
            return graph.node(about, here());
        }
        if (!id.isEmpty()) {
            return graph.node("#" + id, here());
        }
        return nodeId.isEmpty() ? graph.blank(here()) : graph.node("_:" + nodeId, here());
    }

    private void property(Graph.Node owner) {
        String property = reader.getLocalName();
        String resource = rdf("resource");
        String nodeId = rdf("nodeID");
        if (property.equals("type") && RDF.equals(reader.getNamespaceURI())) {
            owner.type(fragment(resource));
        } else if (describes()) {
            Graph.Node node = resource.isEmpty() ? subject() : graph.node(resource, here());
            attributes(node);
            owner.add(property, node.id());
        } else if (!resource.isEmpty()) {
            owner.add(property, resource);
        } else if (!nodeId.isEmpty()) {
            owner.add(property, "_:" + nodeId);
        }
        if (rdf("parseType").equals("Resource")) {
            Graph.Node blank = graph.blank(here());
            owner.add(property, blank.id());
            frames.push(new Frame(Optional.of(blank), ""));
        } else {
            frames.push(new Frame(Optional.of(owner), property));
        }
    }

    /** Whether attributes of a property say something of the node that is its value. */
    private boolean describes() {
        boolean wanted = !rdf("type").isEmpty();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            wanted |= !RDF.equals(reader.getAttributeNamespace(i)) && graph.wants(reader.getAttributeLocalName(i));
        }
        return wanted;
    }

    /** What follows the last {@code #} of an id, or else the last {@code /}: {@code SPDXRef-Package}. */
    static String fragment(String id) {
        int hash = id.lastIndexOf('#');
        return id.substring((hash >= 0 ? hash : id.lastIndexOf('/')) + 1);
    }

    private void end() {
        Frame frame = frames.pop();
        if (isWanted(frame)) {
            frame.node().orElseThrow().add(frame.property(), text.whole(() -> place(frame)));
        }
        text.clear();
    }

    private boolean isWanted(Frame frame) {
        return frame.node().isPresent() && graph.wants(frame.property());
    }

    /** Where the text of a property is. */
    private Cursor.Kept place(Frame frame) {
        Graph.Node node = frame.node().orElseThrow();
        return new Cursor.Kept(
                node.place().pointer() + "/" + frame.property(),
                input.name(),
                XmlFaults.location(input.name(), reader.getLocation()));
    }

    private String rdf(String attribute) {
        String value = reader.getAttributeValue(RDF, attribute);
        return value == null ? "" : value.strip();
    }

    private Cursor.Kept here() {
        Location at = XmlFaults.location(input.name(), reader.getLocation());
        return new Cursor.Kept(reader.getLocalName() + " at line " + at.line(), input.name(), at);
    }
}
