package dev.cordon.examine;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an SBOM within an archive lists, laid beside the components of the module. It describes the archive as its maker
 * built it, so other versions than the module's are no news and no difference.
 *
 * @param facts what it says about components of the module, by their refs
 * @param only what it lists beside them
 */
public record EmbeddedListing(Map<String, List<Fact>> facts, List<Component> only) {

    /**
     * Lays what an SBOM lists beside the components of a module.
     *
     * @param sbom the components that it lists
     * @param components of the module
     */
    public static EmbeddedListing of(List<Component> sbom, Stream<Component> components) {
        Map<String, Component> byPackage = new HashMap<>();
        components.forEach(c -> c.purl().ifPresent(p -> byPackage.putIfAbsent(SbomComparison.key(p), c)));
        Map<String, List<Fact>> facts = new HashMap<>();
        List<Component> only = new ArrayList<>();
        for (Component listed : sbom) {
            Optional<Component> known = listed.purl().map(p -> byPackage.get(SbomComparison.key(p)));
            if (known.isEmpty()) {
                only.add(listed);
            } else if (version(known.get()).equals(version(listed))) {
                facts.computeIfAbsent(known.get().ref(), r -> new ArrayList<>()).addAll(listed.facts());
            }
        }
        return new EmbeddedListing(facts, only);
    }

    private static Optional<String> version(Component component) {
        return component.purl().flatMap(Purl::version);
    }
}
