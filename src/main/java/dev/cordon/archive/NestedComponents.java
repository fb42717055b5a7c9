package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components found inside one file or folder, each by a ref that no other has. */
final class NestedComponents {

    private final Budget budget;
    private final List<Component> components = new ArrayList<>();
    private final Map<String, Integer> refs = new HashMap<>();

    NestedComponents(Budget budget) {
        this.budget = budget;
    }

    /** The ref for what would be called so: two entries of one name are two archives. */
    String unique(String ref) {
        int n = refs.merge(ref, 1, Integer::sum);
        return n == 1 ? ref : unique(ref + "#" + n);
    }

    /** Whether something was called so. */
    boolean has(String ref) {
        return refs.containsKey(ref);
    }

    /** How many there are, which is the place of the next. */
    int size() {
        return components.size();
    }

    /** The component at a place. */
    Component at(int place) {
        return components.get(place);
    }

    /** Takes another component for the one at a place. */
    void replace(int place, Component component) {
        components.set(place, component.withRef(at(place).ref()));
    }

    /** Takes a component whose ref is its own already. */
    void put(Component component) {
        components.add(component);
    }

    /** Takes a component more. */
    void add(Component component) {
        components.add(component.withRef(unique(component.ref())));
    }

    /** Takes packages, whose names and statements come from one file that may hold many. */
    void addPackages(List<Component> packages) throws LimitException {
        for (Component component : packages) {
            budget.keepName(component.ref());
            for (Fact fact : component.facts()) {
                budget.keepName(fact.value());
            }
            add(component);
        }
    }

    /** All of them, sorted by ref. */
    List<Component> sorted() {
        return components.stream().sorted(Comparator.comparing(Component::ref)).toList();
    }
}
