package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A vendor's place under one authority.
 *
 * @param authority id of the authority
 * @param limb id of the one limb that lists the vendor; empty where all limbs do, or the authority has none
 * @param from the day the vendor was listed
 * @param fromIsLatest whether {@code from} is only known to be the latest possible day
 * @param until first day on which it is no longer listed, where the listing ended
 * @param reach what of the vendor's this listing covers, where that is other than the authority's reach
 * @param citation where this listing was published
 * @param note what a reader should know
 * @param verified how this entry was checked
 */
public record Listing(
        String authority,
        Optional<String> limb,
        LocalDate from,
        boolean fromIsLatest,
        Optional<LocalDate> until,
        Optional<String> reach,
        Optional<String> citation,
        Optional<String> note,
        Sureness verified) {

    public Listing {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(limb, "limb");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(verified, "verified");
    }
}
