package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import java.util.List;
import java.util.Objects;

/**
 * One thing that was looked at.
 *
 * @param source what it is
 * @param identity by what it can be known later
 * @param components how many components it holds
 * @param unidentified how many of them no loaded list could have recognised
 * @param recorded all of them with what was seen about each, so that they can be judged again; empty where they are
 *     too many
 */
public record Examined(Source source, Identity identity, long components, long unidentified, List<Component> recorded) {

    public Examined {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(identity, "identity");
        recorded = List.copyOf(recorded);
        if (unidentified < 0 || components < unidentified) {
            throw new IllegalArgumentException(unidentified + " of " + components + " unidentified in " + source);
        }
        if (!recorded.isEmpty() && recorded.size() != components) {
            throw new IllegalArgumentException(recorded.size() + " of " + components + " recorded of " + source);
        }
    }

    /** The same, known by more than its name. */
    public Examined as(Identity known) {
        return new Examined(source, known, components, unidentified, recorded);
    }

    /** The same with other components in their places. */
    public Examined with(List<Component> others) {
        return new Examined(source, identity, components, unidentified, others);
    }

    /** The same without the components, for a report that only sums others up. */
    public Examined unrecorded() {
        return new Examined(source, identity, components, unidentified, List.of());
    }
}
