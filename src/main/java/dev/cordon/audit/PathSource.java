package dev.cordon.audit;

import dev.cordon.inventory.Component;
import java.util.List;

/**
 * Knows how a component got into what was looked at. It is asked only for components with a finding, and for those that
 * somebody asks about.
 */
@FunctionalInterface
public interface PathSource {

    /** How the component got in. */
    Explanation explain(Component component);

    /** How each of the components got in, in their order: what serves them all need be looked at once. */
    default List<Explanation> explainAll(List<Component> components) {
        return components.stream().map(this::explain).toList();
    }
}
