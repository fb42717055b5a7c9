package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code identifiers} of a vendor and adds one for every name of its entities. */
final class IdentifierReader {

    private final AuthorityNames authorities;
    private final Map<String, Coverage> vendorCoverage;

    IdentifierReader(AuthorityNames authorities, Map<String, Coverage> vendorCoverage) {
        this.authorities = authorities;
        this.vendorCoverage = vendorCoverage;
    }

    List<Identifier> read(YamlMapping vendor, List<Entity> entities) {
        List<Identifier> identifiers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMapping mapping : vendor.mappings("identifiers", "the identifier")) {
            Optional<Identifier> identifier = identifier(mapping);
            identifier
                    .filter(i -> !seen.add(i.signal().id() + " " + i.pattern()))
                    .ifPresent(i -> mapping.fault(
                            "pattern",
                            "the " + i.signal().id() + " '" + i.pattern() + "' stands twice for one vendor",
                            "Join the two entries."));
            identifier.ifPresent(identifiers::add);
        }
        for (Entity entity : entities) {
            for (String name : entity.names()) {
                if (seen.add(Signal.ORGANIZATION.id() + " " + name)) {
                    identifiers.add(organization(entity, name));
                }
            }
        }
        return identifiers;
    }

    private Identifier organization(Entity entity, String name) {
        return new Identifier(
                Signal.ORGANIZATION,
                name,
                Optional.empty(),
                entity.source(),
                entity.verified(),
                VendorReader.cap(entity.verified()),
                Optional.empty(),
                vendorCoverage);
    }

    private Optional<Identifier> identifier(YamlMapping mapping) {
        Optional<Signal> signal = signal(mapping);
        Optional<String> pattern = pattern(mapping, signal);
        Optional<String> product = mapping.text("product");
        Optional<String> source = mapping.requiredText("source");
        mapping.require("verified");
        Optional<Sureness> verified = mapping.oneOf("verified", Sureness::of, Sureness.ids());
        Optional<Strength> strength = mapping.oneOf("strength", Strength::of, Strength.ids());
        Optional<String> useInstead = mapping.text("useInstead");
        Map<String, Coverage> coverage = new LinkedHashMap<>(vendorCoverage);
        coverage.putAll(new CoverageReader(authorities).read(mapping));
        mapping.refuseUnknownKeys();
        if (signal.isEmpty() || pattern.isEmpty() || source.isEmpty() || verified.isEmpty()) {
            return Optional.empty();
        }
        Strength most = signal.get().strength();
        strength.filter(s -> s.compareTo(most) < 0)
                .ifPresent(s -> mapping.fault(
                        "strength",
                        "the signal " + signal.get().id() + " is never stronger than " + most.id(),
                        "Leave the strength out."));
        return Optional.of(new Identifier(
                signal.get(),
                pattern.get(),
                product,
                source.get(),
                verified.get(),
                strength.orElse(most).weaker(VendorReader.cap(verified.get())),
                useInstead,
                coverage));
    }

    /** Reads the key {@code signal}. */
    static Optional<Signal> signal(YamlMapping mapping) {
        mapping.require("signal");
        return mapping.oneOf("signal", Signal::of, Signal.ids());
    }

    /** Reads the key {@code pattern} and checks it against the language of its signal. */
    static Optional<String> pattern(YamlMapping mapping, Optional<Signal> signal) {
        Optional<String> pattern = mapping.requiredText("pattern");
        if (signal.isEmpty() || pattern.isEmpty()) {
            return pattern;
        }
        Optional<String> problem = SignalRules.of(signal.get()).problem(pattern.get());
        problem.ifPresent(p -> mapping.fault("pattern", "'" + pattern.get() + "': " + p, "Mend the pattern."));
        return problem.isPresent() ? Optional.empty() : pattern;
    }
}
