package dev.cordon.match;

import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A component, a vendor, and why the one is taken for the other's.
 *
 * @param component what was looked at
 * @param vendor whose it is
 * @param evidence why, the strongest first, never empty
 */
public record Finding(Component component, Vendor vendor, List<Evidence> evidence) {

    public Finding {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(vendor, "vendor");
        evidence = evidence.stream().sorted().toList();
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence: " + component.ref());
        }
    }

    /** What the strongest evidence proves. */
    public Strength strength() {
        return evidence.get(0).strength();
    }

    /**
     * Whether the component is somebody else's and software of the vendor lies in it, as far as the evidence says: an
     * artifact into which the vendor's classes were shaded is not the vendor's.
     */
    public boolean isCarried() {
        return Carried.is(component, evidence);
    }

    /**
     * Whose the component is, in words: the vendor's, or that of an entity which is related to it, where all that was found
     * names this one: {@code MyOffice (reported 69.8 % owned by Kaspersky Lab)}.
     */
    public String maker() {
        return maker(Relation::phrase);
    }

    /**
     * The same in another language.
     *
     * @param phrase what stands between the name of the one that is owned and its owner's
     */
    public String maker(Function<Relation, String> phrase) {
        List<Optional<Entity>> named = evidence.stream()
                .filter(e -> e.strength() != Strength.SUPPORTING)
                .map(this::related)
                .toList();
        boolean alike = !named.isEmpty() && named.stream().allMatch(named.get(0)::equals);
        return alike ? named.get(0).map(e -> maker(e, phrase)).orElse(vendor.name()) : vendor.name();
    }

    private String maker(Entity entity, Function<Relation, String> phrase) {
        return entity.relation()
                .filter(r -> r.kind() != RelationKind.PARENT)
                .map(r -> entity.name() + " (" + phrase.apply(r) + " "
                        + Ownership.of(vendor).nameOf(r.to()) + ")")
                .orElse(entity.name());
    }

    /** Whose a piece of evidence is, in a word: the vendor's, or that of an entity which is related to it. */
    public String maker(Evidence piece) {
        return related(piece).map(Entity::name).orElse(vendor.name());
    }

    private Optional<Entity> related(Evidence piece) {
        return piece.identifier().entity().flatMap(Ownership.of(vendor)::entity).filter(entity -> !entity.isOwn());
    }

    /** What to use in the component's place, where an identifier knows it. */
    public Optional<String> useInstead() {
        return evidence.stream()
                .flatMap(e -> e.identifier().useInstead().stream())
                .findFirst();
    }
}
