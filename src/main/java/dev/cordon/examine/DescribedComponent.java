package dev.cordon.examine;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Described;
import dev.cordon.sbom.SbomDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the components of an SBOM it describes. That is known at its end alone; the described one mostly comes first. */
public final class DescribedComponent {

    private static final int MOST_KEPT = 1000;

    private final Map<String, Component> first = new HashMap<>();

    /** Looks at a component. */
    public void see(Component component) {
        if (first.size() < MOST_KEPT) {
            first.putIfAbsent(
                    component.ref(),
                    new Component(component.ref(), component.name(), component.purl(), component.scope(), List.of()));
        }
    }

    /** What the document describes; empty where that has no name, or is not among the first of its components. */
    public Optional<Described> in(SbomDocument document) {
        return document.root().map(first::get).flatMap(Described::of);
    }
}
