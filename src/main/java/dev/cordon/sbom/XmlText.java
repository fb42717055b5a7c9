package dev.cordon.sbom;

import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of the open element, or of an attribute of it. What goes beyond the bound is not kept; who then asks for the
 * text is told that it is not whole, and never gets a part of it. Text that nobody asks for may be as it likes.
 */
final class XmlText {

    private static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private boolean parted;

    /** Adds the characters that the parser stands at. White space before a text is not kept, so no amount of it costs memory. */
    void add(XMLStreamReader reader) {
        if (!isTooLong() && !(text.isEmpty() && reader.isWhiteSpace())) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    void add(String attribute) {
        text.append(attribute);
    }

    void clear() {
        text.setLength(0);
        parted = false;
    }

    /** Elements stand in the text, and what they hold is not part of it. */
    void part() {
        parted = true;
    }

    private boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /** Whether it is nothing but white space. */
    boolean isBlank() {
        if (isTooLong()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text, without white space around it.
     *
     * @param at where it is
     * @throws dev.cordon.notice.FaultException if it is too long to be kept, or if elements stand in it
     */
    String whole(Supplier<Spot> at) {
        if (isTooLong()) {
            throw SbomFaults.tooLong(at.get(), LONGEST);
        }
        if (parted) {
            throw XmlFaults.parted(at.get());
        }
        return text.toString().strip();
    }
}
