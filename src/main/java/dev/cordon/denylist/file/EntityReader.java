package dev.cordon.denylist.file;

import dev.cordon.denylist.Checked;
import dev.cordon.denylist.CheckedReader;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.StandingReader;
import dev.cordon.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code entities} of a vendor and refuses relations that lead nowhere or in a circle.
 *
 * @param earlier the entities that an earlier list gives the vendor
 */
record EntityReader(ListFormat format, List<Entity> earlier) {

    List<Entity> read(YamlMapping vendor, Optional<String> vendorId) {
        List<YamlMapping> mappings = vendor.mappings("entities", "the entity");
        List<Entity> entities = new ArrayList<>();
        Map<Entity, YamlMapping> related = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (YamlMapping mapping : mappings) {
            Optional<YamlMapping> relation =
                    format == ListFormat.ONE ? Optional.empty() : mapping.mapping("relation", "the relation");
            Optional<Entity> entity = entity(mapping, relation);
            entity.flatMap(Entity::id)
                    .filter(id -> !ids.add(id))
                    .ifPresent(
                            id -> mapping.fault("id", "the entity '" + id + "' stands twice", "Join the two entries."));
            entity.ifPresent(entities::add);
            entity.filter(e -> e.relation().isPresent()).ifPresent(e -> related.put(e, relation.orElseThrow()));
        }
        Ownership ownership = new Ownership(vendorId.orElse(""), "", all(entities));
        related.forEach((entity, mapping) -> check(entity, mapping, ownership));
        return entities;
    }

    /** Those of the list, and those of earlier lists that it leaves as they are. */
    List<Entity> all(List<Entity> own) {
        Set<Optional<String>> ids = new HashSet<>();
        own.stream().map(Entity::id).filter(Optional::isPresent).forEach(ids::add);
        List<Entity> all = new ArrayList<>(own);
        earlier.stream().filter(e -> !ids.contains(e.id())).forEach(all::add);
        return all;
    }

    private Optional<Entity> entity(YamlMapping mapping, Optional<YamlMapping> relationMapping) {
        Optional<String> id =
                format == ListFormat.TWO && mapping.has("id") ? DenylistReader.id(mapping, "id") : Optional.empty();
        Optional<String> name = mapping.requiredText("name");
        Optional<String> nativeName = mapping.text("native");
        List<String> aliases = mapping.texts("aliases");
        Optional<String> source = mapping.requiredText("source");
        Optional<Checked> checked = new CheckedReader(format).read(mapping);
        Optional<Relation> relation = relationMapping.flatMap(this::relation);
        mapping.refuseUnknownKeys();
        if (relationMapping.isPresent() && id.isEmpty()) {
            mapping.fault(
                    "relation",
                    "an entity with a relation has no id, so that nothing can say whose an identifier is",
                    "Give it an 'id'.");
        }
        if (name.isEmpty()
                || source.isEmpty()
                || checked.isEmpty()
                || relation.isPresent() != relationMapping.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Entity(id, name.get(), nativeName, aliases, source.get(), checked.get(), relation));
    }

    private Optional<Relation> relation(YamlMapping mapping) {
        Optional<String> to = mapping.requiredText("to");
        mapping.require("kind");
        Optional<RelationKind> kind = mapping.oneOf("kind", RelationKind::of, RelationKind.ids());
        Optional<String> share = mapping.text("share");
        kind.ifPresent(k -> share.flatMap(s -> Relation.problem(s, k))
                .ifPresent(problem -> mapping.fault(
                        "share",
                        "'" + share.orElseThrow() + "' " + problem,
                        "Write it as \"69.8 %\", and a kind that goes with it.")));
        Period period = StandingReader.period(mapping, "the relation");
        Optional<String> source = mapping.requiredText("source");
        Optional<Checked> checked = new CheckedReader(format).read(mapping);
        mapping.refuseUnknownKeys();
        if (to.isEmpty() || kind.isEmpty() || source.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Relation(to.get(), kind.get(), share, period, source.get(), checked.get()));
    }

    private static void check(Entity entity, YamlMapping relation, Ownership ownership) {
        String to = entity.relation().orElseThrow().to();
        if (!ownership.knows(to)) {
            relation.fault(
                    "to",
                    "the relation names '" + to + "', which is no entity of this vendor",
                    "Use the id of one of its entities, or of the vendor for all of its own.");
        } else if (ownership.isCircular(entity)) {
            relation.fault(
                    "to",
                    "'" + entity.id().orElse(entity.name()) + "' is among its own owners",
                    "Mend the relations: nothing owns itself.");
        }
    }
}
