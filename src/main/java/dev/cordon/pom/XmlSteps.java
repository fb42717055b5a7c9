package dev.cordon.pom;

import javax.xml.stream.XMLStreamException;

/** Steps through an XML document, from its root element on. */
interface XmlSteps {

    /** What is met on the way. */
    enum Event {
        START,
        /** Text, or a part of it. */
        TEXT,
        END,
        /** A comment or the like, which says nothing. */
        OTHER
    }

    /**
     * Goes on.
     *
     * @throws XMLStreamException if what follows is not well formed
     */
    Event next() throws XMLStreamException;

    /** The local name of the element that has just started. */
    String name();

    /** The text that was just come to. */
    String text();
}
