package dev.cordon.match;

import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Identifier;
import dev.cordon.inventory.Strength;
import dev.cordon.match.SignalRule.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of a vendor's identifiers a later one weakens. Of several that a fact meets the most specific counts, so a later one
 * need not be the same to take something out of the gate: it is enough that it comes first and proves less.
 */
public final class Weakened {

    private final Map<String, List<Identifier>> byKey = new HashMap<>();

    /** @param earlier the vendor's identifiers so far */
    public Weakened(List<Identifier> earlier) {
        for (Identifier identifier : earlier) {
            for (String key : SignalRules.of(identifier.signal()).keys(identifier.pattern())) {
                byKey.computeIfAbsent(key(identifier, key), k -> new ArrayList<>(1))
                        .add(identifier);
            }
        }
    }

    /** How an identifier weakens earlier ones, a clause for each; what is said of the very same one is not repeated. */
    public List<String> by(Identifier later) {
        List<String> how = new ArrayList<>();
        List<Identifier> seen = new ArrayList<>();
        for (Candidate candidate : SignalRules.of(later.signal()).candidates(later.pattern())) {
            for (Identifier earlier : byKey.getOrDefault(key(later, candidate.key()), List.of())) {
                if (!seen.contains(earlier)) {
                    seen.add(earlier);
                    weaken(earlier, candidate.strength(), later, how);
                }
            }
        }
        return how;
    }

    private static void weaken(Identifier earlier, Strength most, Identifier later, List<String> how) {
        Strength before = earlier.strength().weaker(most);
        boolean same = earlier.pattern().equals(later.pattern());
        if (!same && later.strength().compareTo(before) > 0) {
            how.add("it is " + later.strength().id() + " and counts before " + earlier.pattern() + ", which is "
                    + before.id());
        }
        later.coverage().entrySet().stream()
                .filter(c -> c.getValue().coverage() == Coverage.OUT
                        && earlier.coverageUnder(c.getKey()).coverage() != Coverage.OUT)
                .map(c -> "it is out of the reach of " + c.getKey() + ", and "
                        + (same ? "was not before" : earlier.pattern() + " is not"))
                .sorted()
                .forEach(how::add);
    }

    private static String key(Identifier identifier, String key) {
        return identifier.signal().id() + ' ' + key;
    }
}
