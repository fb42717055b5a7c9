package dev.cordon.maven.graph;

import dev.cordon.xml.UntrustedXml;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads a small XML file into the tree that Maven uses. What builds that tree itself is hidden from plugins since Maven 3.9. */
final class XmlFile {

    private XmlFile() {}

    /**
     * The root element with all in it, without attributes.
     *
     * @throws IOException if it cannot be read, or is no XML
     */
    static Xpp3Dom read(Reader text) throws IOException {
        Xpp3Dom file = new Xpp3Dom("");
        Deque<Xpp3Dom> open = new ArrayDeque<>();
        open.push(file);
        try {
            XMLStreamReader xml = UntrustedXml.open(text);
            StringBuilder value = new StringBuilder();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Xpp3Dom element = new Xpp3Dom(xml.getLocalName());
                        open.peek().addChild(element);
                        open.push(element);
                        value.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> value.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Xpp3Dom element = open.pop();
                        if (element.getChildCount() == 0) {
                            element.setValue(value.toString());
                        }
                    }
                    default -> {
                        // Comments and the like.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return file.getChild(0);
    }
}
