package dev.cordon.maven.firewall;

import dev.cordon.firewall.Ruling;
import dev.cordon.firewall.Stopped;
import dev.cordon.firewall.StoppedText;
import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.FailureMessage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.maven.execution.MavenExecutionRequest;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RequestTrace;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The firewall of one Maven session: rules over every artifact that Maven asks for, once, and remembers what it stopped and
 * what it let through.
 */
final class Firewall {

    private final BeforePoms before;
    private final FirewallMark mark;
    private final List<String> goals;
    private final Map<List<String>, Ruling> rulings = new ConcurrentHashMap<>();
    private final Map<String, Stopped> stopped = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> letThrough = new ConcurrentHashMap<>();
    private final Map<Thread, RequestTrace> asking = new ConcurrentHashMap<>();
    private final AtomicBoolean faultsPrinted = new AtomicBoolean();

    /**
     * That of a session.
     *
     * @param repositories gets lists that are artifacts
     * @param mark where the goals of the session look
     */
    Firewall(MavenExecutionRequest request, RepositorySystem repositories, FirewallMark mark, LocalDate today) {
        this.before = new BeforePoms(request, repositories, today);
        this.mark = mark;
        this.goals = List.copyOf(request.getGoals());
        before.settings().map(asked -> asked.stance(request.getGoals())).ifPresent(mark::stands);
        mark.firewall(this);
    }

    /** What it goes by. */
    BeforePoms before() {
        return before;
    }

    /** What the goals of the session see of it. */
    FirewallMark mark() {
        return mark;
    }

    /** Whether only goals run that are the way out of what is denied: they build nothing, and say what there is to say. */
    boolean isWayOut() {
        return before.settings().filter(asked -> asked.isWayOut(goals)).isPresent();
    }

    /** Whether it was turned off. */
    boolean isOff() {
        return mark.stance() == Stance.OFF;
    }

    /** Whether why it cannot rule is to be printed now: true once. */
    boolean mayPrintFaults() {
        return faultsPrinted.compareAndSet(false, true);
    }

    /** How a person calls the build. */
    String build() {
        return before.session()
                .flatMap(begun -> Optional.ofNullable(begun.getTopLevelProject()))
                .map(ModuleName::withVersion)
                .orElseGet(() -> before.directory().getFileName().toString());
    }

    /** Notes on whose behalf this thread is about to ask for an artifact. */
    void asking(RequestTrace trace) {
        if (trace != null) {
            asking.put(Thread.currentThread(), trace);
        }
    }

    /** Forgets that. */
    void answered() {
        asking.remove(Thread.currentThread());
    }

    /**
     * Rules over what Maven asks for. What must not be resolved is stopped by the exception that all callers of Maven expect
     * where an artifact is not to be had, though no signature on the way promises it: any other would be hidden or reworded.
     */
    void ask(Artifact artifact) {
        mark.asked();
        // Ruling may have Maven resolve lists and waivers on this thread.
        Optional<RequestTrace> trace = Optional.ofNullable(asking.get(Thread.currentThread()));
        Ruling ruling;
        try {
            if (before.isReading()) {
                return; // a list that the firewall itself is about to read
            }
            ruling = rule(artifact);
        } catch (FaultException e) {
            FirewallLines.faults(this);
            throw stop(artifact, FailureMessage.couldNotJudge(e.faults()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw stop(artifact, FailureMessage.couldNotJudge(List.of(unexpected(e))));
        }
        if (ruling instanceof Ruling.Blocked blocked) {
            Stopped here = stopped.computeIfAbsent(
                    Asker.name(artifact),
                    name -> new Stopped(blocked, askers(artifact, trace), OwnGoal.call("fix", before.session())));
            if (mark.stance() == Stance.BLOCKS) {
                mark.stopped().put(key(artifact), here.way());
                throw stop(artifact, StoppedText.message(here));
            }
        } else if (ruling instanceof Ruling.LetThrough through) {
            String ga = artifact.getGroupId() + ":" + artifact.getArtifactId();
            mark.letThrough().putIfAbsent(ga, through.by());
            askers(artifact, trace).stream()
                    .findFirst()
                    .ifPresent(first -> letThrough
                            .computeIfAbsent(first, f -> ConcurrentHashMap.newKeySet())
                            .add(ga));
        }
    }

    /** What was let through for whoever asked first, a module or a plugin, as {@code groupId:artifactId}. */
    Set<String> letThroughFor(String first) {
        return letThrough.getOrDefault(first, Set.of());
    }

    /** Notes what Maven has got; what it should have asked for first is denied all the same, and fails the session. */
    void resolved(Artifact artifact) {
        mark.resolved();
        if (mark.stance() != Stance.BLOCKS || before.isReading()) {
            return;
        }
        try {
            if (rule(artifact) instanceof Ruling.Blocked) {
                mark.passedBy().add(Asker.name(artifact));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            mark.passedBy().add(Asker.name(artifact));
        }
    }

    /** What was stopped, or would have been. */
    Collection<Stopped> stopped() {
        return stopped.values();
    }

    private List<String> askers(Artifact artifact, Optional<RequestTrace> trace) {
        return trace.map(t -> Asker.of(t, artifact, before.directory())).orElse(List.of());
    }

    private Ruling rule(Artifact artifact) {
        List<String> key = key(artifact);
        Ruling made = rulings.get(key);
        if (made != null) {
            return made;
        }
        Ruling ruling = before.policy()
                .of(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion(), artifact.getClassifier());
        rulings.put(key, ruling);
        return ruling;
    }

    /** What decides. A list and no record, whose first comparison would cost more than all rulings of most builds. */
    private static List<String> key(Artifact artifact) {
        return List.of(
                artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion(), artifact.getClassifier());
    }

    /** Stops whatever is asked for, where the firewall could not even begin. */
    static RuntimeException cannotBegin(Artifact artifact, Throwable why) {
        return stop(artifact, FailureMessage.couldNotJudge(List.of(unexpected(why))));
    }

    private static Fault unexpected(Throwable e) {
        return new Fault(
                FaultCode.INTERNAL_ERROR,
                "the firewall broke off: " + e,
                Location.of("cordon"),
                "Run with -Dcordon.firewall=false to build without it, and report that.");
    }

    private static RuntimeException stop(Artifact artifact, String message) {
        // Of a dependency that was collected, Maven asks for the node.
        DependencyNode node = new DefaultDependencyNode(new Dependency(artifact, ""));
        ArtifactResult result = new ArtifactResult(new ArtifactRequest(node));
        // Not one that says "not found": a POM that is not found is passed over.
        result.addException(new SecurityException(message));
        return Firewall.<RuntimeException>sneaky(new ArtifactResolutionException(List.of(result), message));
    }

    @SuppressWarnings("unchecked") // erased, so that nothing is cast
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
