package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds dependencies whose POM Maven could not read. Maven only warns then and goes on as if they had no dependencies
 * of their own. Where the artifact exists without a POM, that is the truth and a notice; where neither can be resolved,
 * nobody knows what it would bring, and Cordon cannot judge. Modules share most of their dependencies, so a POM that was
 * seen once in a session is not looked for again.
 */
final class MissingPoms {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Set<String> seen;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    MissingPoms(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
        this.seen = SessionCache.get(session, MissingPoms.class, ConcurrentHashMap::newKeySet);
    }

    /**
     * Looks at every resolved dependency of a module.
     *
     * @param artifacts the dependencies
     * @return a notice for each that has no POM
     * @throws FaultException if any cannot be resolved at all
     */
    List<Notice> of(Collection<Artifact> artifacts, MavenProject project) {
        for (Artifact artifact : artifacts) {
            if (!Artifact.SCOPE_SYSTEM.equals(artifact.getScope()) && !seen.contains(artifact.getId())) {
                check(artifact, project);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return notices;
    }

    private void check(Artifact resolved, MavenProject project) {
        org.eclipse.aether.artifact.Artifact artifact = RepositoryUtils.toArtifact(resolved);
        org.eclipse.aether.artifact.Artifact pom =
                new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion());
        if (isLocal(pom) || resolves(pom, project)) {
            seen.add(resolved.getId());
            return;
        }
        String name = Coordinates.of(artifact).label();
        if (resolves(artifact, project)) {
            notices.add(Notice.of(
                    NoticeCode.POM_MISSING,
                    name + " has no POM in any repository, so it brought no dependencies of its own into the build."));
        } else {
            faults.add(new Fault(
                    FaultCode.DEPENDENCY_UNRESOLVED,
                    name + " cannot be resolved, so what it brings into the build is unknown",
                    Location.of(project.getGroupId() + ":" + project.getArtifactId()),
                    session.isOffline()
                            ? "Run once without -o, or mend the coordinates."
                            : "Mend the coordinates, or add the repository that has it."));
        }
    }

    private boolean isLocal(org.eclipse.aether.artifact.Artifact pom) {
        WorkspaceReader workspace = session.getWorkspaceReader();
        if (workspace != null && workspace.findArtifact(pom) != null) {
            return true;
        }
        File basedir = session.getLocalRepositoryManager().getRepository().getBasedir();
        return new File(basedir, session.getLocalRepositoryManager().getPathForLocalArtifact(pom)).isFile();
    }

    private boolean resolves(org.eclipse.aether.artifact.Artifact artifact, MavenProject project) {
        try {
            system.resolveArtifact(
                    session, new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), "cordon"));
            return true;
        } catch (ArtifactResolutionException e) {
            return false;
        }
    }
}
