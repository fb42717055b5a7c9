package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an act reaches beyond the names that it lists. */
public enum ReachesOwned {
    /** Only what is listed by name. */
    LISTED_ONLY,
    /** Also what a listed entity owns by more than half. */
    MAJORITY_OWNED,
    /** Also what a listed entity controls, by ownership or otherwise. */
    CONTROLLED,
    /** Also what a listed entity owns by half or more. */
    FIFTY_PERCENT;

    /** Whether the act reaches over one relation from the entity that is listed to the one that is its own. */
    public boolean reachesOver(Relation relation) {
        return switch (this) {
            case LISTED_ONLY -> false;
            case MAJORITY_OWNED -> relation.kind().isMajority();
            case CONTROLLED -> relation.kind().isMajority() || relation.kind() == RelationKind.CONTROLLED;
            case FIFTY_PERCENT -> relation.kind().isMajority() || relation.isHalfOrMore();
        };
    }

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reach of that name; empty where there is none. */
    public static Optional<ReachesOwned> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ReachesOwned::id).toList();
    }
}
