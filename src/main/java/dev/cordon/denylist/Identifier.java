package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a denylist knows about a vendor.
 *
 * @param signal the kind of fact that it can meet
 * @param pattern what such a fact must match, in the signal's pattern language
 * @param product what of the vendor's it names, where that is known
 * @param source where it was seen
 * @param entity id of the entity whose it is; empty where it speaks for the vendor as a whole
 * @param checked how this entry was checked
 * @param strength what a match proves, never stronger than the signal's own
 * @param useInstead what to use in its place
 * @param tenure in which versions and on which days it is the vendor's
 * @param coverage authority id to whether that act reaches this thing; an authority left out is unsettled
 */
public record Identifier(
        Signal signal,
        String pattern,
        Optional<String> product,
        String source,
        Optional<String> entity,
        Checked checked,
        Strength strength,
        Optional<String> useInstead,
        Tenure tenure,
        Map<String, Covered> coverage) {

    public Identifier {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(checked, "checked");
        strength = strength.weaker(signal.strength());
        Objects.requireNonNull(useInstead, "useInstead");
        Objects.requireNonNull(tenure, "tenure");
        coverage = Map.copyOf(coverage);
    }

    /** How sure this entry is. */
    public Sureness verified() {
        return checked.sureness();
    }

    /** Whether the act of that id is known to reach this thing, and why. */
    public Covered coverageUnder(String authority) {
        return coverage.getOrDefault(authority, Covered.UNSAID);
    }
}
