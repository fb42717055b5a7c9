package dev.cordon.inventory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of software in an inventory, with everything seen about it.
 *
 * @param ref names it within its inventory and nothing else there: a purl, a bom-ref, a path
 * @param name how a person would name it: {@code com.example:kav-client:1.2}
 * @param purl its canonical package URL, where it has one
 * @param scope its Maven scope, where it has one
 * @param facts what was seen, possibly nothing
 */
public record Component(String ref, String name, Optional<Purl> purl, Optional<Scope> scope, List<Fact> facts) {

    public Component {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(scope, "scope");
        facts = List.copyOf(facts);
    }

    /** The name with the scope in parentheses, where there is one. */
    public String label() {
        return scope.map(s -> name + " (" + s.id() + ")").orElse(name);
    }
}
