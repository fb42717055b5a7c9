package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who owns whom among the entities of one vendor. The vendor itself stands for all of its own entities: those without a
 * relation.
 *
 * @param vendor id of the vendor
 * @param entities its entities
 */
public record Ownership(String vendor, List<Entity> entities) {

    public Ownership {
        Objects.requireNonNull(vendor, "vendor");
        entities = List.copyOf(entities);
    }

    /** The ownership within a vendor. */
    public static Ownership of(Vendor vendor) {
        return new Ownership(vendor.id(), vendor.entities());
    }

    /**
     * One step from an entity to the one that owns it.
     *
     * @param owned id of the entity, or of the vendor
     * @param owner id of its owner, or of the vendor
     * @param relation what a list says of the two
     */
    public record Step(String owned, String owner, Relation relation) {

        public Step {
            Objects.requireNonNull(owned, "owned");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(relation, "relation");
        }
    }

    /** Whether an id is one of its entities', or the vendor's. */
    boolean knows(String id) {
        return id.equals(vendor) || entity(id).isPresent();
    }

    /** The entity of that id; empty for the vendor's and for an id that nothing has. */
    public Optional<Entity> entity(String id) {
        return entities.stream()
                .filter(e -> e.id().filter(id::equals).isPresent())
                .findFirst();
    }

    /**
     * The way from an entity up to the one that is listed, over relations that the act covers on a day. Of two ways, the
     * one of relations that were seen.
     *
     * @param entity id of the entity; empty for the vendor as a whole
     * @param listed id of the entity that is listed; empty where the vendor's own are
     * @return the steps, none where the entity itself is listed; empty where the listing does not reach it
     */
    public Optional<List<Step>> way(
            Optional<String> entity, Optional<String> listed, ReachesOwned reach, LocalDate day) {
        Predicate<Relation> covered = r -> r.period().contains(day) && reach.reachesOver(r);
        Predicate<Relation> seen = r -> r.checked().sureness() == Sureness.SEEN;
        String start = entity.orElse(vendor);
        return way(start, listed, covered.and(seen)).or(() -> way(start, listed, covered));
    }

    private Optional<List<Step>> way(String start, Optional<String> listed, Predicate<Relation> covered) {
        Deque<List<Step>> ways = new ArrayDeque<>(List.of(List.of()));
        Set<String> been = new HashSet<>(Set.of(start));
        while (!ways.isEmpty()) {
            List<Step> way = ways.remove();
            String here = way.isEmpty() ? start : way.get(way.size() - 1).owner();
            if (isListed(here, listed)) {
                return Optional.of(way);
            }
            for (Step step : owners(here)) {
                if (covered.test(step.relation()) && been.add(step.owner())) {
                    List<Step> longer = new ArrayList<>(way);
                    longer.add(step);
                    ways.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a listing names an entity, or the vendor. */
    private boolean isListed(String id, Optional<String> listed) {
        boolean whole = id.equals(vendor);
        return listed.map(l -> l.equals(id) || (whole && isOwn(l))).orElseGet(() -> whole || isOwn(id));
    }

    private boolean isOwn(String id) {
        return entity(id).filter(Entity::isOwn).isPresent();
    }

    /** Whether the owners of an entity's owners include itself, on some day. */
    boolean isCircular(Entity entity) {
        String id = entity.id().orElse("");
        return leadsTo(id, id, Period.ALWAYS, Set.of());
    }

    private boolean leadsTo(String goal, String id, Period when, Set<String> been) {
        Set<String> now = new HashSet<>(been);
        for (Step step : owners(id)) {
            Period both = when.and(step.relation().period());
            boolean owns = ReachesOwned.CONTROLLED.reachesOver(step.relation()) && !both.isEmpty();
            if (owns
                    && (step.owner().equals(goal)
                            || (now.add(step.owner()) && leadsTo(goal, step.owner(), both, now)))) {
                return true;
            }
        }
        return false;
    }

    /** The steps from an entity, or from the vendor, to those who own it in any way. */
    private List<Step> owners(String id) {
        List<Step> steps = new ArrayList<>();
        for (Entity entity : entities) {
            Optional<Relation> relation = entity.relation();
            if (relation.isEmpty()) {
                continue;
            }
            String one = entity.id().orElse("");
            String other = relation.get().to();
            boolean owner = relation.get().kind() == RelationKind.PARENT;
            if (owner && (other.equals(id) || (other.equals(vendor) && isOwn(id)))) {
                steps.add(new Step(id, one, relation.get()));
            } else if (!owner && one.equals(id)) {
                steps.add(new Step(id, other, relation.get()));
            }
        }
        return steps;
    }
}
