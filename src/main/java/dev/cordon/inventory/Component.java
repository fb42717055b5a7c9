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
 * @param scope its scope, where it has one
 * @param facts what was seen, possibly nothing
 * @param most the most that any of the facts proves; less than conclusive where its source may be wrong
 * @param originalScope of a copy: the scope of the dependency that it is a copy of, where that has one
 */
public record Component(
        String ref,
        String name,
        Optional<Purl> purl,
        Optional<Scope> scope,
        List<Fact> facts,
        Strength most,
        Optional<Scope> originalScope) {

    /** Stands in a ref between an archive and what lies in it. */
    public static final String INTO = "!/";

    public Component {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(scope, "scope");
        facts = List.copyOf(facts);
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(originalScope, "originalScope");
        if (originalScope.isPresent() && !scope.equals(Optional.of(Scope.SHIPPED))) {
            throw new IllegalArgumentException("no copy, and yet it has an original: " + ref);
        }
    }

    /** A component that is no copy. */
    public Component(
            String ref, String name, Optional<Purl> purl, Optional<Scope> scope, List<Fact> facts, Strength most) {
        this(ref, name, purl, scope, facts, most, Optional.empty());
    }

    /** A component whose facts are certain. */
    public Component(String ref, String name, Optional<Purl> purl, Optional<Scope> scope, List<Fact> facts) {
        this(ref, name, purl, scope, facts, Strength.CONCLUSIVE);
    }

    /** The unchanged copy of it that lies elsewhere: the same software, in the scope of what is shipped. */
    public Component copyAt(String other) {
        return new Component(other, name, purl, Optional.of(Scope.SHIPPED), facts, most, scope);
    }

    /** Whether it takes part in the build, as plugins do; its ref then means the same in every module. */
    public boolean isOfBuild() {
        return scope.equals(Optional.of(Scope.BUILD));
    }

    /** Whether it is an unchanged copy of a dependency in what a module packs. */
    public boolean isCopy() {
        return scope.equals(Optional.of(Scope.SHIPPED));
    }

    /**
     * The scopes that it counts as, the most specific first. A copy counts as shipped, and as what its dependency is
     * where that ships as well: who lets something pass in scope compile lets it be packed.
     */
    public List<Scope> scopes() {
        return Stream.concat(scope.stream(), originalScope.filter(Scope::ships).stream())
                .toList();
    }

    /** The same component where its facts prove at most this. */
    public Component atMost(Strength strength) {
        Strength weaker = most.weaker(strength);
        return weaker == most ? this : new Component(ref, name, purl, scope, facts, weaker, originalScope);
    }

    /** The ref in a list of several sources: a purl is the same everywhere, any other ref means something in its own only. */
    public String refAmong(Source source) {
        boolean everywhere =
                isOfBuild() || purl.map(Purl::canonical).filter(ref::equals).isPresent();
        return everywhere ? ref : source.name() + ", " + ref;
    }

    /** Whether it lies in an archive, so that nothing but the archive can be removed. */
    public boolean isNested() {
        return ref.contains(INTO);
    }

    /** The ref of the outermost archive that it lies in; its own where it lies in none. */
    public String outermost() {
        int inner = ref.indexOf(INTO);
        return inner < 0 ? ref : ref.substring(0, inner);
    }

    /** The same with more facts; what is known already is not added again. */
    public Component with(List<Fact> more) {
        Map<Signal, Set<String>> known = new EnumMap<>(Signal.class);
        List<Fact> all = new ArrayList<>(facts.size() + more.size());
        Stream.concat(facts.stream(), more.stream())
                .filter(f ->
                        known.computeIfAbsent(f.signal(), s -> new HashSet<>()).add(f.value()))
                .forEach(all::add);
        return withFacts(all);
    }

    /** The same with other facts. */
    public Component withFacts(List<Fact> others) {
        return new Component(ref, name, purl, scope, others, most, originalScope);
    }

    /** The same in another scope; in any but the scope of copies it has no original. */
    public Component inScope(Optional<Scope> other) {
        Optional<Scope> original = originalScope.filter(s -> other.equals(scope));
        return new Component(ref, name, purl, other, facts, most, original);
    }

    /** The same under another ref. */
    public Component withRef(String other) {
        return other.equals(ref) ? this : new Component(other, name, purl, scope, facts, most, originalScope);
    }

    /** The same under another name. */
    public Component named(String other) {
        return new Component(ref, other, purl, scope, facts, most, originalScope);
    }

    /** How a sentence calls it: by its name, and a copy as that. */
    public String called() {
        return isCopy() ? "a copy of " + name : name;
    }

    /**
     * How a sentence calls it, with the scope in parentheses where there is one: {@code com.acme:lib:1.0 (compile)},
     * {@code a copy of com.acme:lib:1.0 (test)}.
     */
    public String label() {
        Optional<Scope> shown = isCopy() ? originalScope : scope;
        return called() + shown.map(s -> " (" + s.id() + ")").orElse("");
    }
}
