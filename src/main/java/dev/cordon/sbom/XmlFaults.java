package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is said of XML that is not read. */
final class XmlFaults {

    private XmlFaults() {}

    static FaultException doctype(String name, XMLStreamReader reader) {
        return SbomFaults.unreadable(
                location(name, reader.getLocation()), "it has a document type declaration, which is never read");
    }

    static FaultException entity(String name, XMLStreamReader reader) {
        return SbomFaults.unreadable(
                location(name, reader.getLocation()),
                "it uses the entity '" + reader.getLocalName() + "', which is not declared");
    }

    static FaultException parted(Cursor.Kept at) {
        return SbomFaults.unreadable(at.location(), "the text of " + at.pointer() + " has elements in it");
    }

    static FaultException malformed(String name, XMLStreamException e) {
        String what = UntrustedXml.breaksOff(e) ? "it breaks off" : "it is malformed XML: " + reason(e);
        return SbomFaults.unreadable(location(name, e.getLocation()), what, e);
    }

    /** Its first line; the next one repeats the position. */
    private static String reason(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return "it holds bytes that are no characters in its encoding";
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    static Location location(String name, javax.xml.stream.Location at) {
        return at == null ? Location.of(name) : Head.at(name, at.getLineNumber(), at.getColumnNumber());
    }
}
