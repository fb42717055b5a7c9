package dev.cordon.fix;

import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where the dependency elements of a POM begin, in the order of the file. */
final class PomElements {

    private static final String BOM = "\uFEFF";

    private record Start(int line, int column) {}

    private final List<Start> starts = new ArrayList<>();

    /**
     * Reads a POM.
     *
     * @throws NotChangedException if it is not well formed
     */
    PomElements(String pom) throws NotChangedException {
        try {
            XMLStreamReader xml = UntrustedXml.open(new StringReader(pom.startsWith(BOM) ? pom.substring(1) : pom));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("dependency")) {
                    starts.add(new Start(
                            xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber()));
                }
            }
        } catch (XMLStreamException e) {
            throw new NotChangedException(
                    "it is not well-formed XML (line " + e.getLocation().getLineNumber() + ")",
                    "Mend the file, then run the goal again.");
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
