package dev.cordon.maven.firewall;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Stands where Maven asks for an artifact before its own repository and before any other, on every Maven from 3.6.3 to 4, and
 * has none to offer: it lets Maven go on, or stops it. Whoever would be asked without it is asked after it.
 *
 * @param firewall rules over what is asked for
 * @param other who would be asked without it
 */
record FirewallReader(Firewall firewall, Optional<WorkspaceReader> other) implements WorkspaceReader {

    private static final WorkspaceRepository OWN = new WorkspaceRepository("cordon");

    @Override
    public WorkspaceRepository getRepository() {
        return other.map(WorkspaceReader::getRepository).orElse(OWN);
    }

    @Override
    public File findArtifact(Artifact artifact) {
        firewall.ask(artifact);
        return other.map(reader -> reader.findArtifact(artifact)).orElse(null);
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return other.map(reader -> reader.findVersions(artifact)).orElse(List.of());
    }
}
