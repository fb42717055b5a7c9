package dev.cordon;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.report.Examined;
import dev.cordon.report.Survey.Recorded;
import dev.cordon.report.Survey.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The components of all modules of a reactor, each once and in the widest of its scopes. What was seen about each is in
 * the report of the module: the whole would repeat it for every module, after every module.
 */
final class ReactorInventory {

    private final Source reactor;
    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, Component> unidentified = new HashMap<>();
    private final Map<String, List<Seen>> seen = new HashMap<>();
    private final Map<Seen, Seen> places = new HashMap<>();
    private long unrecorded;
    /** How many unidentified components the sources count and do not list. */
    private long unlisted;

    ReactorInventory(Source reactor) {
        this.reactor = reactor;
    }

    /**
     * Adds what was looked at in a module.
     *
     * @param source the module, or what lies in it
     */
    void add(Source source, Examined examined) {
        if (examined.recorded().isEmpty()) {
            unrecorded += examined.components();
        }
        unlisted += examined.unidentified();
        for (Component component : examined.recorded()) {
            Component named = component.withRef(component.refAmong(source));
            add(components, named);
            // A module has thousands of components in few scopes.
            Seen here = places.computeIfAbsent(new Seen(source, component.scope()), same -> same);
            seen.computeIfAbsent(named.ref(), ref -> new ArrayList<>()).add(here);
        }
    }

    /**
     * Adds a component that no loaded list could have recognised.
     *
     * @param source where it was seen; what was looked at there is added as well
     */
    void addUnidentified(Source source, Component component) {
        add(unidentified, component.withRef(component.refAmong(source)));
        unlisted--;
    }

    /** The components together; only their number where those of a source are not recorded. */
    Examined examined() {
        long count = components.size() + unrecorded;
        List<Component> recorded = unrecorded == 0 ? List.copyOf(components.values()) : List.of();
        long unknown = Math.min(count, unidentified.size() + unlisted);
        return new Examined(reactor, Optional.empty(), count, unknown, recorded);
    }

    /** Where each of the components was seen, by its ref; nothing where they are too many to be recorded. */
    Map<String, List<Seen>> seen() {
        return unrecorded == 0 ? seen : Map.of();
    }

    /** Those that no loaded list could have recognised. */
    List<Recorded> unidentified() {
        return unidentified.values().stream().map(c -> new Recorded(reactor, c)).toList();
    }

    private static void add(Map<String, Component> all, Component component) {
        all.merge(component.ref(), withoutFacts(component), ReactorInventory::wider);
    }

    /** The component as nothing but a name: usually it comes as such already. */
    static Component withoutFacts(Component component) {
        return component.facts().isEmpty() ? component : component.withFacts(List.of());
    }

    private static Component wider(Component one, Component other) {
        if (one.scope().equals(other.scope())) {
            return one;
        }
        Optional<Scope> scope =
                Stream.of(one, other).flatMap(c -> c.scope().stream()).min(Comparator.naturalOrder());
        return new Component(one.ref(), one.name(), one.purl(), scope, one.facts());
    }
}
