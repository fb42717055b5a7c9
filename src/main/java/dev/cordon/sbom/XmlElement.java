package dev.cordon.sbom;

import java.util.HashMap;
import java.util.Map;

/** An open element; a list has the shape of the element around it. */
final class XmlElement {

    final Shape shape;

    /** The list that it is; empty for what is none. */
    final String list;

    /** The way to it. */
    final Step step;

    /** Whether text of it stands before an element in it, so that not all of its text is kept. */
    boolean parted;

    private Map<String, Integer> counts = Map.of();

    XmlElement(Shape shape, String list, Step step) {
        this.shape = shape;
        this.list = list;
        this.step = step;
    }

    /** One more element of that name begins in it: how many there are now. */
    int count(String element) {
        if (counts.isEmpty()) {
            counts = new HashMap<>(4);
        }
        return counts.merge(element, 1, Integer::sum);
    }
}
