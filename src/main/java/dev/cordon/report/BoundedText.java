package dev.cordon.report;

import java.util.List;
import java.util.function.IntFunction;

/** A text that takes pieces as long as they fit, and says how many did not. */
public final class BoundedText {

    private final StringBuilder text = new StringBuilder();

    /** Takes what must not be missing. */
    public void add(String piece) {
        text.append(piece);
    }

    /**
     * Takes the pieces that fit, in their order.
     *
     * @param end how many characters the whole may then have
     * @param rest says how many pieces were left out
     */
    public void addAll(List<String> pieces, int end, IntFunction<String> rest) {
        for (int i = 0; i < pieces.size(); i++) {
            if (text.length() + pieces.get(i).length() > end) {
                text.append(rest.apply(pieces.size() - i));
                return;
            }
            text.append(pieces.get(i));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
