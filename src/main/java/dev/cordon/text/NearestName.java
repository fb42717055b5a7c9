package dev.cordon.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {

    private static final int MOST_EDITS = 2;

    private NearestName() {}

    /** {@code Did you mean 'huawei'? } where a known name is at most two edits away, else nothing. */
    public static String hint(String written, Collection<String> known) {
        return of(written, known).map(name -> "Did you mean '" + name + "'? ").orElse("");
    }

    /** Whether two names are at most two edits apart. */
    public static boolean isNear(String one, String other) {
        return distance(one, other) <= MOST_EDITS;
    }

    private static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(written, name) <= MOST_EDITS)
                .min(Comparator.comparing(name -> distance(written, name)));
    }

    /** Levenshtein's distance: letters to insert, drop or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
