package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids of a vendor's entities, which its listings and identifiers may refer to.
 *
 * @param ids those of the file and of earlier lists
 * @param complete whether every entity of the file could be read; if not, a reference to an unknown one is no fault of
 *     its own
 */
public record EntityNames(Set<String> ids, boolean complete) {

    /** Reports a reference to an entity that the vendor does not have. */
    public void check(String id, YamlMapping mapping) {
        if (complete && !ids.contains(id)) {
            mapping.fault(
                    "entity",
                    "'" + id + "' is no entity of this vendor",
                    ids.isEmpty()
                            ? "Give the entity an 'id', or leave this key out."
                            : "Use one of: " + String.join(", ", new TreeSet<>(ids)) + "; or leave this key out.");
        }
    }
}
