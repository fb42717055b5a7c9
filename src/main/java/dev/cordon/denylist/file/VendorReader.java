package dev.cordon.denylist.file;

import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.EntityNames;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one entry of {@code vendors}.
 *
 * @param authorities every authority that the file may refer to
 * @param earlier what earlier lists say of vendors by id: this one need not list them again
 */
record VendorReader(AuthorityNames authorities, Map<String, Vendor> earlier, ListFormat format) {

    /** The vendor; empty where a fault was reported for something it cannot do without. */
    Optional<Vendor> read(YamlMapping mapping) {
        Optional<String> id = DenylistReader.id(mapping, "id");
        Optional<Vendor> before = id.map(earlier::get);
        Optional<String> name = mapping.requiredText("name");
        Optional<String> jurisdiction = mapping.text("jurisdiction");
        jurisdiction
                .filter(j -> !j.matches("[A-Z]{2}"))
                .ifPresent(j -> mapping.fault(
                        "jurisdiction", "'" + j + "' is no country code", "Use ISO 3166-1 alpha-2, as in CN."));
        Optional<String> note = mapping.text("note");
        Map<String, Covered> coverage = new CoverageReader(authorities, format).read(mapping);
        EntityReader entityReader =
                new EntityReader(format, before.map(Vendor::entities).orElse(List.of()));
        List<Entity> entities = entityReader.read(mapping, id);
        EntityNames names = names(entityReader, entities, mapping);
        List<Listing> listings = new ListingReader(authorities, names, format).read(mapping);
        if (before.isEmpty()) {
            mapping.require("listings");
        }
        List<Identifier> identifiers =
                new IdentifierReader(authorities, names, coverage, format).read(mapping, entities);
        List<Exemption> exemptions = exemptions(mapping);
        mapping.refuseUnknownKeys();
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        if (before.isEmpty() && mapping.hasNothing("identifiers") && mapping.hasNothing("entities")) {
            mapping.fault(
                    "id", "the vendor '" + id.get() + "' has no entity and no identifier", "Say what to look for.");
        }
        if (before.isEmpty() && mapping.has("listings") && mapping.hasNothing("listings")) {
            mapping.fault("listings", "the vendor '" + id.get() + "' has no listing", "Say which authority lists it.");
        }
        return Optional.of(
                new Vendor(id.get(), name.get(), jurisdiction, note, entities, listings, identifiers, exemptions));
    }

    private static EntityNames names(EntityReader reader, List<Entity> entities, YamlMapping vendor) {
        Set<String> ids =
                reader.all(entities).stream().flatMap(e -> e.id().stream()).collect(Collectors.toUnmodifiableSet());
        return new EntityNames(
                ids,
                entities.size() == vendor.mappings("entities", "the entity").size());
    }

    private List<Exemption> exemptions(YamlMapping vendor) {
        List<Exemption> exemptions = new ArrayList<>();
        for (YamlMapping mapping : vendor.mappings("exceptions", "the exception")) {
            Optional<Signal> signal = IdentifierReader.signal(mapping, format);
            Optional<String> pattern = IdentifierReader.pattern(mapping, signal);
            Optional<String> reason = mapping.requiredText("reason");
            mapping.refuseUnknownKeys();
            if (signal.isPresent() && pattern.isPresent() && reason.isPresent()) {
                exemptions.add(new Exemption(signal.get(), pattern.get(), reason.get()));
            }
        }
        return exemptions;
    }

    /** The strength that an entry of this sureness can have at most. */
    static Strength cap(Sureness verified) {
        return verified == Sureness.UNVERIFIED ? Strength.INDICATIVE : Strength.CONCLUSIVE;
    }
}
