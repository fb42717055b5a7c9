package dev.cordon.sbom;

import java.util.HashMap;
import java.util.Map;

/** An open element; a list has the shape of the element around it. */
final class XmlElement {

    final Shape shape;

    /** The list that it is; empty for what is none. */
    final String list;

    /** The name of the items of that list; empty where it is none. */
    final String item;

    /** The way to it. */
    final Pointer pointer;

    /** Whether text of it stands before an element in it, so that not all of its text is kept. */
    boolean parted;

    /** The name of the latest element in it that was counted, and how many of that name there are. */
    private String latest = "";

    private int count;
    /** How many there are of the names before it: most elements hold one name alone. */
    private Map<String, Integer> others = Map.of();

    XmlElement(Shape shape, String list, String item, Pointer pointer) {
        this.shape = shape;
        this.list = list;
        this.item = item;
        this.pointer = pointer;
    }

    /** One more element of that name begins in it: how many there are now. */
    int count(String element) {
        if (count == 0) {
            latest = element;
        } else if (!element.equals(latest)) {
            others = others.isEmpty() ? new HashMap<>(4) : others;
            others.put(latest, count);
            count = others.getOrDefault(element, 0);
            latest = element;
        }
        return ++count;
    }
}
