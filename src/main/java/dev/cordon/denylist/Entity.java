package dev.cordon.denylist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A legal or trade name of a vendor.
 *
 * @param name the name in Latin script
 * @param nativeName the name in its own script
 * @param aliases other names of the same entity
 * @param source where the names were seen
 * @param verified how this entry was checked
 */
public record Entity(String name, Optional<String> nativeName, List<String> aliases, String source, Sureness verified) {

    public Entity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nativeName, "nativeName");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(verified, "verified");
    }

    /** Every name of the entity: each is an identifier of the signal {@code organization}. */
    public List<String> names() {
        return Stream.of(Stream.of(name), nativeName.stream(), aliases.stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
