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
public final class TenureStrength {

    private TenureStrength() {}

    /**
     * The most that a name proves of a component: it is indicative at most where the versions of the vendor are known and
     * the component's is not. Empty where the name was not the vendor's.
     */
    public static Optional<Strength> of(Tenure tenure, Fact fact, Component component, LocalDate day) {
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

    /**
     * Why a name proves less than it would, a clause without subject: it was the vendor's in other versions, on other days, or
     * the version is not known. Empty where it proves all that it can.
     */
    public static Optional<String> limit(Tenure tenure, Fact fact, Component component, LocalDate day) {
        if (tenure.period().from().filter(day::isBefore).isPresent()) {
            return Optional.of("is the vendor's from " + tenure.period().from().get() + " on, and the day is " + day);
        }
        if (tenure.period().until().filter(end -> !day.isBefore(end)).isPresent()) {
            return Optional.of("was the vendor's until "
                    + tenure.period().until().get() + become(tenure) + ", and the day is " + day);
        }
        if (tenure.versions().isEmpty()) {
            return Optional.empty();
        }
        String versions = "is the vendor's in versions " + tenure.versions().get() + " alone" + become(tenure);
        return version(fact, component)
                .map(version -> VersionRange.contains(tenure.versions().get(), version)
                        ? Optional.<String>empty()
                        : Optional.of(versions + ", and this is " + version))
                .orElse(Optional.of(versions + ", and the version of this is not known"));
    }

    private static String become(Tenure tenure) {
        return tenure.renamedTo().map(name -> ", since renamed to " + name).orElse("")
                + tenure.donatedTo().map(to -> ", since given to " + to).orElse("");
    }

    /** The version of the package that the fact names, else of the component; of Maven, since others order theirs otherwise. */
    private static Optional<String> version(Fact fact, Component component) {
        Optional<Purl> purl = fact.signal() == Signal.PURL ? Optional.of(Purl.parse(fact.value())) : component.purl();
        return purl.filter(p -> p.type().equals("maven")).flatMap(Purl::version);
    }
}
