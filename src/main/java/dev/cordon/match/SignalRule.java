package dev.cordon.match;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Optional;

/**
 * The pattern language of one signal, as keys for the index. The index files each pattern under its keys and looks
 * a fact up under its candidates, so that a lookup costs the same however many patterns a list holds.
 */
public interface SignalRule {

    /** The signal whose patterns and facts these are. */
    Signal signal();

    /** Why the text is no pattern of this signal, as a clause; empty where it is one. */
    Optional<String> problem(String pattern);

    /** The keys under which a well-formed pattern is filed. */
    List<String> keys(String pattern);

    /** The keys under which a pattern that matches this value would be filed, the most specific first. */
    List<Candidate> candidates(String value);

    /**
     * Whether any of the candidates may be among the keys, by a quick look. False only where none is; true where
     * it takes the candidates themselves to say.
     */
    default boolean mayMeet(String value, KeyHashes keys) {
        return true;
    }

    /** Whether a pattern found under a candidate really matches; only globs need a second look. */
    default boolean confirms(String pattern, String value) {
        return true;
    }

    /**
     * A key to look under.
     *
     * @param key the key
     * @param strength the most that a match under this key can prove
     */
    record Candidate(String key, Strength strength) {

        static Candidate conclusive(String key) {
            return new Candidate(key, Strength.CONCLUSIVE);
        }

        static Candidate indicative(String key) {
            return new Candidate(key, Strength.INDICATIVE);
        }
    }
}
