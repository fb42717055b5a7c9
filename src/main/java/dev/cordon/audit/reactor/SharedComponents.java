package dev.cordon.audit.reactor;

import dev.cordon.inventory.Component;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The components of all modules, each held once with its facts however many modules have it. Of a build with more facts
 * than memory should hold for a record, only the names are kept. Which module comes first makes no difference. Thread-safe.
 */
public final class SharedComponents {

    /** The facts of some thousand libraries or, from SBOMs, of a hundred thousand components. */
    static final int MOST_FACTS = 500_000;

    private final long most;
    private final Map<Component, Component> shared = new ConcurrentHashMap<>();
    private final AtomicLong facts = new AtomicLong();
    private volatile boolean tooMany;

    public SharedComponents() {
        this(MOST_FACTS);
    }

    /** @param most how many facts are kept, a component counting as one more */
    SharedComponents(long most) {
        this.most = most;
    }

    /** The component that is held for one that is equal to it; without its facts where there are too many. */
    public Component share(Component component) {
        if (tooMany) {
            return component.withFacts(List.of());
        }
        Component held = shared.computeIfAbsent(component, first -> {
            facts.addAndGet(1 + first.facts().size());
            return first;
        });
        if (facts.get() > most) {
            tooMany = true;
            shared.clear();
        }
        return held;
    }

    /** Whether there are too many facts for a record of them all. */
    public boolean areTooMany() {
        return tooMany;
    }
}
