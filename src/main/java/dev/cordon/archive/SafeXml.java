package dev.cordon.archive;

import dev.cordon.inventory.UntrustedXml;
import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens the XML files of archives and repositories. */
final class SafeXml {

    private SafeXml() {}

    /** Opens the document at its root element. */
    static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = UntrustedXml.open(new StringReader(XmlText.decode(xml)));
        while (!reader.isStartElement()) {
            reader.next();
        }
        return reader;
    }

    /** Whether the reader is at a piece of text, plain or CDATA. */
    static boolean isText(XMLStreamReader reader) {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
    }
}
