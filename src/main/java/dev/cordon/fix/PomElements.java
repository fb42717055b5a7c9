package dev.cordon.fix;

import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where the dependency elements of a POM begin, in the order of the file. */
final class PomElements {

    private static final String BOM = "\uFEFF";

    /** How programs mark what they write, so that nobody edits it. */
    private static final Pattern MADE = Pattern.compile(
            "\\b(auto-?generated|generated (by|from|file|code)|do not (edit|modify|change))\\b",
            Pattern.CASE_INSENSITIVE);

    private record Start(int line, int column) {}

    private final List<Start> starts = new ArrayList<>();

    /**
     * Reads a POM.
     *
     * @throws NotChangedException if it is not well formed, or says of itself that a program has made it
     */
    PomElements(String pom) throws NotChangedException {
        try {
            XMLStreamReader xml = UntrustedXml.open(new StringReader(pom.startsWith(BOM) ? pom.substring(1) : pom));
            int elements = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                    if (xml.getLocalName().equals("dependency")) {
                        starts.add(new Start(
                                xml.getLocation().getLineNumber(),
                                xml.getLocation().getColumnNumber()));
                    }
                } else if (event == XMLStreamConstants.COMMENT && elements <= 1) {
                    checkHead(xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new NotChangedException(
                    "it is not well-formed XML (line " + e.getLocation().getLineNumber() + ")",
                    "Mend the file, then run the goal again.");
        }
    }

    private static void checkHead(String comment) throws NotChangedException {
        if (MADE.matcher(comment).find()) {
            throw new NotChangedException(
                    "a comment at its head says that a program makes it", "Make the change in what it is made of.");
        }
    }

    /**
     * How many dependency elements come before the one at a place.
     *
     * @throws NotChangedException if none begins there, or which of several is meant is not known
     */
    int ordinal(Location where) throws NotChangedException {
        int[] there = IntStream.range(0, starts.size())
                .filter(i -> starts.get(i).line() == where.line()
                        && (where.column() == 0 || starts.get(i).column() == where.column()))
                .toArray();
        if (there.length != 1) {
            throw moved(where);
        }
        return there[0];
    }

    /** What was at a place when Maven read the POM is not there any more. */
    static NotChangedException moved(Location where) {
        return new NotChangedException(
                "the dependency that Maven read from line " + where.line() + " is not found there",
                "Run the goal again; where it stays so, make the change by hand.");
    }
}
