package dev.cordon.match;

import dev.cordon.denylist.DenylistIndex;
import dev.cordon.denylist.Hit;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the facts of a component into findings. It keeps no state beside the index, so threads may share it. */
public final class Matcher {

    private final DenylistIndex index;

    /** A matcher against the lists behind the index. */
    public Matcher(DenylistIndex index) {
        this.index = index;
    }

    /** The findings about a component, at most one per vendor; the vendor with the most specific match comes first. */
    public List<Finding> match(Component component) {
        if (meetsNothing(component)) { // nearly always
            return List.of();
        }
        Map<String, Vendor> vendors = new LinkedHashMap<>();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Set<String> notTheirs = new HashSet<>();
        for (Fact fact : component.facts()) {
            DenylistIndex.Lookup lookup = index.lookup(fact);
            if (fact.signal() == Signal.PURL) {
                notTheirs.addAll(lookup.exempted());
            }
            for (Hit hit : lookup.hits()) {
                vendors.putIfAbsent(hit.vendor().id(), hit.vendor());
                evidence.computeIfAbsent(hit.vendor().id(), v -> new ArrayList<>())
                        .add(new Evidence(fact, hit.identifier(), hit.strength().weaker(component.most())));
            }
        }
        // An exempted purl names one package, which is more than its group says: it withdraws the group's evidence too.
        notTheirs.forEach(vendor -> evidence.getOrDefault(vendor, new ArrayList<>())
                .removeIf(e -> e.fact().signal() == Signal.GROUP_ID));
        return vendors.values().stream()
                .filter(vendor -> isFinding(evidence.get(vendor.id())))
                .map(vendor -> new Finding(component, vendor, PackageEvidence.joined(evidence.get(vendor.id()))))
                .toList();
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
