package dev.cordon.pom;

import javax.xml.stream.XMLStreamException;

/** Steps through an XML document, from its root element on. */
interface XmlSteps {

    /** What a step comes to. */
    enum Step {
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
    Step next() throws XMLStreamException;

    /** The local name of the element that has just started. */
    String name();

    /** The text that was just come to. */
    String text();
}
