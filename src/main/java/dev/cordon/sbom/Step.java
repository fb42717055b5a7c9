package dev.cordon.sbom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * One step on the way from the root of a document to a place in it, behind the steps before it. A walk takes the same
 * first steps to many places and nearly no place is ever told: so steps are shared, and become text when asked.
 */
final class Step implements Supplier<String> {

    private static final int UNNUMBERED = -1;

    private final Step before;
    /** The document where nothing is before it. */
    private final String name;

    private final int number;

    private Step(Step before, String name, int number) {
        this.before = before;
        this.name = name;
        this.number = number;
    }

    /** Where every way begins. */
    static Step into(String document) {
        return new Step(null, document, UNNUMBERED);
    }

    /** On to a member, an element or an attribute of that name. */
    Step to(String member) {
        return new Step(this, member, UNNUMBERED);
    }

    /** On to one of several elements of that name, from 1. */
    Step to(String element, int number) {
        return new Step(this, element, number);
    }

    /** On to an element of an array, from 0. */
    Step to(int index) {
        return new Step(this, "", index);
    }

    /** The way as a JSON pointer (RFC 6901) or an XML path. */
    String pointer() {
        return told().toString();
    }

    /** The pointer and the document: {@code /components/12/purl of bom.json}. */
    @Override
    public String get() {
        StringBuilder told = told().append(" of ");
        Step first = this;
        while (first.before != null) {
            first = first.before;
        }
        return told.append(first.name).toString();
    }

    private StringBuilder told() {
        Deque<Step> way = new ArrayDeque<>();
        for (Step step = this; step.before != null; step = step.before) {
            way.push(step);
        }
        StringBuilder told = new StringBuilder(80);
        for (Step step : way) {
            told.append('/').append(step.name.replace("~", "~0").replace("/", "~1"));
            if (step.number != UNNUMBERED) {
                told.append(step.name.isEmpty() ? "" : "[").append(step.number).append(step.name.isEmpty() ? "" : "]");
            }
        }
        return told;
    }
}
