package dev.cordon.report;

import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Sureness;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An act in the HTML report.
 *
 * @param limbs a vendor's listings under it, never none
 */
record HtmlAct(List<JudgedListing> limbs) {

    HtmlAct {
        limbs = List.copyOf(limbs);
    }

    /** The listing that stands for all where they agree. */
    JudgedListing first() {
        return limbs.get(0);
    }

    /** The act. */
    Authority authority() {
        return first().authority();
    }

    /** When one of the listings has effect. */
    String when(JudgedListing limb) {
        LocalDate since = limb.since();
        return switch (limb.status()) {
            case IN_FORCE -> ActLines.since(limb);
            case UPCOMING -> "from " + since;
            case ENDED -> limb.listing().until().map(day -> "ended on " + day).orElse("ended");
        };
    }

    /** Whether any of the listings has effect. */
    boolean inForce() {
        return limbs.stream().anyMatch(l -> l.status() == Status.IN_FORCE);
    }

    /** Who gave it its level: the list, a profile, or a setting. */
    String decidedBy() {
        return first().decidedBy().equals("list") ? "the list" : first().decidedBy();
    }

    /** Whether the act is known to reach the component. */
    String coverage() {
        return switch (first().coverage()) {
            case IN -> "Covers it";
            case OUT -> "Does not cover it";
            case UNSETTLED -> "Unsettled";
        };
    }

    /** What kind of thing the act covers. */
    String reach() {
        return first().listing().reach().orElse(authority().reach());
    }

    private static Optional<String> sure(Sureness sureness) {
        return switch (sureness) {
            case SEEN -> Optional.empty();
            case TRANSCRIBED -> Optional.of("Listing known from a transcription of the official list.");
            case SECOND_HAND -> Optional.of("Listing known from a summary.");
            case UNVERIFIED -> Optional.of("Listing not verified.");
        };
    }

    /** What a reader should know of the listing beyond its dates. */
    List<String> remarks() {
        Optional<String> sure = sure(first().listing().verified());
        Stream<String> also = authority().alsoAs().isEmpty()
                ? Stream.empty()
                : Stream.of("Also as "
                        + authority().alsoAs().stream().map(AlsoAs::label).collect(Collectors.joining(", ")) + ".");
        Stream<String> listed = limbs.stream()
                .flatMap(l -> Stream.concat(
                        l.listing().citation().map(c -> "Listed by " + c + ".").stream(), l.listing().note().stream()))
                .distinct();
        return Stream.of(also, listed, sure.stream()).flatMap(s -> s).toList();
    }
}
