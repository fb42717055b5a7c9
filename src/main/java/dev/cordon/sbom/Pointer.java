package dev.cordon.sbom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * One step on the way from the root of a document to a place in it, behind the steps before it. A walk takes the same
 * first steps to many places and nearly no place is ever named: so steps are shared, and become text when asked.
 */
final class Pointer implements Supplier<String> {

    private static final int UNNUMBERED = -1;

    private final Pointer before;
    /** The document where nothing is before it. */
    private final String name;

    private final int number;

    private Pointer(Pointer before, String name, int number) {
        this.before = before;
        this.name = name;
        this.number = number;
    }

    /** Where every way begins. */
    static Pointer into(String document) {
        return new Pointer(null, document, UNNUMBERED);
    }

    /** On to a member, an element or an attribute of that name. */
    Pointer to(String member) {
        return new Pointer(this, member, UNNUMBERED);
    }

    /** On to one of several elements of that name, from 1. */
    Pointer to(String element, int number) {
        return new Pointer(this, element, number);
    }

    /** On to an element of an array, from 0. */
    Pointer to(int index) {
        return new Pointer(this, "", index);
    }

    /** The way as a JSON pointer (RFC 6901) or an XML path. */
    String pointer() {
        return text().toString();
    }

    /** The pointer and the document: {@code /components/12/purl of bom.json}. */
    @Override
    public String get() {
        StringBuilder text = text().append(" of ");
        Pointer first = this;
        while (first.before != null) {
            first = first.before;
        }
        return text.append(first.name).toString();
    }

    private StringBuilder text() {
        Deque<Pointer> way = new ArrayDeque<>();
        for (Pointer step = this; step.before != null; step = step.before) {
            way.push(step);
        }
        StringBuilder text = new StringBuilder(80);
        for (Pointer step : way) {
            text.append('/').append(step.name.replace("~", "~0").replace("/", "~1"));
            if (step.number != UNNUMBERED) {
                text.append(step.name.isEmpty() ? "" : "[").append(step.number).append(step.name.isEmpty() ? "" : "]");
            }
        }
        return text;
    }
}
