package dev.cordon.denylist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A vendor on a denylist.
 *
 * @param id names it in lists and settings
 * @param name how messages call it
 * @param jurisdiction ISO 3166-1 alpha-2 code of the listed entity's seat; recorded, never matched
 * @param note what a reader should know
 * @param entities its legal and trade names
 * @param listings the acts that list it
 * @param identifiers what it is known by, the names of its entities included
 * @param exemptions what looks like it and is not
 */
public record Vendor(
        String id,
        String name,
        Optional<String> jurisdiction,
        Optional<String> note,
        List<Entity> entities,
        List<Listing> listings,
        List<Identifier> identifiers,
        List<Exemption> exemptions) {

    public Vendor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(note, "note");
        entities = List.copyOf(entities);
        listings = List.copyOf(listings);
        identifiers = List.copyOf(identifiers);
        exemptions = List.copyOf(exemptions);
    }
}
