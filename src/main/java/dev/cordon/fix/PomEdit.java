package dev.cordon.fix;

import dev.cordon.fix.PomChange.Exclude;
import dev.cordon.fix.PomChange.Remove;
import dev.cordon.fix.PomChange.Replace;
import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes the dependency elements of a POM. Whatever else is in the file stays byte for byte: comments, order, line ends,
 * indentation, encoding and byte-order mark. A file of which that cannot be had is refused.
 */
final class PomEdit {

    private static final Pattern PROPERTY = Pattern.compile(".*\\$\\{.*", Pattern.DOTALL);

    private final Document pom;
    private final Editor editor;

    private PomEdit(Document pom) {
        this.pom = pom;
        this.editor = new Editor(pom);
    }

    /** A POM as text, before and after, and the file as it is to be written. */
    static final class Edited {

        private final String before;
        private final String after;
        private final byte[] file;

        Edited(String before, String after, byte[] file) {
            this.before = before;
            this.after = after;
            this.file = file;
        }

        String before() {
            return before;
        }

        String after() {
            return after;
        }

        byte[] file() {
            return file.clone();
        }
    }

    /**
     * Makes changes.
     *
     * @throws NotChangedException if not all of them can be made, or something else would change with them
     */
    static Edited of(byte[] file, List<PomChange> changes) throws NotChangedException {
        try {
            Document pom = Document.of(new ByteArrayInputStream(file));
            if (!Arrays.equals(file, bytes(pom))) {
                throw new NotChangedException(
                        "written anew it would not be the same to the byte, as its encoding is not kept",
                        "Save it as UTF-8, or make the change by hand.");
            }
            String before = pom.toXml();
            new PomEdit(pom).make(changes, new PomElements(before));
            return new Edited(before, pom.toXml(), bytes(pom));
        } catch (DomTripException e) {
            throw new NotChangedException(
                    "it is not well-formed XML: " + e.getMessage(), "Mend the file, then run the goal again.");
        }
    }

    private static byte[] bytes(Document pom) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pom.toXml(out);
        return out.toByteArray();
    }

    private void make(List<PomChange> changes, PomElements places) throws NotChangedException {
        Map<PomChange, Element> elements = new LinkedHashMap<>();
        for (PomChange change : changes) {
            elements.put(change, element(change.at(), places));
        }
        for (Map.Entry<PomChange, Element> change : elements.entrySet()) {
            make(change.getKey(), change.getValue());
        }
    }

    private void make(PomChange change, Element dependency) {
        if (change instanceof Exclude exclude) {
            exclude(dependency, exclude.groupId(), exclude.artifactId());
        } else if (change instanceof Replace replace) {
            replace(dependency, replace);
        } else if (change instanceof Remove) {
            editor.removeElement(dependency);
        }
    }

    /** Maven fills in what only the element itself may hold as a property. */
    private Element element(PomChange.Element wanted, PomElements places) throws NotChangedException {
        int ordinal = places.ordinal(wanted.where());
        Element found =
                pom.root().descendants("dependency").skip(ordinal).findFirst().orElseThrow();
        if (!names(found, "groupId", wanted.groupId()) || !names(found, "artifactId", wanted.artifactId())) {
            throw PomElements.moved(wanted.where());
        }
        return found;
    }

    private static boolean names(Element dependency, String child, String value) {
        Optional<String> text = dependency.childElement(child).map(Element::textContentTrimmed);
        return text.filter(t -> t.equals(value) || PROPERTY.matcher(t).matches())
                .isPresent();
    }

    private void exclude(Element dependency, String groupId, String artifactId) {
        Element exclusions = dependency.childElement("exclusions").orElseGet(() -> added(dependency, "exclusions"));
        boolean there = exclusions
                .childElements("exclusion")
                .anyMatch(e -> groupId.equals(e.childTextTrimmed("groupId"))
                        && artifactId.equals(e.childTextTrimmed("artifactId")));
        if (!there) {
            Element exclusion = added(exclusions, "exclusion");
            editor.addElement(exclusion, "groupId", groupId);
            editor.addElement(exclusion, "artifactId", artifactId);
        }
    }

    private Element added(Element parent, String name) {
        return editor.addElement(parent, name);
    }

    private void replace(Element dependency, Replace replace) {
        set(dependency, "groupId", replace.groupId());
        set(dependency, "artifactId", replace.artifactId());
        if (dependency.childElement("version").isPresent()) {
            set(dependency, "version", replace.version());
        } else {
            // The version of the old one is managed, and nobody manages that of the new one.
            editor.insertElementAfter(
                    dependency.childElement("artifactId").orElseThrow(), "version", replace.version());
        }
    }

    private static void set(Element dependency, String child, String text) {
        dependency.childElement(child).orElseThrow().textPreservingWhitespace(text);
    }
}
