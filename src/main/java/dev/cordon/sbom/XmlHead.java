package dev.cordon.sbom;

import java.io.StringReader;
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
            XMLStreamReader reader = XmlWalk.open(new StringReader(text));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    return new Head(
                            Head.Syntax.XML, encoding, "", "", Map.of(), Optional.of(XmlWalk.doctype(name, reader)));
                }
            }
            String namespace = reader.getNamespaceURI();
            return new Head(
                    Head.Syntax.XML,
                    encoding,
                    reader.getLocalName(),
                    namespace == null ? "" : namespace,
                    Map.of(),
                    Optional.empty());
        } catch (XMLStreamException e) {
            return new Head(Head.Syntax.XML, encoding, "", "", Map.of(), Optional.of(XmlWalk.malformed(name, e)));
        }
    }
}
