package dev.cordon.match;

import dev.cordon.match.SignalRule.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that may end with a wildcard, filed under what stands before it. A value then looks under each of its beginnings;
 * since that is many keys, a second key of a fixed length says beforehand whether any of them can be filed.
 *
 * @param least how many characters stand before a wildcard at least
 */
record NameGlob(int least) {

    /** Begins the keys that are only asked for by their hash, and never looked under. */
    private static final char GATE = '~';

    private static final String WILDCARD = "*";

    /** Whether a name ends with a wildcard. */
    static boolean isGlob(String name) {
        return name.endsWith(WILDCARD);
    }

    /** Whether a name has a wildcard at its end only, if at all, behind enough characters. */
    boolean isWellFormed(String name) {
        int wildcard = name.indexOf('*');
        return wildcard < 0 || (wildcard == name.length() - 1 && wildcard >= least);
    }

    /**
     * The keys of a pattern.
     *
     * @param before what stands before the name in the key
     */
    List<String> keys(String before, String name) {
        return isGlob(name) ? List.of(before + name, GATE + before + name.substring(0, least)) : List.of(before + name);
    }

    /** The keys of patterns that match a name, the longest first. */
    List<Candidate> candidates(String before, String name) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(Candidate.conclusive(before + name));
        for (int end = name.length(); end >= least; end--) {
            candidates.add(Candidate.conclusive(before + name.substring(0, end) + WILDCARD));
        }
        return candidates;
    }

    /** Whether any of those keys may be filed. */
    boolean mayMeet(KeyHashes keys, String before, String name) {
        return keys.mayHold(KeyHashes.extended(before.hashCode(), name, name.length()))
                || (name.length() >= least
                        && keys.mayHold(
                                KeyHashes.extended(KeyHashes.extended(GATE, before, before.length()), name, least)));
    }
}
