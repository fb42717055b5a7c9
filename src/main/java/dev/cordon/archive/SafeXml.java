package dev.cordon.archive;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that somebody else wrote. A document type is passed over and never loaded or expanded; an entity that is
 * not among the five of XML is an event and no text. The JDK's own parser is used, whatever else is on the class path.
 */
final class SafeXml {

    // Each thread has a factory of its own: the JDK does not say that one may be shared.
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(SafeXml::factory);

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Opens the document at its root element. */
    static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.get().createXMLStreamReader(new StringReader(XmlText.decode(xml)));
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
