package dev.cordon.policy;

import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.policy.JudgedListing.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a listing, or one limb of it, has effect on a day.
 *
 * @param status whether it has
 * @param since first day of its effect; the latest possible one where {@code listing.fromIsLatest()}
 * @param until first day without effect, where there is one
 */
public record Effect(Status status, LocalDate since, Optional<LocalDate> until) {

    public Effect {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** The effect of a listing, or of one limb of it, on a day. */
    static Effect of(Authority authority, Listing listing, Optional<Limb> limb, LocalDate day) {
        LocalDate act = latest(limb.map(Limb::from).stream(), authority.standing().period().from().stream());
        LocalDate since = act.isAfter(listing.from()) ? act : listing.from();
        Optional<End> end = Stream.of(
                        listing.until().map(d -> new End(d, Status.ENDED)),
                        limb.flatMap(l -> l.until().map(d -> new End(d, over(l.status())))),
                        authority
                                .standing()
                                .period()
                                .until()
                                .map(d -> new End(d, over(authority.standing().status()))))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(End::day));
        // Of a listing whose first day is unknown, an earlier date may be inside: it counts rather than fail open.
        LocalDate certain = listing.fromIsLatest() ? act : since;
        return new Effect(status(authority, limb, since, certain, end, day), since, end.map(End::day));
    }

    private static Status status(
            Authority authority,
            Optional<Limb> limb,
            LocalDate since,
            LocalDate certain,
            Optional<End> end,
            LocalDate day) {
        boolean proposed = authority.standing().status() == ActStatus.PROPOSED
                || limb.filter(l -> l.status() == ActStatus.PROPOSED).isPresent();
        if (proposed) {
            return Status.PROPOSED;
        }
        return end.filter(e -> !day.isBefore(e.day()) || !since.isBefore(e.day()))
                .map(End::status)
                .orElse(day.isBefore(certain) ? Status.UPCOMING : Status.IN_FORCE);
    }

    /** The first day on which an act, a limb or a listing has no effect any more, and what it is called then. */
    private record End(LocalDate day, Status status) {}

    private static Status over(ActStatus status) {
        return switch (status) {
            case SUSPENDED -> Status.SUSPENDED;
            case SUPERSEDED -> Status.SUPERSEDED;
            case PROPOSED, IN_FORCE, ENDED -> Status.ENDED;
        };
    }

    private static LocalDate latest(Stream<LocalDate> one, Stream<LocalDate> other) {
        return Stream.concat(one, other).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }
}
