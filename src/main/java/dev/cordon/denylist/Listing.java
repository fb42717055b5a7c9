package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A vendor's place under one authority.
 *
 * @param authority id of the authority
 * @param entity id of the entity that is listed; empty where the vendor's own entities are
 * @param limb id of the one limb that lists the vendor; empty where all limbs do, or the authority has none
 * @param from the day the vendor was listed
 * @param fromIsLatest whether {@code from} is only known to be the latest possible day
 * @param until first day on which it is no longer listed, where the listing ended
 * @param reach what of the vendor's this listing covers, where that is other than the authority's reach
 * @param citation where this listing was published
 * @param url an official page with this listing
 * @param note what a reader should know
 * @param checked how this entry was checked
 */
public record Listing(
        String authority,
        Optional<String> entity,
        Optional<String> limb,
        LocalDate from,
        boolean fromIsLatest,
        Optional<LocalDate> until,
        Optional<String> reach,
        Optional<String> citation,
        Optional<String> url,
        Optional<String> note,
        Checked checked) {

    public Listing {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(limb, "limb");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(checked, "checked");
    }

    /**
     * What makes two listings of a vendor the same one.
     *
     * @param from first day; a list may have several listings of one act
     */
    public record Key(String authority, Optional<String> limb, Optional<String> entity, LocalDate from) {}

    /** What makes it the same as another of its vendor. */
    public Key key() {
        return new Key(authority, limb, entity, from);
    }

    /** How sure this entry is. */
    public Sureness verified() {
        return checked.sureness();
    }
}
