package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was found about components that many modules of a build have, so that each is compared with the lists once. It holds
 * for the lists and the day of one audit, and for the very component: one with the same name may say more. What a finding
 * comes to is for the policy of each module to say. Thread-safe.
 */
public final class KnownFindings {

    /** More than any build has of libraries; beyond that they are compared each time. */
    static final int MOST = 50_000;

    private final Matcher matcher;
    private final int most;
    private final Map<Same, List<Finding>> known = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** What audits with the same lists and the same day find. */
    public KnownFindings(Audit audit) {
        this(audit.matcher(), MOST);
    }

    /** @param most how many components are held */
    KnownFindings(Matcher matcher, int most) {
        this.matcher = matcher;
        this.most = most;
    }

    /** A component as itself and no other that is equal: comparing all of its facts costs as much as looking them up. */
    private record Same(Component component) {

        @Override
        @SuppressWarnings("ReferenceEquality") // the very component is meant
        public boolean equals(Object other) {
            return other instanceof Same same && same.component == component;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(component);
        }
    }

    /** All that decides about what an audit finds: two with an equal one find the same. */
    public static Object key(Audit audit) {
        return List.of(KnownFindings.class, audit.index(), audit.policy().asOf());
    }

    /**
     * What there is to find about components.
     *
     * @param held those that another module may have in the same words; of others nothing is kept
     */
    public Function<Component, List<Finding>> of(Predicate<Component> held) {
        return component -> held.test(component) ? of(component) : matcher.match(component);
    }

    private List<Finding> of(Component component) {
        Same key = new Same(component);
        List<Finding> before = known.get(key);
        if (before != null) {
            return before;
        }
        List<Finding> found = matcher.match(component);
        if (size.get() < most && known.putIfAbsent(key, found) == null) {
            size.incrementAndGet();
        }
        return found;
    }
}
