package dev.cordon.inventory;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing seen about a component. Two are equal that have the same signal, value, place and count. Threads may share
 * it.
 */
public final class Fact implements Comparable<Fact> {

    private final Signal signal;
    private final String value;
    private final int count;
    /** A text or what supplies it; two threads that ask at once get the same. */
    private Object where;

    private Fact(Signal signal, String value, Object where, int count) {
        this.signal = Objects.requireNonNull(signal, "signal");
        this.value = Objects.requireNonNull(value, "value");
        this.where = Objects.requireNonNull(where, "where");
        this.count = count;
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + signal.id() + " fact without a value, seen at " + where());
        }
        if (count < 0) {
            throw new IllegalArgumentException(count + " things behind '" + value + "', seen at " + where());
        }
    }

    /**
     * A fact.
     *
     * @param signal what kind of thing
     * @param value what was seen, in the form that {@link Signal} gives for it
     * @param where where it was seen, as a person would say it: {@code groupId in the dependency graph},
     *     {@code /components/12/supplier/name of bom.json}
     * @param count how many things stand behind it, such as the classes of a package; 0 where nothing was counted
     * @throws IllegalArgumentException if the value is blank or the count negative
     */
    public Fact(Signal signal, String value, String where, int count) {
        this(signal, value, (Object) where, count);
    }

    /** A fact behind which nothing was counted. */
    public Fact(Signal signal, String value, String where) {
        this(signal, value, (Object) where, 0);
    }

    /**
     * A fact behind which nothing was counted, in a source so large that nearly no place in it is ever named.
     *
     * @param where supplies where it was seen, always the same; asked at most once by each thread
     */
    public Fact(Signal signal, String value, Supplier<String> where) {
        this(signal, value, (Object) where, 0);
    }

    /** What kind of thing was seen. */
    public Signal signal() {
        return signal;
    }

    /** What was seen, in the form that {@link Signal} gives for it, never blank. */
    public String value() {
        return value;
    }

    /** Where it was seen, as a person would say it. */
    public String where() {
        Object known = where;
        if (known instanceof String text) {
            return text;
        }
        String text = ((Supplier<?>) known).get().toString();
        where = text;
        return text;
    }

    /** How many things stand behind it; 0 where nothing was counted. */
    public int count() {
        return count;
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
        int byPlace = where().compareTo(other.where());
        return byPlace != 0 ? byPlace : Integer.compare(count, other.count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && compareTo(fact) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(signal, value, where(), count);
    }

    @Override
    public String toString() {
        return signal.id() + " " + value + " at " + where();
    }
}
