package dev.cordon.text;

import java.util.Collection;
import java.util.List;

/** Names in a sentence: a few of them, and how many more there are. */
public final class Names {

    /** How many are named. */
    public static final int MOST_NAMED = 3;

    private Names() {}

    /** The first three. */
    public static String few(List<String> names) {
        return few(names, MOST_NAMED);
    }

    /**
     * The first names.
     *
     * @param most how many are named
     */
    public static String few(List<String> names, int most) {
        return counted(names.subList(0, Math.min(most, names.size())), names.size() - most);
    }

    /**
     * The first names of many that nobody keeps.
     *
     * @param first those to name
     * @param more how many there are beside them; none where it is not positive
     */
    public static String counted(Collection<String> first, int more) {
        return String.join(", ", first) + more(more);
    }

    /** What follows the first few: {@code " and 4 more"}; nothing where no more are left. */
    public static String more(int more) {
        return more > 0 ? " and " + more + " more" : "";
    }

    /** The same with a word for what they are: {@code " and 4 more paths"}. */
    public static String more(int more, String one) {
        return more > 0 ? more(more) + " " + one + (more == 1 ? "" : "s") : "";
    }
}
