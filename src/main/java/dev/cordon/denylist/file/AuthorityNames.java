package dev.cordon.denylist.file;

import dev.cordon.denylist.Authority;
import dev.cordon.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * The authorities that a file may refer to.
 *
 * @param byId those of earlier lists and of the file itself
 * @param complete whether every authority of the file could be read; if not, a reference to an unknown one is no fault
 *     of its own
 */
record AuthorityNames(Map<String, Authority> byId, boolean complete) {

    /** Reports a reference to an authority that no loaded list has. */
    void check(String id, YamlMapping mapping, String key, String what) {
        if (complete && !byId.containsKey(id)) {
            mapping.fault(
                    key,
                    what + " names the authority '" + id + "', which no loaded list has",
                    "Use one of: " + String.join(", ", byId.keySet()) + "; or add it to 'authorities'.");
        }
    }

    /** Reports a reference to a limb that an authority does not have. */
    void checkLimb(String id, String limb, YamlMapping mapping) {
        if (Optional.ofNullable(byId.get(id))
                .filter(a -> a.limb(limb).isEmpty())
                .isPresent()) {
            mapping.fault(
                    "limb",
                    "'" + id + "' has no limb '" + limb + "'",
                    "Leave the limb out, or add it to the authority.");
        }
    }
}
