package dev.cordon.denylist.file;

import dev.cordon.denylist.Checked;
import dev.cordon.denylist.CheckedReader;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.EntityNames;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.StandingReader;
import dev.cordon.denylist.Tenure;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.inventory.VersionRange;
import dev.cordon.match.SignalRules;
import dev.cordon.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code identifiers} of a vendor and adds one for every name of its entities. */
record IdentifierReader(
        AuthorityNames authorities, EntityNames entityNames, Map<String, Covered> vendorCoverage, ListFormat format) {

    private static final List<String> ONE =
            Signal.ids().stream().filter(id -> !id.equals(Signal.CPE.id())).toList();

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
                entity.id(),
                entity.checked(),
                VendorReader.cap(entity.verified()),
                Optional.empty(),
                Tenure.ALWAYS,
                vendorCoverage);
    }

    private Optional<Identifier> identifier(YamlMapping mapping) {
        boolean two = format == ListFormat.TWO;
        Optional<Signal> signal = signal(mapping, format);
        Optional<String> pattern = pattern(mapping, signal);
        Optional<String> product = mapping.text("product");
        Optional<String> source = mapping.requiredText("source");
        Optional<String> entity = two ? mapping.text("entity") : Optional.empty();
        entity.ifPresent(e -> entityNames.check(e, mapping));
        Optional<Checked> checked = new CheckedReader(format).read(mapping);
        Optional<Strength> strength = mapping.oneOf("strength", Strength::of, Strength.ids());
        Optional<String> useInstead = mapping.text("useInstead");
        Tenure tenure = two ? tenure(mapping, signal, pattern) : Tenure.ALWAYS;
        Map<String, Covered> coverage = new LinkedHashMap<>(vendorCoverage);
        coverage.putAll(new CoverageReader(authorities, format).read(mapping));
        mapping.refuseUnknownKeys();
        if (signal.isEmpty() || pattern.isEmpty() || source.isEmpty() || checked.isEmpty()) {
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
                entity,
                checked.get(),
                strength.orElse(most).weaker(VendorReader.cap(checked.get().sureness())),
                useInstead,
                tenure,
                coverage));
    }

    private static Tenure tenure(YamlMapping mapping, Optional<Signal> signal, Optional<String> pattern) {
        Optional<String> versions = mapping.text("versions");
        versions.flatMap(VersionRange::problem)
                .ifPresent(problem -> mapping.fault(
                        "versions",
                        "'" + versions.orElseThrow() + "' is no version range: " + problem,
                        "Write a range as Maven reads it: \"[1.0,2.0)\"."));
        versions.filter(v -> signal.filter(s -> s == Signal.PURL).isPresent())
                .flatMap(v -> pattern)
                .filter(p -> !Purl.parse(p).type().equals("maven"))
                .ifPresent(p -> mapping.fault(
                        "versions",
                        "versions are ordered as Maven orders them, and '" + p + "' is no purl of Maven",
                        "Leave the versions out."));
        Period period = StandingReader.period(mapping, "the identifier");
        return new Tenure(versions, period, mapping.text("renamedTo"), mapping.text("donatedTo"));
    }

    /** Reads the key {@code signal}. */
    static Optional<Signal> signal(YamlMapping mapping, ListFormat format) {
        mapping.require("signal");
        List<String> known = format == ListFormat.ONE ? ONE : Signal.ids();
        return mapping.oneOf("signal", id -> Signal.of(id).filter(s -> known.contains(s.id())), known);
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
