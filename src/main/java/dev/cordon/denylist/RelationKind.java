package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one entity is to another. */
public enum RelationKind {
    /** It owns the other by more than half. */
    PARENT,
    /** The other owns it by more than half. */
    MAJORITY_OWNED,
    /** The other controls it, by a share or otherwise. */
    CONTROLLED,
    /** The other owns less than half of it. */
    MINORITY,
    /** It was the other's, or went by its name; it no longer is. */
    FORMER;

    /** Whether one of the two owns the other by more than half. */
    public boolean isMajority() {
        return this == PARENT || this == MAJORITY_OWNED;
    }

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name; empty where there is none. */
    public static Optional<RelationKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(RelationKind::id).toList();
    }
}
