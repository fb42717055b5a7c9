package dev.cordon.match;

import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Strength;
import dev.cordon.match.SignalRule.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of a vendor's identifiers a later one weakens. Of several that a fact meets the most specific counts, so a later one
 * need not be the same to take something out of the gate: it is enough that it comes first and proves less, holds in fewer
 * versions or on fewer days, names another entity, or is within the reach of fewer acts.
 */
public final class Weakened {

    private final Map<String, List<Identifier>> byKey = new HashMap<>();

    private final Ownership ownership;

    /** @param earlier the vendor so far */
    public Weakened(Vendor earlier) {
        this.ownership = Ownership.of(earlier);
        for (Identifier identifier : earlier.identifiers()) {
            for (String key : SignalRules.of(identifier.signal()).keys(identifier.pattern())) {
                byKey.computeIfAbsent(key(identifier, key), k -> new ArrayList<>(1))
                        .add(identifier);
            }
        }
    }

    /**
     * How an identifier weakens earlier ones, a clause for each; what is said of the very same one is not repeated.
     *
     * @param later the identifier as it is in effect, with what an earlier list says of the same name and it does not
     */
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

    private void weaken(Identifier earlier, Strength most, Identifier later, List<String> how) {
        Strength before = earlier.strength().weaker(most);
        boolean same = earlier.pattern().equals(later.pattern());
        if (!same && later.strength().compareTo(before) > 0) {
            how.add("it is " + later.strength().id() + " and counts before " + earlier.pattern() + ", which is "
                    + before.id());
        }
        tenure(earlier, later, how);
        if (isOfFewerListings(earlier, later)) {
            how.add("it speaks for " + whose(later) + ", and "
                    + (same ? "did so before for " : earlier.pattern() + " speaks for ") + whose(earlier));
        }
        later.coverage().entrySet().stream()
                .filter(c -> c.getValue().coverage() == Coverage.OUT
                        && earlier.coverageUnder(c.getKey()).coverage() != Coverage.OUT)
                .map(c -> "it is out of the reach of " + c.getKey() + ", and "
                        + (same ? "was not before" : earlier.pattern() + " is not"))
                .sorted()
                .forEach(how::add);
        String unsaid = earlier.coverage().entrySet().stream()
                .filter(c -> c.getValue().coverage() == Coverage.IN
                        && later.coverageUnder(c.getKey()).coverage() == Coverage.UNSETTLED)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" and "));
        if (!unsaid.isEmpty()) {
            how.add("it is not known to be within the reach of " + unsaid + ", and "
                    + (same ? "was before" : earlier.pattern() + " is"));
        }
    }

    /** Evidence that names an entity meets other listings; of the vendor as a whole, all that name one of its own. */
    private boolean isOfFewerListings(Identifier earlier, Identifier later) {
        boolean covered = later.entity().isEmpty()
                && earlier.entity()
                        .flatMap(ownership::entity)
                        .filter(Entity::isOwn)
                        .isPresent();
        return !covered && !later.entity().equals(earlier.entity());
    }

    /** Versions and days: what lies outside of them is no longer found, though an earlier identifier meets it. */
    private static void tenure(Identifier earlier, Identifier later, List<String> how) {
        Optional<String> versions = later.tenure().versions();
        if (versions.isPresent() && !versions.equals(earlier.tenure().versions())) {
            how.add("it holds in versions " + versions.get() + " alone, and "
                    + before(earlier, later, earlier.tenure().versions().map(v -> "in " + v)));
        }
        Period days = later.tenure().period();
        Period earlierDays = earlier.tenure().period();
        if (days.from().filter(from -> begins(earlierDays, from)).isPresent()) {
            how.add("it holds from " + days.from().get() + " on alone, and "
                    + before(earlier, later, earlierDays.from().map(d -> "from " + d)));
        }
        if (days.until().filter(until -> lasts(earlierDays, until)).isPresent()) {
            how.add("it no longer holds from " + days.until().get() + " on, and "
                    + before(earlier, later, earlierDays.until().map(d -> "until " + d)));
        }
    }

    private static String before(Identifier earlier, Identifier later, Optional<String> when) {
        boolean same = earlier.pattern().equals(later.pattern());
        return (same ? "held " : earlier.pattern() + " holds ") + when.orElse("always") + (same ? " before" : "");
    }

    private static boolean begins(Period earlier, LocalDate from) {
        return earlier.from().filter(day -> !day.isBefore(from)).isEmpty();
    }

    private static boolean lasts(Period earlier, LocalDate until) {
        return earlier.until().filter(day -> !day.isAfter(until)).isEmpty();
    }

    private static String whose(Identifier identifier) {
        return identifier.entity().map(e -> "the entity " + e).orElse("the vendor as a whole");
    }

    private static String key(Identifier identifier, String key) {
        return identifier.signal().id() + ' ' + key;
    }
}
