package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Ownership.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A listing that reaches what the evidence names, or one limb of it, on the date of judgement.
 *
 * @param authority the act
 * @param listing the vendor's place under it
 * @param limb the part of the act, where it has parts
 * @param effect whether it has effect on that date
 * @param level the level that policy gives it
 * @param decidedBy what gave it that level: {@code list us-foreign-adversary}, {@code vendor huawei in the POM}
 * @param covered whether the act is known to reach the component
 * @param chain the relations from what the evidence names up to what is listed; none where that is listed itself
 */
public record JudgedListing(
        Authority authority,
        Listing listing,
        Optional<Limb> limb,
        Effect effect,
        Level level,
        String decidedBy,
        Covered covered,
        List<Step> chain) {

    /** Whether a listing has effect. */
    public enum Status {
        IN_FORCE,
        UPCOMING,
        PROPOSED,
        SUSPENDED,
        SUPERSEDED,
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
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(covered, "covered");
        chain = List.copyOf(chain);
    }

    /** Whether it has effect on the date of judgement. */
    public boolean inForce() {
        return status() == Status.IN_FORCE;
    }

    /** Whether it has effect, and why not. */
    public Status status() {
        return effect.status();
    }

    /** First day of its effect; the latest possible one where {@code listing.fromIsLatest()}. */
    public LocalDate since() {
        return effect.since();
    }

    /** Whether the act is known to reach the component. */
    public Coverage coverage() {
        return covered.coverage();
    }

    /** Whether a relation of its chain is not certain, so that it never does more than warn. */
    public boolean isReported() {
        return chain.stream().anyMatch(step -> !step.relation().isSeen());
    }

    /** The level with which it counts, where the evidence is certain: none where it does not count. */
    public Level effectiveLevel() {
        if (!counts()) {
            return Level.ALLOW;
        }
        return isReported() ? level.min(Level.WARN) : level;
    }

    /** Whether it counts towards the level of a verdict: in force, and not known to leave the component out. */
    public boolean counts() {
        return inForce() && coverage() != Coverage.OUT;
    }
}
