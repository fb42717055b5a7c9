package dev.cordon.inventory;

import java.util.Objects;

/**
 * One thing seen about a component.
 *
 * @param signal what kind of thing
 * @param value what was seen, in the form that {@link Signal} gives for it, never blank
 * @param where where it was seen, as a person would say it: {@code groupId in the dependency graph},
 *     {@code /components/12/supplier/name of bom.json}
 */
public record Fact(Signal signal, String value, String where) implements Comparable<Fact> {

    public Fact {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(where, "where");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + signal.id() + " fact without a value, seen at " + where);
        }
    }

    /** By signal, then value, then place. */
    @Override
    public int compareTo(Fact other) {
        int bySignal = signal.compareTo(other.signal);
        if (bySignal != 0) {
            return bySignal;
        }
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : where.compareTo(other.where);
    }
}
