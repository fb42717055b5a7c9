package dev.cordon.pom;

import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens the XML files of archives and repositories. */
public final class SafeXml {

    private SafeXml() {}

    /** Opens the document at its root element. */
    public static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        return open(XmlText.decode(xml));
    }

    private static XMLStreamReader open(String xml) throws XMLStreamException {
        XMLStreamReader reader = UntrustedXml.open(new StringReader(xml));
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
        public Step next() throws XMLStreamException {
            int event = begun ? reader.next() : XMLStreamConstants.START_ELEMENT;
            begun = true;
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT -> Step.START;
                case XMLStreamConstants.END_ELEMENT -> Step.END;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.ENTITY_REFERENCE ->
                    Step.TEXT;
                default -> Step.OTHER;
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
