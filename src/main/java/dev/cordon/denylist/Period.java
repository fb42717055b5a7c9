package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days on which something holds.
 *
 * @param from the first of them; empty where it has held for as long as anybody asks
 * @param until the first day on which it no longer holds; empty where there is none
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Every day. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The days that both have. */
    Period and(Period other) {
        return new Period(
                Stream.of(from, other.from).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                Stream.of(until, other.until).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    /** Whether it ends before it begins, or on that day. */
    boolean isEmpty() {
        return from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent();
    }
}
