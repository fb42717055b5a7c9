package dev.cordon.maven.firewall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * What the firewall and the goals of a build know of each other. They live in class realms of their own, so it lies under a
 * text as its key in Maven's request and consists of types of the JDK.
 */
public final class FirewallMark {

    private static final String KEY = "dev.cordon.firewall";
    private static final String FIREWALL = "firewall";
    private static final String BEGUN = "begun";
    private static final String MIDDLE = "middle";
    private static final String STANCE = "stance";
    private static final String ASKED = "asked";
    private static final String RESOLVED = "resolved";
    private static final String PASSED_BY = "passedBy";
    private static final String LET_THROUGH = "letThrough";
    private static final String JUDGED = "judged";
    private static final String STOPPED = "stopped";

    /** What the firewall does about what is denied. */
    public enum Stance {
        /** Nothing that is denied is resolved. */
        BLOCKS,
        /** It only notes what is denied. */
        RECORDS,
        /** It was turned off. */
        OFF
    }

    private final ConcurrentMap<String, Object> shared;

    private FirewallMark(ConcurrentMap<String, Object> shared) {
        this.shared = shared;
    }

    /** The one that a firewall has left; empty where there is no firewall. */
    public static Optional<FirewallMark> of(MavenExecutionRequest request) {
        return Optional.ofNullable(request.getData().get(KEY)).map(FirewallMark::of);
    }

    @SuppressWarnings("unchecked") // the key is Cordon's own
    private static FirewallMark of(Object shared) {
        return new FirewallMark((ConcurrentMap<String, Object>) shared);
    }

    /** Leaves one; empty where another firewall has done so and acts in this one's place. */
    static Optional<FirewallMark> leave(MavenExecutionRequest request) {
        ConcurrentMap<String, Object> shared = new ConcurrentHashMap<>();
        shared.put(STANCE, Stance.BLOCKS.name());
        shared.put(ASKED, new AtomicLong());
        shared.put(RESOLVED, new AtomicLong());
        shared.put(PASSED_BY, ConcurrentHashMap.<String>newKeySet());
        shared.put(LET_THROUGH, new ConcurrentHashMap<String, String>());
        shared.put(JUDGED, ConcurrentHashMap.<String>newKeySet());
        shared.put(STOPPED, new ConcurrentHashMap<List<String>, List<String>>());
        return request.getData().putIfAbsent(KEY, shared) == null
                ? Optional.of(new FirewallMark(shared))
                : Optional.empty();
    }

    /** The firewall itself, for those who live in its class realm; to others it is an object of no type that they know. */
    Optional<Firewall> firewall() {
        return Optional.ofNullable(shared.get(FIREWALL))
                .filter(Firewall.class::isInstance)
                .map(Firewall.class::cast);
    }

    void firewall(Firewall firewall) {
        shared.put(FIREWALL, firewall);
    }

    /** Whether a check has begun, which leaves a record of the whole build. */
    boolean hasBegun() {
        return shared.containsKey(BEGUN);
    }

    void begun() {
        shared.put(BEGUN, true);
    }

    /** Whether it comes from a plugin, too late for parents, imports and extensions. */
    boolean isMiddle() {
        return Boolean.TRUE.equals(shared.get(MIDDLE));
    }

    void isMiddle(boolean middle) {
        shared.put(MIDDLE, middle);
    }

    /** What the firewall does. */
    public Stance stance() {
        return Stance.valueOf((String) shared.get(STANCE));
    }

    void stands(Stance stance) {
        shared.put(STANCE, stance.name());
    }

    /** Maven has asked for an artifact. */
    void asked() {
        ((AtomicLong) shared.get(ASKED)).incrementAndGet();
    }

    /** Maven has got an artifact from a repository. */
    void resolved() {
        ((AtomicLong) shared.get(RESOLVED)).incrementAndGet();
    }

    /** Whether Maven resolves artifacts without asking the firewall, because another reader stands in its place. */
    public boolean isPassedBy() {
        boolean never = ((AtomicLong) shared.get(ASKED)).get() == 0 && ((AtomicLong) shared.get(RESOLVED)).get() > 0;
        return never || !passedBy().isEmpty();
    }

    /** What was resolved although it is denied. */
    @SuppressWarnings("unchecked") // put there above
    public Set<String> passedBy() {
        return (Set<String>) shared.get(PASSED_BY);
    }

    /** What was let through, as {@code groupId:artifactId}, and by what. */
    @SuppressWarnings("unchecked") // put there above
    Map<String, String> letThrough() {
        return (Map<String, String>) shared.get(LET_THROUGH);
    }

    /** What was stopped, as group, artifact, version and classifier, and who asked for it. */
    @SuppressWarnings("unchecked") // put there above
    Map<List<String>, List<String>> stopped() {
        return (Map<List<String>, List<String>>) shared.get(STOPPED);
    }

    /** What a check has judged and let pass, as {@code groupId:artifactId} and once more with its version. */
    @SuppressWarnings("unchecked") // put there above
    public Set<String> judged() {
        return (Set<String>) shared.get(JUDGED);
    }
}
