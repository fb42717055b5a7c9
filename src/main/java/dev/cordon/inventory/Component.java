package dev.cordon.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One piece of software in an inventory, with everything seen about it.
 *
 * @param ref names it within its inventory and nothing else there: a purl, a bom-ref, a path
 * @param name how a person would name it: {@code com.example:kav-client:1.2}
 * @param purl its canonical package URL, where it has one
 * @param scope its Maven scope, where it has one
 * @param facts what was seen, possibly nothing
 * @param most the most that any of the facts proves; less than conclusive where its source may be wrong
 */
public record Component(
        String ref, String name, Optional<Purl> purl, Optional<Scope> scope, List<Fact> facts, Strength most) {

    /** Stands in a ref between an archive and what lies in it. */
    public static final String INTO = "!/";

    public Component {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(scope, "scope");
        facts = List.copyOf(facts);
        Objects.requireNonNull(most, "most");
    }

    /** A component whose facts are certain. */
    public Component(String ref, String name, Optional<Purl> purl, Optional<Scope> scope, List<Fact> facts) {
        this(ref, name, purl, scope, facts, Strength.CONCLUSIVE);
    }

    /** The same component where its facts prove at most this. */
    public Component atMost(Strength strength) {
        Strength weaker = most.weaker(strength);
        return weaker == most ? this : new Component(ref, name, purl, scope, facts, weaker);
    }

    /** The ref in a list of several sources: a purl is the same everywhere, any other ref means something in its own only. */
    public String refAmong(Source source) {
        boolean everywhere = purl.map(Purl::canonical).filter(ref::equals).isPresent();
        return everywhere ? ref : source.name() + ", " + ref;
    }

    /** Whether it lies in an archive, so that nothing but the archive can be removed. */
    public boolean isNested() {
        return ref.contains(INTO);
    }

    /** The same with more facts; what is known already is not added again. */
    public Component with(List<Fact> more) {
        Map<Signal, Set<String>> known = new EnumMap<>(Signal.class);
        List<Fact> all = new ArrayList<>(facts.size() + more.size());
        Stream.concat(facts.stream(), more.stream())
                .filter(f ->
                        known.computeIfAbsent(f.signal(), s -> new HashSet<>()).add(f.value()))
                .forEach(all::add);
        return new Component(ref, name, purl, scope, all, most);
    }

    /** The same under another ref. */
    public Component withRef(String other) {
        return other.equals(ref) ? this : new Component(other, name, purl, scope, facts, most);
    }

    /** The same under another name. */
    public Component named(String other) {
        return new Component(ref, other, purl, scope, facts, most);
    }

    /** The name with the scope in parentheses, where there is one. */
    public String label() {
        return scope.map(s -> name + " (" + s.id() + ")").orElse(name);
    }
}
