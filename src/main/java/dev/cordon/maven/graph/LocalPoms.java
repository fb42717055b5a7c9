package dev.cordon.maven.graph;

import dev.cordon.cache.FactCache;
import dev.cordon.examine.DependencyPoms;
import dev.cordon.inventory.Purl;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomFacts;
import dev.cordon.pom.PomFactsReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.WorkspaceReader;

/**
 * Reads what the POMs of a module's dependencies say, as they lie in the local repository, each once per session. Nothing is
 * fetched: Maven had to read the same POMs and their parents to resolve the dependencies. What is not there is looked for
 * again by the next module, whose repositories may have it. Thread-safe.
 */
public final class LocalPoms implements DependencyPoms {

    private final RepositorySystemSession session;
    private final Predicate<Artifact> atHand;
    private final Optional<FactCache> cache;
    private final PomFactsReader reader;

    /** Those of which every one is read. */
    public LocalPoms(RepositorySystemSession session, Predicate<Artifact> atHand) {
        this(session, atHand, Optional.empty());
    }

    /**
     * Those of which some are known already.
     *
     * @param atHand whether Maven could read a POM for the module: what lies there may be from another one's repository
     * @param cache what earlier builds have read
     */
    public LocalPoms(RepositorySystemSession session, Predicate<Artifact> atHand, Optional<FactCache> cache) {
        this.session = session;
        this.atHand = atHand;
        this.cache = cache;
        this.reader = SessionCache.get(session, PomFactsReader.class, () -> new PomFactsReader(this::locate));
    }

    /** {@inheritDoc} Where it has none, {@link MissingPoms} reports it. What is declared without a version lies nowhere. */
    @Override
    public boolean has(Purl dependency) {
        return dependency.version().filter(version -> !version.isBlank()).isPresent()
                && atHand.test(pom(coordinates(dependency)));
    }

    @Override
    public PomFacts of(Purl dependency) {
        Map<PomCoordinates, PomFacts> known = SessionCache.get(session, PomFacts.class, ConcurrentHashMap::new);
        PomCoordinates coordinates = coordinates(dependency);
        PomFacts before = known.get(coordinates);
        if (before != null) {
            return before;
        }
        Optional<PomFacts> facts = locate(coordinates).map(pom -> read(pom, coordinates.toString()));
        facts.filter(PomFacts::isComplete).ifPresent(whole -> known.put(coordinates, whole));
        return facts.orElse(new PomFacts(List.of(), List.of()));
    }

    private PomFacts read(Path pom, String label) {
        return cache.map(kept -> kept.pom(pom, label, this::locate, () -> reader.read(pom, label)))
                .orElseGet(() -> reader.read(pom, label));
    }

    private static PomCoordinates coordinates(Purl dependency) {
        return new PomCoordinates(
                dependency.namespace().orElse(""),
                dependency.name(),
                dependency.version().orElse(""));
    }

    private static Artifact pom(PomCoordinates coordinates) {
        return new DefaultArtifact(coordinates.groupId(), coordinates.artifactId(), "pom", coordinates.version());
    }

    private Optional<Path> locate(PomCoordinates coordinates) {
        Artifact pom = pom(coordinates);
        WorkspaceReader workspace = session.getWorkspaceReader();
        File module = workspace == null ? null : workspace.findArtifact(pom);
        if (module != null) {
            return Optional.of(module.toPath());
        }
        LocalRepositoryManager local = session.getLocalRepositoryManager();
        File file = new File(local.getRepository().getBasedir(), local.getPathForLocalArtifact(pom));
        if (file.isFile()) {
            return Optional.of(file.toPath());
        }
        // A local repository that keeps each remote one apart knows where it put the file.
        return Optional.ofNullable(local.find(session, new LocalArtifactRequest(pom, List.of(), null))
                        .getFile())
                .map(File::toPath);
    }
}
