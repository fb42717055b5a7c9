package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonParser;
import dev.cordon.sbom.KnownComponents.Known;
import java.io.IOException;

/**
 * Leaves out of one document the components that are known from those before it, and makes the others known. What is left
 * out is counted and has its ref, so that nobody else can have it. A parser sees an empty object in its place.
 */
final class Repeats {

    /** As pieces are small, looking costs a little: where less than a fourth is known after so many, it ends. */
    private static final int FEW = 16;

    private static final int WORTHWHILE = 4;

    private final Class<? extends Shape> family;
    private final KnownComponents known;
    private final SbomBuilder builder;
    private final PacedInput input;
    private int looked;
    private int leftOut;
    /** Of the component that is being read: where it begins, and what had been written down before. */
    private long begin;

    private int components;
    private int notices;

    /**
     * What is known of one document.
     *
     * @param family the shape of documents of its family: the same bytes mean something else to another one
     */
    Repeats(Class<? extends Shape> family, KnownComponents known, SbomBuilder builder, PacedInput input) {
        this.family = family;
        this.known = known;
        this.builder = builder;
        this.input = input;
    }

    /** Whether the component that has just begun is left out; the parser is to skip what there is instead. */
    boolean leaveOut(JsonParser parser) {
        long here = parser.currentLocation().getByteOffset();
        if (input.isPaced() && builder.onlyCounts() && here == input.handedOut()) {
            int to = input.lookAhead();
            int from = input.number(here - 1);
            Known found = from == PacedInput.GONE ? null : known.find(family, input.held(), from, to);
            looked++;
            if (found != null && builder.countAnother(found.ref())) {
                input.leaveOut(found);
                leftOut++;
                return true;
            }
            if (looked >= FEW && leftOut * WORTHWHILE < looked) {
                input.hurry();
            }
        }
        begin = here - 1;
        components = builder.components();
        notices = builder.noticed();
        return false;
    }

    /** The component that was not left out has ended: it is remembered where there was nothing about it to report. */
    void remember(JsonParser parser) {
        boolean alone = builder.components() == components + 1 && builder.noticed() == notices;
        boolean named = !builder.latest().startsWith("/"); // one without a name is called after its place
        if (alone && named && builder.onlyCountedLatest()) {
            int from = input.number(begin);
            int to = input.number(parser.currentLocation().getByteOffset() - 1) + 1;
            if (begin >= 0 && from != PacedInput.GONE) { // of characters a parser does not say the bytes
                known.add(family, input.held(), from, to, builder.latest());
            }
        }
    }

    /** What was read behind what a parser has got; it gets nothing more. */
    byte[] left() throws IOException {
        return input.left();
    }

    /** No more components follow. */
    void end() {
        input.hurry();
    }
}
