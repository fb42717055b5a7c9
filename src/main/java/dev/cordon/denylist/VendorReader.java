package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code vendors}. */
final class VendorReader {

    private final AuthorityNames authorities;
    private final List<String> extendable;

    /**
     * @param authorities every authority that the file may refer to
     * @param extendable ids of vendors that an earlier list describes, so that this one need not list them again
     */
    VendorReader(AuthorityNames authorities, List<String> extendable) {
        this.authorities = authorities;
        this.extendable = extendable;
    }

    /** The vendor; empty where a fault was reported for something it cannot do without. */
    Optional<Vendor> read(YamlMapping mapping) {
        Optional<String> id = DenylistReader.id(mapping, "id");
        Optional<String> name = mapping.requiredText("name");
        Optional<String> jurisdiction = mapping.text("jurisdiction");
        jurisdiction
                .filter(j -> !j.matches("[A-Z]{2}"))
                .ifPresent(j -> mapping.fault(
                        "jurisdiction", "'" + j + "' is no country code", "Use ISO 3166-1 alpha-2, as in CN."));
        Optional<String> note = mapping.text("note");
        Map<String, Coverage> coverage = new CoverageReader(authorities).read(mapping);
        List<Entity> entities = entities(mapping);
        List<Listing> listings = new ListingReader(authorities).read(mapping);
        boolean extendsEarlier = id.filter(extendable::contains).isPresent();
        if (!extendsEarlier) {
            mapping.require("listings");
        }
        List<Identifier> identifiers = new IdentifierReader(authorities, coverage).read(mapping, entities);
        List<Exemption> exemptions = exemptions(mapping);
        mapping.refuseUnknownKeys();
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        if (!extendsEarlier && mapping.hasNothing("identifiers") && mapping.hasNothing("entities")) {
            mapping.fault(
                    "id", "the vendor '" + id.get() + "' has no entity and no identifier", "Say what to look for.");
        }
        if (!extendsEarlier && mapping.has("listings") && mapping.hasNothing("listings")) {
            mapping.fault("listings", "the vendor '" + id.get() + "' has no listing", "Say which authority lists it.");
        }
        return Optional.of(
                new Vendor(id.get(), name.get(), jurisdiction, note, entities, listings, identifiers, exemptions));
    }

    private static List<Entity> entities(YamlMapping vendor) {
        List<Entity> entities = new ArrayList<>();
        for (YamlMapping mapping : vendor.mappings("entities", "the entity")) {
            Optional<String> name = mapping.requiredText("name");
            Optional<String> nativeName = mapping.text("native");
            List<String> aliases = mapping.texts("aliases");
            Optional<String> source = mapping.requiredText("source");
            mapping.require("verified");
            Optional<Sureness> verified = mapping.oneOf("verified", Sureness::of, Sureness.ids());
            mapping.refuseUnknownKeys();
            if (name.isPresent() && source.isPresent() && verified.isPresent()) {
                entities.add(new Entity(name.get(), nativeName, aliases, source.get(), verified.get()));
            }
        }
        return entities;
    }

    private static List<Exemption> exemptions(YamlMapping vendor) {
        List<Exemption> exemptions = new ArrayList<>();
        for (YamlMapping mapping : vendor.mappings("exceptions", "the exception")) {
            Optional<Signal> signal = IdentifierReader.signal(mapping);
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
