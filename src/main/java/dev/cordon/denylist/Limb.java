package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of an act with a date of its own.
 *
 * @param id names it within its authority
 * @param from first day on which it has effect
 * @param effect what this part does, a phrase
 * @param status whether it is law, and why not
 * @param until first day on which it has no effect, where there is one
 */
public record Limb(String id, LocalDate from, String effect, ActStatus status, Optional<LocalDate> until) {

    public Limb {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(until, "until");
    }
}
