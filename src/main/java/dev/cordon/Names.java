package dev.cordon;

import java.util.List;

/** Names in a sentence: a few of them, and how many more there are. */
final class Names {

    private static final int MOST_NAMED = 3;

    private Names() {}

    static String few(List<String> names) {
        int more = names.size() - MOST_NAMED;
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
