package dev.cordon.denylist;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether an act reaches a thing, as a list says it.
 *
 * @param coverage whether it does
 * @param why why so, a clause
 */
public record Covered(Coverage coverage, Optional<String> why) {

    /** What holds where a list says nothing. */
    public static final Covered UNSAID = new Covered(Coverage.UNSETTLED, Optional.empty());

    public Covered {
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(why, "why");
    }
}
