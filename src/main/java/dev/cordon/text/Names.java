package dev.cordon.text;

import java.util.Collection;
import java.util.List;

/** Names in a sentence: a few of them, and how many more there are. */
public final class Names {

    /** How many are named. */
    public static final int MOST_NAMED = 3;

    private Names() {}

    public static String few(List<String> names) {
        return few(names.subList(0, Math.min(MOST_NAMED, names.size())), names.size() - MOST_NAMED);
    }

    /**
     * The first names of many that nobody keeps.
     *
     * @param first those to name
     * @param more how many there are beside them; none where it is not positive
     */
    public static String few(Collection<String> first, int more) {
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
