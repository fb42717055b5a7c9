package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A listing, or one limb of it, on the date of judgement.
 *
 * @param authority the act
 * @param listing the vendor's place under it
 * @param limb the part of the act, where it has parts
 * @param status whether it has effect on that date
 * @param since first day of its effect; the latest possible one where {@code listing.fromIsLatest()}
 * @param level the level that policy gives it
 * @param decidedBy what gave it that level: {@code list us-foreign-adversary}, {@code vendor huawei in the POM}
 * @param coverage whether the act is known to reach the component
 */
public record JudgedListing(
        Authority authority,
        Listing listing,
        Optional<Limb> limb,
        Status status,
        LocalDate since,
        Level level,
        String decidedBy,
        Coverage coverage) {

    /** Whether a listing has effect. */
    public enum Status {
        IN_FORCE,
        UPCOMING,
        ENDED;

        /** The name in reports: lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public JudgedListing {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(limb, "limb");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(coverage, "coverage");
    }

    /** Whether it has effect on the date of judgement. */
    public boolean inForce() {
        return status == Status.IN_FORCE;
    }

    /** First day of the effect of a listing, or of one limb of it. */
    static LocalDate since(Listing listing, Optional<Limb> limb) {
        return limb.map(Limb::from).filter(listing.from()::isBefore).orElse(listing.from());
    }

    /** The status of a listing, or of one limb of it, on a date. */
    static Status status(Listing listing, Optional<Limb> limb, LocalDate asOf) {
        LocalDate since = since(listing, limb);
        if (listing.until()
                .filter(end -> !asOf.isBefore(end) || !since.isBefore(end))
                .isPresent()) {
            return Status.ENDED;
        }
        // Of a listing whose first day is unknown, an earlier date may be inside: it counts rather than fail open.
        LocalDate certain = listing.fromIsLatest() ? limb.map(Limb::from).orElse(LocalDate.MIN) : since;
        return asOf.isBefore(certain) ? Status.UPCOMING : Status.IN_FORCE;
    }
}
