package dev.cordon.maven.graph;

import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.resolution.VersionRequest;
import org.eclipse.aether.resolution.VersionResolutionException;

/**
 * The dependencies of a module with the versions that they have. Where a POM says {@code LATEST} or {@code RELEASE}, Maven
 * lets that stand until a goal asks for the file, and no POM of a dependency lies under such a version.
 */
record ResolvedVersions(RepositorySystem system, RepositorySystemSession session) {

    private static final Set<String> WORDS = Set.of(Artifact.LATEST_VERSION, Artifact.RELEASE_VERSION);

    /** What Maven has collected for a module; a word of which nobody knows what it stands for is left as it is. */
    Collection<Artifact> of(MavenProject project) {
        if (project.getArtifacts().stream().noneMatch(ResolvedVersions::isUnknown)) {
            return project.getArtifacts();
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            artifacts.add(isUnknown(artifact) ? resolved(artifact, project) : artifact);
        }
        return artifacts;
    }

    private Artifact resolved(Artifact artifact, MavenProject project) {
        VersionRequest request = new VersionRequest(
                RepositoryUtils.toArtifact(artifact), project.getRemoteProjectRepositories(), "cordon");
        try {
            // Maven's own artifact stays as it is for the goals that come after.
            Artifact copy = ArtifactUtils.copyArtifact(artifact);
            copy.setVersion(system.resolveVersion(session, request).getVersion());
            return copy;
        } catch (VersionResolutionException e) {
            return artifact;
        }
    }

    /** Whether nobody knows which version an artifact is. */
    static boolean isUnknown(Artifact artifact) {
        return WORDS.contains(artifact.getVersion());
    }

    /** What is wrong where nobody knows that. */
    static Fault unknown(Artifact artifact, MavenProject project) {
        return new Fault(
                FaultCode.DEPENDENCY_UNRESOLVED,
                "nobody knows which version " + Coordinates.of(artifact).label() + " is",
                Location.of(ModuleName.of(project)),
                "Name a version.");
    }
}
