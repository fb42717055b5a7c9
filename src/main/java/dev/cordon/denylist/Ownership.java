package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who owns whom among the entities of one vendor. The vendor itself stands for all of its own entities: those without a
 * relation.
 *
 * @param vendor id of the vendor
 * @param name how messages call the vendor
 * @param entities its entities
 */
public record Ownership(String vendor, String name, List<Entity> entities) {

    public Ownership {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(name, "name");
        entities = List.copyOf(entities);
    }

    /** The ownership within a vendor. */
    public static Ownership of(Vendor vendor) {
        return new Ownership(vendor.id(), vendor.name(), vendor.entities());
    }

    /**
     * One step from an entity to the one that owns it.
     *
     * @param owned name of the entity, or of the vendor
     * @param owner name of its owner, or of the vendor
     * @param relation what a list says of the two
     */
    public record Step(String owned, String owner, Relation relation) {

        public Step {
            Objects.requireNonNull(owned, "owned");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(relation, "relation");
        }

        /** {@code MyOffice, reported 69.8 % owned by Kaspersky Lab, Kommersant 2026-01-14}. */
        public String text() {
            return owned + ", " + relation.phrase() + " " + owner + ", " + relation.source();
        }
    }

    /** A way up from an entity, and the id it has come to. */
    private record Way(String here, List<Step> steps) {}

    /** Whether an id is one of its entities', or the vendor's. */
    public boolean knows(String id) {
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
        String start = entity.orElse(vendor);
        return way(start, listed, covered.and(Relation::isSeen)).or(() -> way(start, listed, covered));
    }

    private Optional<List<Step>> way(String start, Optional<String> listed, Predicate<Relation> covered) {
        Deque<Way> ways = new ArrayDeque<>(List.of(new Way(start, List.of())));
        Set<String> been = new HashSet<>(Set.of(start));
        while (!ways.isEmpty()) {
            Way way = ways.remove();
            if (isListed(way.here(), listed)) {
                return Optional.of(way.steps());
            }
            owners(way.here()).forEach((owner, relation) -> {
                if (covered.test(relation) && been.add(owner)) {
                    List<Step> longer = new ArrayList<>(way.steps());
                    longer.add(new Step(nameOf(way.here()), nameOf(owner), relation));
                    ways.add(new Way(owner, longer));
                }
            });
        }
        return Optional.empty();
    }

    /** The name of an entity, or of the vendor. */
    public String nameOf(String id) {
        return entity(id).map(Entity::name).orElse(name);
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
    public boolean isCircular(Entity entity) {
        String id = entity.id().orElse("");
        return leadsTo(id, id, Period.ALWAYS, Set.of());
    }

    private boolean leadsTo(String goal, String id, Period when, Set<String> been) {
        Set<String> now = new HashSet<>(been);
        return owners(id).entrySet().stream().anyMatch(owner -> {
            Period both = when.and(owner.getValue().period());
            boolean owns = ReachesOwned.CONTROLLED.reachesOver(owner.getValue()) && !both.isEmpty();
            String next = owner.getKey();
            return owns && (next.equals(goal) || (now.add(next) && leadsTo(goal, next, both, now)));
        });
    }

    /** Those who own an entity, or the vendor, in any way, and how. */
    private Map<String, Relation> owners(String id) {
        Map<String, Relation> owners = new LinkedHashMap<>();
        for (Entity entity : entities) {
            entity.relation().ifPresent(relation -> {
                String one = entity.id().orElse("");
                boolean owner = relation.kind() == RelationKind.PARENT;
                boolean owned = relation.to().equals(id) || (relation.to().equals(vendor) && isOwn(id));
                if (owner && owned) {
                    owners.put(one, relation);
                } else if (!owner && one.equals(id)) {
                    owners.put(relation.to(), relation);
                }
            });
        }
        return owners;
    }
}
