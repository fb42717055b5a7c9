package dev.cordon.maven;

import dev.cordon.archive.PomCoordinates;
import dev.cordon.archive.PomFacts;
import dev.cordon.archive.PomFactsReader;
import dev.cordon.inventory.Purl;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.WorkspaceReader;

/**
 * Reads what the POMs of dependencies say, as they lie in the local repository, each once per session. Nothing is
 * fetched: Maven had to read the same POMs and their parents to resolve the dependencies. Thread-safe.
 */
final class LocalPoms {

    private final RepositorySystemSession session;
    private final PomFactsReader reader;

    LocalPoms(RepositorySystemSession session) {
        this.session = session;
        this.reader = SessionCache.get(session, PomFactsReader.class, () -> new PomFactsReader(this::locate));
    }

    /** What the POM of a dependency says; nothing where it has none, which {@link MissingPoms} tells. */
    PomFacts of(Purl dependency) {
        PomCoordinates coordinates = new PomCoordinates(
                dependency.namespace().orElse(""),
                dependency.name(),
                dependency.version().orElse(""));
        return SessionCache.get(
                session,
                coordinates,
                () -> locate(coordinates)
                        .map(pom -> reader.read(pom, coordinates.toString()))
                        .orElse(new PomFacts(List.of(), List.of())));
    }

    private Optional<Path> locate(PomCoordinates coordinates) {
        Artifact pom =
                new DefaultArtifact(coordinates.groupId(), coordinates.artifactId(), "pom", coordinates.version());
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
