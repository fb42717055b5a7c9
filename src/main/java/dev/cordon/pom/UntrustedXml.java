package dev.cordon.pom;

import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that somebody else wrote. A document type is an event and never loaded or expanded, and so is an entity that
 * is not among the five of XML; nothing outside the document is reached. The JDK's own parser is used, whatever else is
 * on the class path: it is there already when a build that reads no SBOM comes to a POM.
 */
final class UntrustedXml {

    // Each thread has a factory of its own: the JDK does not say that one may be shared.
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(UntrustedXml::factory);

    private UntrustedXml() {}

    /**
     * Opens a document at its start.
     *
     * @throws XMLStreamException if not even its first characters can be read
     */
    static XMLStreamReader open(Reader text) throws XMLStreamException {
        return FACTORY.get().createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // From JDK 24 on the parser stops at 100 levels; readers bound depth themselves, alike on every JDK.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setProperty("jdk.xml.elementAttributeLimit", 0);
        return factory;
    }
}
