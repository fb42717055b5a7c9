package dev.cordon.denylist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an act is: where it is law, what kind it is, whom it binds and how far. A list of format 1 does not say.
 *
 * @param jurisdiction where it is law: an ISO 3166-1 alpha-2 code, or {@code EU}
 * @param kind what kind of thing it does
 * @param binds whom it binds; empty only where the list does not say
 * @param condition a phrase that is printed with the act: {@code where a federal contract contains it}
 * @param reachesOwned how far it reaches beyond the names that it lists
 */
public record ActNature(
        Optional<String> jurisdiction,
        Optional<ActKind> kind,
        List<Bound> binds,
        Optional<String> condition,
        ReachesOwned reachesOwned) {

    /** Of an act of which a list says nothing of this. */
    public static final ActNature UNSAID =
            new ActNature(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), ReachesOwned.LISTED_ONLY);

    public ActNature {
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(kind, "kind");
        binds = List.copyOf(binds);
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(reachesOwned, "reachesOwned");
    }
}
