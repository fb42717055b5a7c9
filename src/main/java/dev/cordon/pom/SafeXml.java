package dev.cordon.pom;

import java.io.Reader;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that somebody else wrote: files of archives and repositories. A document type is an event and never loaded or
 * expanded, and so is an entity that is not among the five of XML; nothing outside the document is reached. The JDK's own
 * parser is used, whatever else is on the class path: it is there already when a build that reads no SBOM comes to a POM.
 */
public final class SafeXml {

    // Each thread has a factory of its own: the JDK does not say that one may be shared.
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(SafeXml::factory);

    private SafeXml() {}

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

    /**
     * Opens a document at its start.
     *
     * @throws XMLStreamException if not even its first characters can be read
     */
    static XMLStreamReader open(Reader text) throws XMLStreamException {
        return FACTORY.get().createXMLStreamReader(text);
    }

    /** Opens the document at its root element. */
    public static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        return open(XmlDecoding.decode(xml));
    }

    private static XMLStreamReader open(String xml) throws XMLStreamException {
        XMLStreamReader reader = open(new StringReader(xml));
        while (!reader.isStartElement()) {
            reader.next();
        }
        return reader;
    }

    /** Opens the document; the first step comes to its root element. */
    static XmlSteps steps(String xml) throws XMLStreamException {
        return new Steps(open(xml));
    }

    /** The steps of the JDK's parser. */
    private static final class Steps implements XmlSteps {

        private final XMLStreamReader reader;
        private boolean begun;

        Steps(XMLStreamReader reader) {
            this.reader = reader;
        }

        @Override
        public Event next() throws XMLStreamException {
            int code = begun ? reader.next() : XMLStreamConstants.START_ELEMENT;
            begun = true;
            return switch (code) {
                case XMLStreamConstants.START_ELEMENT -> Event.START;
                case XMLStreamConstants.END_ELEMENT -> Event.END;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.ENTITY_REFERENCE ->
                    Event.TEXT;
                default -> Event.OTHER;
            };
        }

        @Override
        public String name() {
            return reader.getLocalName();
        }

        @Override
        public String text() {
            return reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE
                    ? entity(reader.getLocalName())
                    : reader.getText();
        }

        /** Maven knows the entities of HTML in a POM; the rest of a name must not close up over one that is not known here. */
        private static String entity(String name) {
            return name.equals("nbsp") ? " " : "&" + name + ";";
        }
    }
}
