package dev.cordon.match;

import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
     * Whether the act of that id is known to reach this component: in where any evidence says so, out where all of it
     * does, unsettled otherwise.
     */
    public Coverage coverageUnder(String authority) {
        List<Coverage> said = evidence.stream()
                .map(e -> e.identifier().coverageUnder(authority).coverage())
                .distinct()
                .toList();
        if (said.contains(Coverage.IN)) {
            return Coverage.IN;
        }
        return said.equals(List.of(Coverage.OUT)) ? Coverage.OUT : Coverage.UNSETTLED;
    }

    /** What to use in the component's place, where an identifier knows it. */
    public Optional<String> useInstead() {
        return evidence.stream()
                .flatMap(e -> e.identifier().useInstead().stream())
                .findFirst();
    }
}
