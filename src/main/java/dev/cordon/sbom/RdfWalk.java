package dev.cordon.sbom;

import dev.cordon.inventory.UntrustedXml;
import dev.cordon.notice.Location;
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

    private static final int LONGEST_TEXT = 1 << 20;

    private final SbomInput input;
    private final Graph graph;
    private final XMLStreamReader reader;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

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
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    boolean blank = text.isEmpty() && reader.isWhiteSpace();
                    if (!blank && text.length() < LONGEST_TEXT) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.DTD -> throw XmlFaults.doctype(input.name(), reader);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void start() {
        text.setLength(0);
        if (frames.size() >= TreeWalk.DEEPEST) {
            throw SbomFaults.unreadable(here().location(), "it nests deeper than " + TreeWalk.DEEPEST + " levels");
        }
        Frame top = frames.peek();
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
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!RDF.equals(reader.getAttributeNamespace(i))) {
                node.add(
                        reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i).strip());
            }
        }
        top.node().ifPresent(owner -> owner.add(top.property(), node.id()));
        return node;
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
            owner.type(SpdxIds.fragment(resource));
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

    private void end() {
        Frame frame = frames.pop();
        frame.node()
                .filter(n -> !frame.property().isEmpty())
                .ifPresent(n -> n.add(frame.property(), text.toString().strip()));
        text.setLength(0);
    }

    private String rdf(String attribute) {
        String value = reader.getAttributeValue(RDF, attribute);
        return value == null ? "" : value.strip();
    }

    private Spot here() {
        javax.xml.stream.Location at = reader.getLocation();
        return new Spot(
                reader.getLocalName() + " at line " + at.getLineNumber(),
                input.name(),
                new Location(input.name(), at.getLineNumber(), at.getColumnNumber()));
    }
}
