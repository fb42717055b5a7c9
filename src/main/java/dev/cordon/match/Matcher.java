package dev.cordon.match;

import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex.Lookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the facts of a component into findings. It keeps no state beside the index, so threads may share it. */
public final class Matcher {

    private final DenylistIndex index;
    private final LocalDate day;

    /**
     * A matcher against the lists behind an index.
     *
     * @param day the day on which an identifier must be the vendor's
     */
    public Matcher(DenylistIndex index, LocalDate day) {
        this.index = index;
        this.day = day;
    }

    /** The findings about a component, at most one per vendor; the vendor with the most specific match comes first. */
    public List<Finding> match(Component component) {
        if (meetsNothing(component)) { // nearly always
            return List.of();
        }
        Map<String, Vendor> vendors = new LinkedHashMap<>();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (Fact fact : component.facts()) {
            for (Hit hit : index.lookup(fact).hits()) {
                Optional<Strength> held = TenureStrength.of(hit.identifier().tenure(), fact, component, day);
                if (held.isEmpty()
                        || (fact.signal() == Signal.GROUP_ID && isWithdrawn(fact.value(), hit.vendor(), component))) {
                    continue;
                }
                Strength strength = hit.strength().weaker(held.get()).weaker(component.most());
                vendors.putIfAbsent(hit.vendor().id(), hit.vendor());
                evidence.computeIfAbsent(hit.vendor().id(), v -> new ArrayList<>())
                        .add(new Evidence(fact, hit.identifier(), strength));
            }
        }
        return vendors.values().stream()
                .filter(vendor -> isFinding(evidence.get(vendor.id())))
                .map(vendor -> new Finding(component, vendor, PackageEvidence.joined(evidence.get(vendor.id()))))
                .toList();
    }

    /**
     * Whether what is said of packages takes back what a group says. A purl that is exempted, or was the vendor's in other
     * versions or on other days, names one package, which is more than its group says; where other packages of the group are in the component as well, the group speaks for those.
     */
    private boolean isWithdrawn(String group, Vendor vendor, Component component) {
        List<Fact> packages = component.facts().stream()
                .filter(f -> f.signal() == Signal.PURL)
                .filter(f ->
                        Purl.parse(f.value()).namespace().filter(group::equals).isPresent())
                .toList();
        return !packages.isEmpty() && packages.stream().allMatch(f -> isWithdrawn(f, vendor, component));
    }

    private boolean isWithdrawn(Fact purl, Vendor vendor, Component component) {
        Lookup lookup = index.lookup(purl);
        return lookup.exempted().contains(vendor.id())
                || lookup.hits().stream()
                        .filter(hit -> hit.vendor().id().equals(vendor.id()))
                        .anyMatch(hit -> TenureStrength.of(hit.identifier().tenure(), purl, component, day)
                                .isEmpty());
    }

    private boolean meetsNothing(Component component) {
        for (Fact fact : component.facts()) {
            if (!index.lookup(fact).hits().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether Cordon could have recognised the component: it carries a fact that the loaded lists can match. */
    public boolean identifies(Component component) {
        for (Fact fact : component.facts()) {
            if (index.knows(fact.signal())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinding(List<Evidence> evidence) {
        return evidence.stream().anyMatch(e -> e.strength() != Strength.SUPPORTING);
    }
}
