package dev.cordon.denylist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A legal or trade name of a vendor.
 *
 * @param id names it within its vendor, where anything refers to it
 * @param name the name in Latin script
 * @param nativeName the name in its own script
 * @param aliases other names of the same entity
 * @param source where the names were seen
 * @param checked how this entry was checked
 * @param relation what it is to another entity of its vendor; empty where it is one of the vendor's own
 */
public record Entity(
        Optional<String> id,
        String name,
        Optional<String> nativeName,
        List<String> aliases,
        String source,
        Checked checked,
        Optional<Relation> relation) {

    public Entity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nativeName, "nativeName");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(checked, "checked");
        Objects.requireNonNull(relation, "relation");
    }

    /** How sure this entry is. */
    public Sureness verified() {
        return checked.sureness();
    }

    /** Whether it is the vendor itself, under one of its names, rather than what is related to it. */
    public boolean isOwn() {
        return relation.isEmpty();
    }

    /** Every name of the entity: each is an identifier of the signal {@code organization}. */
    public List<String> names() {
        return Stream.of(Stream.of(name), nativeName.stream(), aliases.stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
