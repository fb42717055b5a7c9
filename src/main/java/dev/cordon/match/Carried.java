package dev.cordon.match;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether software of a vendor is only carried by a component that is somebody else's: shaded, bundled, or laid in. Then
 * nothing that speaks for the vendor is said of the component itself, which is known by other coordinates or holds
 * something else.
 */
final class Carried {

    /** How a fact says that it was read from coordinates embedded in an archive: those of what was shaded in, or its own. */
    private static final Pattern EMBEDDED =
            Pattern.compile("\\bMETA-INF/maven/([^/]+)/([^/]+)/pom\\.(?:properties|xml) of ");

    private static final String OWN_NAME = "the file name of ";
    private static final String OWN_PACKAGE = "package in ";

    private Carried() {}

    /** Whether all evidence that counts lies inside the component, and the component is not the vendor's by that. */
    static boolean is(Component component, List<Evidence> evidence) {
        List<Fact> counting = evidence.stream()
                .filter(e -> e.strength() != Strength.SUPPORTING)
                .map(Evidence::fact)
                .toList();
        return counting.stream().allMatch(fact -> isInside(fact, component.purl()))
                && (component.purl().isPresent() || component.facts().stream().anyMatch(f -> isOther(f, counting)));
    }

    private static boolean isInside(Fact fact, Optional<Purl> own) {
        return switch (fact.signal()) {
            case JAVA_PACKAGE -> !fact.where().startsWith(OWN_PACKAGE);
            case FILE_NAME -> !fact.where().startsWith(OWN_NAME) && fact.where().endsWith("/" + fact.value());
            default -> {
                Matcher embedded = EMBEDDED.matcher(fact.where());
                yield embedded.find()
                        && own.filter(p -> p.name().equals(embedded.group(2))
                                        && p.namespace().equals(Optional.of(embedded.group(1))))
                                .isEmpty();
            }
        };
    }

    /** Whether something without coordinates says that it holds what is not the vendor's. */
    private static boolean isOther(Fact fact, List<Fact> ofVendor) {
        boolean whole = fact.signal() == Signal.GROUP_ID;
        return (whole || (fact.signal() == Signal.JAVA_PACKAGE && fact.count() > 0))
                && ofVendor.stream()
                        .filter(f -> f.signal() == fact.signal())
                        .noneMatch(f -> fact.value().equals(f.value())
                                || (!whole && fact.value().startsWith(f.value() + ".")));
    }
}
