package dev.cordon.pom;

import dev.cordon.bytes.BrokenException;
import dev.cordon.pom.XmlSteps.Event;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of one POM that say who made it, as they stand there, without inheritance and interpolation (Maven model
 * 4.0.0).
 */
public final class PomDocument {

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
    public static PomDocument read(byte[] pom) throws BrokenException {
        String xml = XmlDecoding.decode(pom);
        try {
            return read(new PlainXml(xml));
        } catch (XMLStreamException notPlain) {
            return readAny(xml);
        }
    }

    private static PomDocument readAny(String xml) throws BrokenException {
        try {
            return read(SafeXml.steps(xml));
        } catch (XMLStreamException e) {
            throw new BrokenException("is no well-formed XML");
        }
    }

    /** Reads to the end of the root element. */
    static PomDocument read(XmlSteps xml) throws XMLStreamException, BrokenException {
        PomDocument document = new PomDocument();
        xml.next();
        if (!xml.name().equals("project")) {
            throw new BrokenException("is no POM: its root is " + PrintableText.quote(xml.name()));
        }
        document.readProject(xml);
        return document;
    }

    private void readProject(XmlSteps xml) throws XMLStreamException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                String name = xml.name();
                if (SECTIONS.contains(name)) {
                    readElement(xml, name);
                } else {
                    skip(xml);
                }
            }
        }
    }

    /** Reads to the end of the element, keeping its text and that of the elements in it by their paths. */
    private void readElement(XmlSteps xml, String path) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && path.length() < LONGEST_PATH) {
                readElement(xml, path + "/" + xml.name());
            } else if (event == Event.START) {
                skip(xml);
            } else if (event == Event.TEXT) {
                text.append(xml.text());
            }
        }
        String value = text.toString().strip();
        if (path.equals("developers/developer/email")) {
            mails.add(value);
        } else if (!value.isEmpty()) {
            values.putIfAbsent(path, value);
        }
    }

    private static void skip(XmlSteps xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            Event event = xml.next();
            depth += event == Event.START ? 1 : event == Event.END ? -1 : 0;
        }
    }

    /** The text of the element at that path under {@code project}: {@code scm/url}. */
    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** Every text that was kept, by its path. */
    Map<String, String> values() {
        return values;
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
