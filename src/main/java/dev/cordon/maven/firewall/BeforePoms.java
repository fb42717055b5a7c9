package dev.cordon.maven.firewall;

import dev.cordon.ReportFormats;
import dev.cordon.denylist.Level;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.git.GitWorkTree;
import dev.cordon.lists.DenylistLoader;
import dev.cordon.lists.NestedWaivers;
import dev.cordon.lists.PolicyFileSpec;
import dev.cordon.lists.PolicyFiles;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.match.DenylistIndex;
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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What is known before any POM is read: what the user asked, and the lists, levels and waivers that this names. Each is read
 * once: the settings at once, lists and levels when the first artifact is asked for, waivers when something is denied.
 */
final class BeforePoms {

    private final MavenExecutionRequest request;
    private final RepositorySystem repositories;
    private final LocalDate today;
    private final Checkout checkout;
    private volatile Optional<MavenSession> session = Optional.empty();
    private volatile Optional<KnownPolicy> policy = Optional.empty();
    private volatile Optional<Waivers> waivers = Optional.empty();
    private volatile Optional<FaultException> faults = Optional.empty();
    private volatile Optional<Thread> reading = Optional.empty();
    private RepositorySettings repository = RepositorySettings.NONE;
    private final Optional<FirewallSettings> settings;

    /**
     * That of a session.
     *
     * @param repositories gets lists and waivers that are artifacts
     */
    BeforePoms(MavenExecutionRequest request, RepositorySystem repositories, LocalDate today) {
        this.request = request;
        this.repositories = repositories;
        this.today = today;
        Path build = request.getMultiModuleProjectDirectory()
                .toPath()
                .toAbsolutePath()
                .normalize();
        this.checkout = new Checkout(build, GitWorkTree.of(build));
        this.settings = asked();
    }

    private Optional<FirewallSettings> asked() {
        try {
            repository = RepositorySettings.load(files(), ReportFormats.ids());
            return Optional.of(
                    FirewallSettings.of(request.getUserProperties(), request.getSystemProperties(), repository, today));
        } catch (FaultException e) {
            faults = Optional.of(e);
            return Optional.empty();
        }
    }

    /** Takes the session, as soon as there is one. */
    void in(MavenSession begun) {
        session = Optional.of(begun);
    }

    /** The session, where there is one by now. */
    Optional<MavenSession> session() {
        return session;
    }

    /** Where the build lies. */
    Path directory() {
        return checkout.build();
    }

    /** What the user asked; empty where that cannot be read. */
    Optional<FirewallSettings> settings() {
        return settings;
    }

    /** Why nothing can be ruled over; empty where something can, or nothing was asked for yet. */
    Optional<FaultException> faults() {
        return faults;
    }

    /** Whether this thread is reading a list or waivers just now, which Maven may have to resolve. */
    boolean isReading() {
        return reading.filter(thread -> thread == Thread.currentThread()).isPresent();
    }

    /** The lists and levels, if they were read. */
    Optional<KnownPolicy> known() {
        return policy;
    }

    /**
     * The lists and levels.
     *
     * @throws FaultException if anything of it cannot be read, now or before
     */
    KnownPolicy policy() {
        return policy.orElseGet(this::readPolicy);
    }

    private synchronized KnownPolicy readPolicy() {
        if (policy.isEmpty()) {
            policy = Optional.of(reading(this::read));
        }
        return policy.get();
    }

    /** Every waiver that may count in some module. */
    private Waivers waivers(Policy plain) {
        return waivers.orElseGet(() -> readWaivers(plain));
    }

    private synchronized Waivers readWaivers(Policy plain) {
        if (waivers.isEmpty()) {
            waivers = Optional.of(reading(() -> load(plain)));
        }
        return waivers.get();
    }

    private <T> T reading(Supplier<T> what) {
        if (faults.isPresent()) {
            throw faults.get();
        }
        reading = Optional.of(Thread.currentThread());
        try {
            return what.get();
        } catch (FaultException e) {
            faults = Optional.of(e);
            throw e;
        } finally {
            reading = Optional.empty();
        }
    }

    private KnownPolicy read() {
        PolicyFiles files = files();
        FirewallSettings asked = settings.orElseThrow();
        DenylistIndex index = new DenylistIndex(
                new DenylistLoader(files).load(asked.bundled(), asked.denylists(), asked.patterns(), today));
        SettingsReader levels = new SettingsReader(index.denylist());
        for (Level level : Level.values()) {
            levels.add(level, asked.ids(level), Origin.COMMAND_LINE);
            levels.add(
                    level,
                    FirewallSettings.ids(repository.list(level.id())),
                    Origin.FILE,
                    repository.places(level.id()));
        }
        Policy plain = new Policy(
                index.denylist(),
                asked.asOf(),
                Level.DENY,
                asked.profile(),
                levels.check(asked.profile()).read());
        return new KnownPolicy(index, plain, () -> waivers(plain));
    }

    private Waivers load(Policy plain) {
        PolicyFiles files = files();
        FirewallSettings asked = settings.orElseThrow();
        List<String> usual = repository.nested()
                ? NestedWaivers.in(files.root())
                : UsualWaivers.of(files.root(), files.root(), false).taken();
        return new WaiverLoader(files).load(asked.waivers(), usual, plain.denylist(), asked.maxWaiverDays(), today);
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
}
