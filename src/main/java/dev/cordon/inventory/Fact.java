package dev.cordon.inventory;

import java.util.Objects;

/**
 * One thing seen about a component.
 *
 * @param signal what kind of thing
 * @param value what was seen, in the form that {@link Signal} gives for it, never blank
 * @param where where it was seen, as a person would say it: {@code groupId in the dependency graph},
 *     {@code /components/12/supplier/name of bom.json}
 * @param count how many things stand behind it, such as the classes of a package; 0 where nothing was counted
 */
public record Fact(Signal signal, String value, String where, int count) implements Comparable<Fact> {

    public Fact {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(where, "where");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + signal.id() + " fact without a value, seen at " + where);
        }
        if (count < 0) {
            throw new IllegalArgumentException(count + " things behind '" + value + "', seen at " + where);
        }
    }

    /** A fact behind which nothing was counted. */
    public Fact(Signal signal, String value, String where) {
        this(signal, value, where, 0);
    }

    /** By signal, then value, then place, then count. */
    @Override
    public int compareTo(Fact other) {
        int bySignal = signal.compareTo(other.signal);
        if (bySignal != 0) {
            return bySignal;
        }
        int byValue = value.compareTo(other.value);
        if (byValue != 0) {
            return byValue;
        }
        int byPlace = where.compareTo(other.where);
        return byPlace != 0 ? byPlace : Integer.compare(count, other.count);
    }
}
