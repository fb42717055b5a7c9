package dev.cordon.audit.reactor;

import dev.cordon.audit.Examined;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.audit.Survey.SeenIn;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The components of all modules of a reactor, each once, in the widest of its scopes and with what was seen of it in any
 * of them, so that the one record of the build can be judged again.
 */
final class ReactorInventory {

    /** What some modules are sure of and others are not stays two things: facts of the one prove nothing in the other. */
    private record Key(String ref, Strength most) {}

    private final Source reactor;
    private final boolean recording;
    private final Map<Key, Component> components = new HashMap<>();
    private final Map<String, Component> unidentified = new HashMap<>();
    private final Map<String, List<SeenIn>> seen = new HashMap<>();
    private final Map<SeenIn, SeenIn> places = new HashMap<>();
    private long unrecorded;
    /** How many unidentified components the sources count and do not list. */
    private long unlisted;

    /** @param recording whether components are recorded; else they are only counted */
    ReactorInventory(Source reactor, boolean recording) {
        this.reactor = reactor;
        this.recording = recording;
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
            components.merge(new Key(named.ref(), named.most()), named, ReactorInventory::together);
            // A module has thousands of components in few scopes.
            SeenIn here = places.computeIfAbsent(new SeenIn(source, component.scope()), same -> same);
            seen.computeIfAbsent(named.ref(), ref -> new ArrayList<>()).add(here);
        }
    }

    /**
     * Adds a component that no loaded list could have recognised.
     *
     * @param source where it was seen; what was looked at there is added as well
     */
    void addUnidentified(Source source, Component component) {
        unidentified.putIfAbsent(component.refAmong(source), component.withRef(component.refAmong(source)));
        unlisted--;
    }

    /** The components together; only their number where those of a source are not recorded. */
    Examined examined() {
        long count = components.size() + unrecorded;
        List<Component> recorded = isRecorded() ? List.copyOf(components.values()) : List.of();
        long unknown = Math.min(count, unidentified.size() + unlisted);
        return new Examined(reactor, Identity.NONE, count, unknown, recorded);
    }

    /** Where each of the components was seen, by its ref; nothing where they are too many to be recorded. */
    Map<String, List<SeenIn>> seen() {
        return isRecorded() ? seen : Map.of();
    }

    /** Half an inventory would be taken for the whole. */
    private boolean isRecorded() {
        return recording && unrecorded == 0;
    }

    /** Those that no loaded list could have recognised. */
    List<Recorded> unidentified() {
        return unidentified.values().stream().map(c -> new Recorded(reactor, c)).toList();
    }

    private static Component together(Component one, Component other) {
        Component both = one.facts().equals(other.facts()) ? one : one.with(other.facts());
        if (one.scope().equals(other.scope())) {
            return both;
        }
        Optional<Scope> scope =
                Stream.of(one, other).flatMap(c -> c.scope().stream()).min(Comparator.naturalOrder());
        return both.inScope(scope);
    }
}
