package dev.cordon.examine;

import dev.cordon.inventory.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the components of a document are called, by ref, as long as they are few: most documents need not be read again where
 * something is found, and those that must are too long to keep the names of all components for the few that are asked for.
 */
final class KeptNames {

    /** Some eight megabytes, for each document that is being read. */
    static final int MOST = 1 << 15;

    private final Map<String, String> names = new HashMap<>();
    private boolean all = true;

    /** A component was read. */
    void keep(Component component) {
        if (all) {
            names.put(component.ref(), component.name());
            all = names.size() <= MOST;
        }
        if (!all) {
            names.clear();
        }
    }

    /** A component was counted, and not read. */
    void miss() {
        all = false;
    }

    /** The names of all components; empty where not all were kept. */
    Optional<Map<String, String>> all() {
        return all ? Optional.of(names) : Optional.empty();
    }
}
