package dev.cordon.maven.firewall;

import dev.cordon.ReportFormats;
import dev.cordon.denylist.Level;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.firewall.Ruling;
import dev.cordon.firewall.Stopped;
import dev.cordon.firewall.StoppedText;
import dev.cordon.git.GitWorkTree;
import dev.cordon.lists.DenylistLoader;
import dev.cordon.lists.NestedWaivers;
import dev.cordon.lists.PolicyFileSpec;
import dev.cordon.lists.PolicyFiles;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.maven.lists.SessionRemote;
import dev.cordon.maven.session.Checkout;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.SettingsReader;
import dev.cordon.policy.Waivers;
import dev.cordon.report.FailureMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RequestTrace;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The firewall of one Maven session: rules over every artifact that Maven asks for, once, and remembers what it stopped and
 * what it let through. Lists are read when the first artifact is asked for.
 */
final class Firewall {

    private record Key(String groupId, String artifactId, String version, String classifier) {}

    private final MavenExecutionRequest request;
    private final RepositorySystem repositories;
    private final FirewallMark mark;
    private final LocalDate today;
    private final Map<Key, Ruling> rulings = new ConcurrentHashMap<>();
    private final Map<String, Stopped> stopped = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> letThrough = new ConcurrentHashMap<>();
    private final Map<Thread, RequestTrace> asking = new ConcurrentHashMap<>();
    private final Checkout checkout;
    private final Optional<FirewallSettings> asked;
    private RepositorySettings repository = RepositorySettings.NONE;
    private volatile Optional<MavenSession> session = Optional.empty();
    private volatile Optional<KnownPolicy> known = Optional.empty();
    private volatile Optional<FaultException> faults = Optional.empty();
    private volatile Optional<Thread> loading = Optional.empty();

    /**
     * That of a session.
     *
     * @param repositories gets lists that are artifacts
     * @param mark where the goals of the session look
     */
    Firewall(MavenExecutionRequest request, RepositorySystem repositories, FirewallMark mark, LocalDate today) {
        this.request = request;
        this.repositories = repositories;
        this.mark = mark;
        this.today = today;
        Path build = request.getMultiModuleProjectDirectory()
                .toPath()
                .toAbsolutePath()
                .normalize();
        this.checkout = new Checkout(build, GitWorkTree.of(build));
        this.asked = asked();
        mark.firewall(this);
    }

    /** What the user asked, and by it how the firewall stands; empty where that cannot be read, and then nothing passes. */
    private Optional<FirewallSettings> asked() {
        try {
            repository = RepositorySettings.load(files(), ReportFormats.ids());
            FirewallSettings settings =
                    FirewallSettings.of(request.getUserProperties(), request.getSystemProperties(), repository, today);
            mark.stands(settings.stance(request.getGoals()));
            return Optional.of(settings);
        } catch (FaultException e) {
            faults = Optional.of(e);
            return Optional.empty();
        }
    }

    /** What the goals of the session see of it. */
    FirewallMark mark() {
        return mark;
    }

    /** Whether it was turned off. */
    boolean isOff() {
        return mark.stance() == Stance.OFF;
    }

    /** Why it only notes what is denied, a clause. */
    String why() {
        return asked.orElseThrow().why();
    }

    /** Where the build lies. */
    Path directory() {
        return checkout.build();
    }

    /** The formats of reports, the usual ones where nobody can read which are wanted. */
    List<String> formats() {
        return asked.map(FirewallSettings::formats).orElse(List.of("html", "json"));
    }

    /** How a person calls the build. */
    String build() {
        return session.flatMap(begun -> Optional.ofNullable(begun.getTopLevelProject()))
                .map(top -> top.getGroupId() + ":" + top.getArtifactId() + ":" + top.getVersion())
                .orElseGet(() -> checkout.build().getFileName().toString());
    }

    /** Takes the session, as soon as there is one. */
    void in(MavenSession begun) {
        session = Optional.of(begun);
    }

