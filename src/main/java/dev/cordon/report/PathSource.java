package dev.cordon.report;

import dev.cordon.inventory.Component;

/** Knows how a component got into what was looked at. It is asked only for components with a finding. */
@FunctionalInterface
public interface PathSource {

    /** How the component got in. */
    Explanation explain(Component component);
}
