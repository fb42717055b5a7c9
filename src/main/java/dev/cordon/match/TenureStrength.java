package dev.cordon.match;

import dev.cordon.denylist.Tenure;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.inventory.VersionRange;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a name was the vendor's in the version of a component and on a day. */
final class TenureStrength {

    private TenureStrength() {}

    /**
     * The most that a name proves of a component: it is indicative at most where the versions of the vendor are known and
     * the component's is not. Empty where the name was not the vendor's.
     */
    static Optional<Strength> of(Tenure tenure, Fact fact, Component component, LocalDate day) {
        if (tenure.equals(Tenure.ALWAYS)) { // nearly always
            return Optional.of(Strength.CONCLUSIVE);
        }
        if (!tenure.period().contains(day)) {
            return Optional.empty();
        }
        if (tenure.versions().isEmpty()) {
            return Optional.of(Strength.CONCLUSIVE);
        }
        Optional<String> version = version(fact, component);
        if (version.isEmpty()) {
            return Optional.of(Strength.INDICATIVE);
        }
        return version.filter(v -> VersionRange.contains(tenure.versions().get(), v))
                .map(v -> Strength.CONCLUSIVE);
    }

    /** The version of the package that the fact names, else of the component; of Maven, since others order theirs otherwise. */
    private static Optional<String> version(Fact fact, Component component) {
        Optional<Purl> purl = fact.signal() == Signal.PURL ? Optional.of(Purl.parse(fact.value())) : component.purl();
        return purl.filter(p -> p.type().equals("maven")).flatMap(Purl::version);
    }
}