    /** The session, where there is one by now. */
    Optional<MavenSession> session() {
        return session;
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
        Ruling ruling;
        try {
            if (isLoading()) {
                return; // a list that the firewall itself is about to read
            }
            ruling = rule(artifact);
        } catch (FaultException e) {
            throw stop(artifact, FailureMessage.couldNotJudge(e.faults()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw stop(artifact, FailureMessage.couldNotJudge(List.of(unexpected(e))));
        }
        if (ruling instanceof Ruling.Blocked blocked) {
            Stopped here = stopped.computeIfAbsent(
                    Asker.name(artifact),
                    name -> new Stopped(blocked, Asker.of(asking.get(Thread.currentThread()), artifact)));
            if (mark.stance() == Stance.BLOCKS) {
                throw stop(artifact, StoppedText.message(here));
            }
        } else if (ruling instanceof Ruling.LetThrough through) {
            String ga = artifact.getGroupId() + ":" + artifact.getArtifactId();
            mark.letThrough().putIfAbsent(ga, through.by());
            Asker.of(asking.get(Thread.currentThread()), artifact).stream()
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
        try {
            if (!isLoading() && rule(artifact) instanceof Ruling.Blocked && mark.stance() == Stance.BLOCKS) {
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

    /** Why nothing can be ruled over; empty where something can, or nothing was asked for yet. */
    Optional<FaultException> faults() {
        return faults;
    }

    /** What it knows, once it has ruled over anything. */
    Optional<KnownPolicy> known() {
        return known;
    }

    private Ruling rule(Artifact artifact) {
        Key key = new Key(
                artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion(), artifact.getClassifier());
        Ruling before = rulings.get(key);
        if (before != null) {
            return before;
        }
        Ruling ruling = policy().of(key.groupId(), key.artifactId(), key.version(), key.classifier());
        rulings.put(key, ruling);
        return ruling;
    }

    private boolean isLoading() {
        return loading.filter(thread -> thread == Thread.currentThread()).isPresent();
    }

    private KnownPolicy policy() {
        if (known.isEmpty()) {
            load();
        }
        return known.orElseThrow();
    }

    private synchronized void load() {
        if (faults.isPresent()) {
            throw faults.get();
        }
        if (known.isPresent()) {
            return;
        }
        loading = Optional.of(Thread.currentThread());
        try {
            known = Optional.of(read());
        } catch (FaultException e) {
            faults = Optional.of(e);
            throw e;
        } finally {
            loading = Optional.empty();
        }
    }

    private KnownPolicy read() {
        PolicyFiles files = files();
        FirewallSettings settings = asked.orElseThrow();
        DenylistIndex index = new DenylistIndex(
                new DenylistLoader(files).load(settings.bundled(), settings.denylists(), settings.patterns(), today));
        SettingsReader levels = new SettingsReader(index.denylist());
        for (Level level : Level.values()) {
            levels.add(level, settings.ids(level), Origin.COMMAND_LINE);
            levels.add(level, FirewallSettings.ids(repository.list(level.id())), Origin.FILE);
        }
        Policy policy = new Policy(
                index.denylist(),
                settings.asOf(),
                Level.DENY,
                settings.profile(),
                levels.check(settings.profile()).read());
        return new KnownPolicy(index, policy, () -> waivers(files, settings, policy));
    }

    private Waivers waivers(PolicyFiles files, FirewallSettings settings, Policy policy) {
        List<String> usual = repository.nested()
                ? NestedWaivers.in(files.root())
                : UsualWaivers.of(files.root(), files.root(), false).taken();
        return new WaiverLoader(files)
                .load(settings.waivers(), usual, policy.denylist(), settings.maxWaiverDays(), today);
    }

    private PolicyFiles files() {
        return new PolicyFiles(checkout.root(), checkout.build(), new Remote());
    }

    /** Repositories as the settings of Maven name them, since no POM is read yet. */
    private final class Remote implements PolicyFiles.Remote {

        private SessionRemote remote() {
            MavenSession begun = session.orElseThrow(() -> new FaultException(new Fault(
                    FaultCode.DENYLIST_UNREADABLE,
                    "no session of Maven has begun in which it could be resolved",
                    Location.of("cordon.denylists"),
                    "Put the list into the repository, and name its file.")));
            List<RemoteRepository> asked = repositories.newResolutionRepositories(
                    begun.getRepositorySession(), RepositoryUtils.toRepos(request.getRemoteRepositories()));
            return new SessionRemote(repositories, begun.getRepositorySession(), asked);
        }

        @Override
        public Path artifact(PolicyFileSpec.OfArtifact spec) throws IOException {
            return remote().artifact(spec);
        }

        @Override
        public Path cache() {
            return remote().cache();
        }

        @Override
        public boolean isOffline() {
            return request.isOffline();
        }

        @Override
        public Optional<InetSocketAddress> proxy(URI address) {
            return remote().proxy(address);
        }
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
        ArtifactResult result = new ArtifactResult(new ArtifactRequest(artifact, List.of(), ""));
        // Not one that says "not found": a POM that is not found is passed over.
        result.addException(new SecurityException(message));
        return Firewall.<RuntimeException>sneaky(new ArtifactResolutionException(List.of(result), message));
    }

    @SuppressWarnings("unchecked") // erased, so that nothing is cast
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
