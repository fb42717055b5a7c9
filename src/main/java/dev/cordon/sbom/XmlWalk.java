package dev.cordon.sbom;

import dev.cordon.notice.Location;
import dev.cordon.xml.UntrustedXml;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Leads a shape through an XML document as if it were JSON: attributes and elements that hold text are scalars, other
 * elements objects; text beside attributes is the member {@code content}. What a dialect says is a list is an array.
 */
final class XmlWalk implements Cursor {

    private final SbomInput input;
    private final XmlDialect dialect;
    private final XMLStreamReader reader;
    private final Pointer start;
    private final Deque<XmlElement> frames = new ArrayDeque<>();
    private final ElementText text = new ElementText();

    /** The namespace of the latest element, which most others have too, and whether it is the dialect's. */
    private String namespace = "";

    private boolean own;
    private String attribute = "";
    private String leaf = "";
    /** How many elements that nobody reads are open; a leaf is one whose text is read all the same. */
    private int skipped;

    private boolean inLeaf;

    private XmlWalk(SbomInput input, XmlDialect dialect) throws XMLStreamException, IOException {
        this.input = input;
        this.dialect = dialect;
        this.start = Pointer.into(input.name());
        this.own = dialect.isOwn(namespace);
        this.reader = UntrustedXml.open(input.characters());
    }

    static void walk(SbomInput input, XmlDialect dialect, Shape root) throws IOException {
        try {
            new XmlWalk(input, dialect).walk(root);
        } catch (XMLStreamException e) {
            throw XmlFaults.malformed(input.name(), e);
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
                case XMLStreamConstants.DTD -> throw XmlFaults.doctype(input.name(), reader);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw XmlFaults.entity(input.name(), reader);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void start(Shape root) {
        if (skipped > 0) {
            skipped++;
            requireDepth();
            text.part();
            return;
        }
        XmlElement top = frames.peek();
        if (top != null && !text.isBlank()) {
            top.parted = true;
        }
        text.clear();
        String element = reader.getLocalName();
        if (top == null) {
            push(root, "", start.to(element));
            attributes(root);
            return;
        }
        boolean item = element.equals(top.item);
        if (!isOwn(reader.getNamespaceURI()) || (!top.list.isEmpty() && !item)) {
            skipped = 1;
            inLeaf = false;
        } else if (!item && !dialect.itemOf(element).isEmpty()) {
            push(top.shape, element, top.pointer.to(element));
        } else {
            startMember(top, element, item ? top.list : element);
        }
    }

    private boolean isOwn(String found) {
        if (!Objects.equals(found, namespace)) {
            namespace = found;
            own = dialect.isOwn(found);
        }
        return own;
    }

    private void startMember(XmlElement top, String element, String member) {
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
            push(shape, "", one ? top.pointer.to(element) : top.pointer.to(element, n));
            attributes(shape);
        }
    }

    private void push(Shape shape, String list, Pointer pointer) {
        requireDepth();
        frames.push(new XmlElement(shape, list, list.isEmpty() ? "" : dialect.itemOf(list), pointer));
    }

    /** What nobody reads counts as well: the parser holds it. */
    private void requireDepth() {
        if (frames.size() + skipped >= TreeWalk.DEEPEST) {
            throw SbomFaults.unreadable(location(), "it nests deeper than " + TreeWalk.DEEPEST + " levels");
        }
    }

    private void attributes(Shape shape) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefixed = reader.getAttributeNamespace(i);
            if (prefixed == null || prefixed.isEmpty()) {
                attribute = reader.getAttributeLocalName(i);
                text.add(reader.getAttributeValue(i));
                shape.value(attribute, this);
                text.clear();
            }
        }
        attribute = "";
    }

    private void characters() {
        if (skipped == 0 || (skipped == 1 && inLeaf)) {
            text.add(reader);
        }
    }

    private void end() {
        XmlElement top = frames.peek();
        if (skipped > 1) {
            skipped--;
            return;
        }
        if (skipped == 1) {
            skipped = 0;
            if (inLeaf && !text.isBlank()) {
                top.shape.value(top.list.isEmpty() ? leaf : top.list, this);
            }
            leaf = "";
        } else {
            endXmlElement(top);
            frames.pop();
        }
        text.clear();
    }

    private void endXmlElement(XmlElement frame) {
        if (frame.list.isEmpty()) {
            if (frame.parted || !text.isBlank()) {
                if (frame.parted) {
                    text.part();
                }
                frame.shape.value("content", this);
            }
            frame.shape.end(this);
        }
    }

    @Override
    public String text() {
        return text.whole(() -> Cursor.Kept.of(this));
    }

    @Override
    public String pointer() {
        return where().pointer();
    }

    @Override
    public Pointer where() {
        XmlElement top = frames.peek();
        Pointer open = top == null ? start : top.pointer;
        if (!attribute.isEmpty()) {
            return open.to("@" + attribute);
        }
        return leaf.isEmpty() ? open : open.to(leaf);
    }

    @Override
    public Pointer where(String member) {
        return where().to(dialect.isAttribute(member) ? "@" + member : member);
    }

    @Override
    public Location location() {
        return XmlFaults.location(input.name(), reader.getLocation());
    }
}
