package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The consolidated list of financial sanctions of the European Union in XML, version 1.1. */
final class EuXml implements NameListFormat {

    private static final String NAMESPACE = "http://eu.europa.ec/fpi/fsd/export";

    @Override
    public String name() {
        return "EU financial sanctions, XML 1.1";
    }

    @Override
    public boolean claims(Head head) {
        return head.root().equals("export") && head.text().contains(NAMESPACE);
    }

    @Override
    public void read(Reader text, String file, NameListBuilder into) throws IOException {
        try {
            XMLStreamReader xml = UntrustedXml.open(text);
            String encoding = xml.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
                // Its bytes may be UTF-8 as well, and then be other letters.
                throw NameListFaults.invalid(
                        at(file, xml), "it says to be in '" + encoding + "', and the list is published in UTF-8");
            }
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw NameListFaults.invalid(at(file, xml), "it has a document type, which the list never has");
                }
                if (event == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
                    if (xml.getLocalName().equals("export")) {
                        into.madeOn(attribute(xml, "generationDate"));
                    } else if (xml.getLocalName().equals("sanctionEntity")) {
                        entity(xml, into);
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            Location where = e.getLocation() == null
                    ? Location.of(file)
                    : new Location(
                            file,
                            Math.max(0, e.getLocation().getLineNumber()),
                            Math.max(0, e.getLocation().getColumnNumber()));
            throw NameListFaults.invalid(where, "it is not whole XML");
        }
    }

    private static void entity(XMLStreamReader xml, NameListBuilder into) throws XMLStreamException {
        String reference = attribute(xml, "euReferenceNumber");
        String id = reference.isEmpty() ? attribute(xml, "logicalId") : reference;
        into.saw("EU");
        List<String> names = new ArrayList<>();
        List<String> programmes = new ArrayList<>();
        String kind = "";
        String citation = "";
        String published = "";
        String url = "";
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "subjectType" -> kind = attribute(xml, "classificationCode");
                    case "nameAlias" -> names.add(attribute(xml, "wholeName"));
                    case "regulation" -> {
                        String programme = attribute(xml, "programme");
                        if (!programme.isEmpty() && !programmes.contains(programme)) {
                            programmes.add(programme);
                        }
                        citation = citation.isEmpty() ? attribute(xml, "numberTitle") : citation;
                        published = published.isEmpty() ? attribute(xml, "publicationDate") : published;
                    }
                    case "publicationUrl" -> {
                        String text = xml.getElementText().strip();
                        depth--;
                        url = url.isEmpty() ? text : url;
                    }
                    default -> {
                        // The list says much of an entity that no name is compared with.
                    }
                }
            }
        }
        if (!kind.equals("E")) {
            into.leaveOut(LeftOut.NO_ORGANISATION);
            return;
        }
        into.add(
                new NameListBuilder.Entry("EU", id, programmes, said(published), said(citation), said(url), Level.WARN),
                names);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static Location at(String file, XMLStreamReader xml) {
        return new Location(
                file, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }
}
