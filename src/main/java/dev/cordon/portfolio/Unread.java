package dev.cordon.portfolio;

import dev.cordon.notice.Fault;
import java.util.Comparator;

/**
 * A document that could not be read; it hides nothing of the others.
 *
 * @param document how the user would name it
 * @param why what is wrong with it
 */
public record Unread(String document, Fault why) implements Comparable<Unread> {

    private static final Comparator<Unread> ORDER =
            Comparator.comparing(Unread::document).thenComparing(u -> u.why().toString());

    @Override
    public int compareTo(Unread other) {
        return ORDER.compare(this, other);
    }
}
