package dev.cordon.sbom;

import java.util.Arrays;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of the open element, or of an attribute of it. What goes beyond the bound is not kept; who then asks for the
 * text learns that it is not whole, and never gets a part of it. Text that nobody asks for may be as it likes.
 */
final class ElementText {

    private static final int LONGEST = 1 << 20;

    private char[] text = new char[256];
    private int length;
    private boolean parted;

    /** Adds the characters that the parser stands at. White space before a text is not kept, so no amount of it costs memory. */
    void add(XMLStreamReader reader) {
        if (!isTooLong() && !(length == 0 && reader.isWhiteSpace())) {
            int end = length + reader.getTextLength();
            makeRoom(end);
            System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, end - length);
            length = end;
        }
    }

    void add(String attribute) {
        int end = length + attribute.length();
        makeRoom(end);
        attribute.getChars(0, attribute.length(), text, length);
        length = end;
    }

    private void makeRoom(int end) {
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
    }

    void clear() {
        length = 0;
        parted = false;
    }

    /** Elements stand in the text, and what they hold is not part of it. */
    void part() {
        parted = true;
    }

    private boolean isTooLong() {
        return length > LONGEST;
    }

    /** Whether it is nothing but white space. */
    boolean isBlank() {
        return !isTooLong() && start() == length;
    }

    /** Where white space at the start ends. */
    private int start() {
        int start = 0;
        while (start < length && Character.isWhitespace(text[start])) {
            start++;
        }
        return start;
    }

    /**
     * The text, without white space around it.
     *
     * @param at where it is
     * @throws dev.cordon.notice.FaultException if it is too long to be kept, or if elements stand in it
     */
    String whole(Supplier<Cursor.Kept> at) {
        if (isTooLong()) {
            throw SbomFaults.tooLong(at.get(), LONGEST);
        }
        if (parted) {
            throw XmlFaults.parted(at.get());
        }
        int start = start();
        int end = length;
        while (end > start && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return new String(text, start, end - start);
    }
}
