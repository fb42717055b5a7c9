package dev.cordon.match;

import dev.cordon.denylist.Identifier;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Strength;
import java.util.Comparator;
import java.util.Objects;

/**
 * A fact that met an identifier.
 *
 * @param fact what was seen
 * @param identifier what the denylist knows
 * @param strength what their meeting proves
 */
public record Evidence(Fact fact, Identifier identifier, Strength strength) implements Comparable<Evidence> {

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::strength)
            .thenComparing(Evidence::fact)
            .thenComparing(e -> e.identifier().pattern());

    public Evidence {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(strength, "strength");
    }

    /** The strongest first, then by fact. */
    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
