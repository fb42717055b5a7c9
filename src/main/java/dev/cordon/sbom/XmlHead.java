package dev.cordon.sbom;

import dev.cordon.bytes.Encoding;
import dev.cordon.xml.UntrustedXml;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the root element's name, and no further. */
final class XmlHead {

    private XmlHead() {}

    static Head of(Encoding encoding, String text, String name) {
        try {
            XMLStreamReader reader = UntrustedXml.open(new StringReader(text));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    return new Head(
                            Head.Syntax.XML, encoding, "", "", Map.of(), Optional.of(XmlFaults.doctype(name, reader)));
                }
            }
            String namespace = reader.getNamespaceURI();
            return new Head(
                    Head.Syntax.XML,
                    encoding,
                    reader.getLocalName(),
                    namespace == null ? "" : namespace,
                    declared(reader),
                    Optional.empty());
        } catch (XMLStreamException e) {
            return new Head(Head.Syntax.XML, encoding, "", "", Map.of(), Optional.of(XmlFaults.malformed(name, e)));
        }
    }

    /** The namespaces that the root declares distinguish RDF of one vocabulary from RDF of another. */
    private static Map<String, String> declared(XMLStreamReader reader) {
        Map<String, String> namespaces = new HashMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String uri = reader.getNamespaceURI(i);
            namespaces.put(uri == null ? "" : uri, "");
        }
        return namespaces;
    }
}
