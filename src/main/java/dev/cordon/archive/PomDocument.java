package dev.cordon.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of one POM that say who made it, as they stand there, without inheritance and interpolation (Maven model
 * 4.0.0).
 */
final class PomDocument {

    /** The elements under {@code project} that are looked into; all others are passed over. */
    private static final Set<String> SECTIONS = Set.of(
            "parent",
            "groupId",
            "artifactId",
            "version",
            "url",
            "organization",
            "scm",
            "issueManagement",
            "distributionManagement",
            "developers",
            "properties");

    private static final int LONGEST_PATH = 200;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> mails = new ArrayList<>();

    private PomDocument() {}

    /**
     * Reads a POM.
     *
     * @throws BrokenException if it is no well-formed XML or no POM
     */
    static PomDocument read(byte[] pom) throws BrokenException {
        PomDocument document = new PomDocument();
        try {
            XMLStreamReader xml = SafeXml.open(pom);
            if (!xml.getLocalName().equals("project")) {
                throw new BrokenException("is no POM: its root is " + Printable.of(xml.getLocalName()));
            }
            document.readProject(xml);
            return document;
        } catch (XMLStreamException e) {
            throw new BrokenException("is no well-formed XML");
        }
    }

    private void readProject(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                if (SECTIONS.contains(name)) {
                    readElement(xml, name);
                } else {
                    skip(xml);
                }
            }
        }
    }

    /** Reads to the end of the element, keeping its text and that of the elements in it by their paths. */
    private void readElement(XMLStreamReader xml, String path) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                if (path.length() < LONGEST_PATH) {
                    readElement(xml, path + "/" + xml.getLocalName());
                } else {
                    skip(xml);
                }
            } else if (SafeXml.isText(xml)) {
                text.append(xml.getText());
            }
        }
        String value = text.toString().strip();
        if (path.equals("developers/developer/email")) {
            mails.add(value);
        } else if (!value.isEmpty()) {
            values.putIfAbsent(path, value);
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text of the element at that path under {@code project}: {@code scm/url}. */
    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** The developers' e-mail addresses. */
    List<String> mails() {
        return mails;
    }

    /** The parent's coordinates as written. */
    Optional<PomCoordinates> parent() {
        return value("parent/artifactId")
                .map(artifactId -> new PomCoordinates(
                        value("parent/groupId").orElse(""),
                        artifactId,
                        value("parent/version").orElse("")));
    }
}
