package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A part of an act with a date of its own.
 *
 * @param id names it within its authority
 * @param from first day on which it has effect
 * @param effect what this part does, a phrase
 */
public record Limb(String id, LocalDate from, String effect) {

    public Limb {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(effect, "effect");
    }
}
