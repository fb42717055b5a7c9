package dev.cordon.sbom;

import dev.cordon.inventory.UntrustedXml;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Leads a shape through an XML document as if it were JSON: attributes and elements that hold text are scalars, other
 * elements objects; text beside attributes is the member {@code content}. What a dialect says is a list is an array.
 */
final class XmlWalk implements Cursor {

    private static final int LONGEST_TEXT = 1 << 20;

    private final SbomInput input;
    private final XmlDialect dialect;
    private final XMLStreamReader reader;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String attribute = "";
    private String leaf = "";
    /** How many elements that nobody reads are open; a leaf is one whose text is read all the same. */
    private int skipped;

    private boolean inLeaf;

    /** An open element; a list has the shape of the element around it. */
    private static final class Frame {
        final Shape shape;
        final String step;
        final String list;
        Map<String, Integer> counts = Map.of();

        Frame(Shape shape, String step, String list) {
            this.shape = shape;
            this.step = step;
            this.list = list;
        }

        int count(String element) {
            if (counts.isEmpty()) {
                counts = new HashMap<>(4);
            }
            return counts.merge(element, 1, Integer::sum);
        }
    }

    private XmlWalk(SbomInput input, XmlDialect dialect) throws XMLStreamException, IOException {
        this.input = input;
        this.dialect = dialect;
        this.reader = UntrustedXml.open(input.characters());
    }

    static void walk(SbomInput input, XmlDialect dialect, Shape root) throws IOException {
        try {
            new XmlWalk(input, dialect).walk(root);
        } catch (XMLStreamException e) {
            throw malformed(input.name(), e);
        }
    }

    private void walk(Shape root) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            input.guard().progress();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(root);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.DTD -> throw doctype(input.name(), reader);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw SbomFaults.unreadable(
                            location(), "it uses the entity '" + reader.getLocalName() + "', which is not declared");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void start(Shape root) {
        if (skipped > 0) {
            skipped++;
            return;
        }
        text.setLength(0);
        String element = reader.getLocalName();
        Frame top = frames.peek();
        if (top == null) {
            push(new Frame(root, "/" + element, ""));
            attributes(root);
            return;
        }
        boolean item = element.equals(dialect.itemOf(top.list));
        if (!dialect.isOwn(reader.getNamespaceURI()) || (!top.list.isEmpty() && !item)) {
            skipped = 1;
            inLeaf = false;
        } else if (!item && !dialect.itemOf(element).isEmpty()) {
            push(new Frame(top.shape, "/" + element, element));
        } else {
            startMember(top, element, item ? top.list : element);
        }
    }

    private void startMember(Frame top, String element, String member) {
        leaf = element;
        Shape shape = top.shape.object(member, this);
        leaf = "";
        if (shape == Shape.SKIPPED) {
            skipped = 1;
            inLeaf = true;
            leaf = element;
        } else {
            int n = top.count(element);
            boolean one = n == 1 && top.list.isEmpty() && !dialect.repeats(element);
            push(new Frame(shape, one ? "/" + element : "/" + element + "[" + n + "]", ""));
            attributes(shape);
        }
    }

    private void push(Frame frame) {
        if (frames.size() >= TreeWalk.DEEPEST) {
            throw SbomFaults.unreadable(location(), "it nests deeper than " + TreeWalk.DEEPEST + " levels");
        }
        frames.push(frame);
    }

    private void attributes(Shape shape) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attribute = reader.getAttributeLocalName(i);
                text.append(reader.getAttributeValue(i));
                shape.value(attribute, this);
                text.setLength(0);
            }
        }
        attribute = "";
    }

    private void characters() {
        boolean heard = skipped == 0 || (skipped == 1 && inLeaf);
        // White space before a text is not kept, so that no amount of it costs memory
        if (heard && text.length() <= LONGEST_TEXT && !(text.isEmpty() && reader.isWhiteSpace())) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void end() {
        Frame top = frames.peek();
        if (skipped > 1) {
            skipped--;
            return;
        }
        if (skipped == 1) {
            skipped = 0;
            if (inLeaf && !text().isEmpty()) {
                top.shape.value(top.list.isEmpty() ? leaf : top.list, this);
            }
            leaf = "";
        } else {
            endFrame(top);
            frames.pop();
        }
        text.setLength(0);
    }

    private void endFrame(Frame frame) {
        if (frame.list.isEmpty()) {
            if (!text().isEmpty()) {
                frame.shape.value("content", this);
            }
            frame.shape.end(this);
        }
    }

    @Override
    public String text() {
        if (text.length() > LONGEST_TEXT) {
            throw SbomFaults.unreadable(
                    location(), "the text of " + pointer() + " is longer than " + LONGEST_TEXT + " characters");
        }
        return text.toString().strip();
    }

    @Override
    public String pointer() {
        StringBuilder path = new StringBuilder(80);
        frames.descendingIterator().forEachRemaining(frame -> path.append(frame.step));
        if (!attribute.isEmpty()) {
            path.append("/@").append(attribute);
        } else if (!leaf.isEmpty()) {
            path.append('/').append(leaf);
        }
        return path.toString();
    }

    @Override
    public String where() {
        return pointer() + " of " + input.name();
    }

    @Override
    public String where(String member) {
        return pointer() + "/" + (dialect.isAttribute(member) ? "@" : "") + member + " of " + input.name();
    }

    @Override
    public Location location() {
        return location(input.name(), reader.getLocation());
    }

    static FaultException doctype(String name, XMLStreamReader reader) {
        return SbomFaults.unreadable(
                location(name, reader.getLocation()), "it has a document type declaration, which is never read");
    }

    static FaultException malformed(String name, XMLStreamException e) {
        return SbomFaults.unreadable(location(name, e.getLocation()), "it is malformed XML: " + reason(e), e);
    }

    /** The JDK repeats the position before its message. */
    private static String reason(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return "it holds bytes that are no characters in its encoding";
        }
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        return start < 0 ? message : message.substring(start + "Message: ".length());
    }

    private static Location location(String name, javax.xml.stream.Location at) {
        return at == null ? Location.of(name) : Head.at(name, at.getLineNumber(), at.getColumnNumber());
    }
}
