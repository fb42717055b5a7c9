package dev.cordon.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One way by which a component is asked for.
 *
 * @param steps names from the module to the component, both included
 * @param lostTo the version that conflict mediation chose over the one at the end of this path, where it did: the path
 *     asks for the component, and the build uses the other version
 */
public record DependencyPath(List<String> steps, Optional<String> lostTo) {

    public DependencyPath {
        steps = List.copyOf(steps);
        Objects.requireNonNull(lostTo, "lostTo");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path without steps");
        }
    }

    /** The steps with {@code >} between them, and what became of the version asked for. */
    public String label() {
        return String.join(" > ", steps) + lost();
    }

    /** What became of the version asked for, to be put behind the steps; empty where the build uses it. */
    public String lost() {
        return lostTo.map(v -> " (asked for here; the build uses " + v + ")").orElse("");
    }
}
