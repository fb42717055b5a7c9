package dev.cordon.text;

import java.util.Collection;
import java.util.List;

/** Names and numbers in a sentence: a few names and how many more there are, how many there are of something. */
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

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String few(List<String> names, int most, Texts texts) {
        return counted(names.subList(0, Math.min(most, names.size())), names.size() - most, texts);
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

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String counted(Collection<String> first, int more, Texts texts) {
        String named = String.join(", ", first);
        return more > 0 ? named + " " + texts.text("and-more", more) : named;
    }

    /** What follows the first few: {@code " and 4 more"}; nothing where no more are left. */
    public static String more(int more) {
        return more > 0 ? " and " + more + " more" : "";
    }

    /** The same with a word for what they are: {@code " and 4 more paths"}. */
    public static String more(int more, String one) {
        return more > 0 ? " and " + number(more, "more " + one) : "";
    }

    /**
     * How many there are: {@code 1 component}, {@code 2 components}, {@code 3 authorities}.
     *
     * @param one the word for one of them; its plural is a regular one
     */
    public static String number(long number, String one) {
        String several = one.matches(".*[^aeiou]y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return number + " " + (number == 1 ? one : several);
    }
}
