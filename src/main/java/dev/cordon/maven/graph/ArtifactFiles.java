package dev.cordon.maven.graph;

import dev.cordon.maven.session.SessionCache;
import java.io.File;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The files of artifacts as one module gets them: from its own repositories, and what these do not have from those that
 * the POMs on the way to it name, as Maven asks them. What was found once in a session is known for every module that
 * asks the same repositories for the same thing, and for no other: what one module gets, another need not.
 */
final class ArtifactFiles {

    private static final String CONTEXT = "cordon";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Function<Artifact, List<RemoteRepository>> onTheWay;
    private final Map<Key, File> resolved;
    private final Set<Key> atHand;

    /**
     * @param repositories those of the module
     * @param onTheWay those that POMs on the way to an artifact name as well; asked only where the module's have it not
     */
    ArtifactFiles(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            Function<Artifact, List<RemoteRepository>> onTheWay) {
        this.system = system;
        this.session = session;
        // One list for all modules that have the same, so that keys are compared by it at once.
        List<RemoteRepository> own = List.copyOf(repositories);
        this.repositories = SessionCache.get(session, List.of(Key.class, own), () -> own);
        this.onTheWay = onTheWay;
        this.resolved = SessionCache.get(session, ArtifactFiles.class, ConcurrentHashMap::new);
        this.atHand = SessionCache.get(session, Key.class, ConcurrentHashMap::newKeySet);
    }

    /**
     * What decides about a file. Whether Maven is offline decides too, and is the same for the whole session.
     *
     * @param artifact coordinates with extension, classifier and version
     * @param systemPath where a POM says that it lies on this machine, in scope system; blank for any other scope
     * @param repositories where it is looked for
     */
    private record Key(String artifact, String systemPath, List<RemoteRepository> repositories) {

        /** By the artifact alone, for speed: the rest is seldom another. */
        @Override
        public int hashCode() {
            return artifact.hashCode();
        }
    }

    private Key key(Artifact artifact) {
        String path = artifact.getProperty(ArtifactProperties.LOCAL_PATH, "");
        return new Key(artifact.toString(), path, repositories);
    }

    /** Whether Maven has the artifact here already: as a module of the build, or fetched from where this module may get it. */
    boolean isAtHand(Artifact artifact) {
        Key key = key(artifact);
        if (atHand.contains(key)) {
            return true;
        }
        if (isInWorkspace(artifact) || isFetched(artifact, repositories)) {
            atHand.add(key);
            return true;
        }
        List<RemoteRepository> further = onTheWay.apply(artifact);
        return !further.isEmpty() && isFetched(artifact, further);
    }

    private boolean isInWorkspace(Artifact artifact) {
        WorkspaceReader workspace = session.getWorkspaceReader();
        try {
            return workspace != null && workspace.findArtifact(artifact) != null;
        } catch (Exception e) {
            return false; // the firewall stops it, by an exception that no signature promises
        }
    }

    private boolean isFetched(Artifact artifact, List<RemoteRepository> from) {
        return session.getLocalRepositoryManager()
                .find(session, new LocalArtifactRequest(artifact, from, CONTEXT))
                .isAvailable();
    }

    /**
     * Resolves artifacts.
     *
     * @return the file of each that can be had
     */
    Map<Artifact, File> resolve(Collection<Artifact> artifacts) {
        List<Artifact> unknown =
                artifacts.stream().filter(a -> !resolved.containsKey(key(a))).toList();
        Map<Artifact, File> files = new HashMap<>();
        ask(unknown.stream().map(a -> request(a, repositories)).toList()).forEach((artifact, file) -> {
            resolved.put(key(artifact), file);
            files.put(artifact, file);
        });
        List<ArtifactRequest> further = unknown.stream()
                .filter(a -> !files.containsKey(a))
                .map(a -> request(a, onTheWay.apply(a)))
                .filter(request -> !request.getRepositories().isEmpty())
                .toList();
        files.putAll(ask(further));
        artifacts.forEach(a -> {
            File known = resolved.get(key(a));
            if (known != null) {
                files.put(a, known);
            }
        });
        return files;
    }

    private static ArtifactRequest request(Artifact artifact, List<RemoteRepository> from) {
        return new ArtifactRequest(artifact, from, CONTEXT);
    }

    private Map<Artifact, File> ask(List<ArtifactRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        List<ArtifactResult> results;
        try {
            results = system.resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            results = e.getResults();
        }
        return results.stream()
                .filter(ArtifactResult::isResolved)
                .collect(Collectors.toMap(
                        result -> result.getRequest().getArtifact(),
                        result -> result.getArtifact().getFile(),
                        (one, same) -> one));
    }
}
