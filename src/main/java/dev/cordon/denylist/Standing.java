package dev.cordon.denylist;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether an act, or a part of it, is law and when.
 *
 * @param status whether it is, and why not
 * @param period when it has effect; of what is only proposed, when it is meant to
 * @param supersededBy id of the authority that took its place
 */
public record Standing(ActStatus status, Period period, Optional<String> supersededBy) {

    /** In force, on whatever day the vendor is listed. */
    public static final Standing IN_FORCE = new Standing(ActStatus.IN_FORCE, Period.ALWAYS, Optional.empty());

    public Standing {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(supersededBy, "supersededBy");
    }
}
