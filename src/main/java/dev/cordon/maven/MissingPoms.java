package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * Finds dependencies whose POM Maven could not read. Maven only warns then and goes on as if they had no dependencies
 * of their own. Where the artifact exists without a POM, that is the truth and a notice; where neither can be resolved,
 * nobody knows what it would bring, and Cordon cannot judge.
 */
final class MissingPoms {

    private final ArtifactFiles files;
    private final UnresolvedArtifact unresolved;

    /**
     * @param files gets files for the module
     * @param unresolved says what to do about what cannot be had
     */
    MissingPoms(ArtifactFiles files, UnresolvedArtifact unresolved) {
        this.files = files;
        this.unresolved = unresolved;
    }

    /**
     * Looks at every resolved dependency of a module.
     *
     * @param artifacts the dependencies
     * @return a notice for each that has no POM
     * @throws FaultException if any cannot be resolved at all
     */
    List<Notice> of(Collection<Artifact> artifacts) {
        List<Fault> faults = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (Artifact dependency : artifacts) {
            org.eclipse.aether.artifact.Artifact artifact = RepositoryUtils.toArtifact(dependency);
            if (Artifact.SCOPE_SYSTEM.equals(dependency.getScope()) || hasPom(artifact)) {
                continue;
            }
            String name = Coordinates.of(artifact).label();
            if (resolves(artifact)) {
                notices.add(
                        Notice.of(
                                NoticeCode.POM_MISSING,
                                name
                                        + " has no POM in any repository, so it brought no dependencies of its own into the build."));
            } else {
                faults.add(unresolved.fault(artifact, name, "what it brings into the build is unknown"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return notices;
    }

    private boolean hasPom(org.eclipse.aether.artifact.Artifact artifact) {
        org.eclipse.aether.artifact.Artifact pom =
                new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion());
        return files.isAtHand(pom) || resolves(pom);
    }

    private boolean resolves(org.eclipse.aether.artifact.Artifact artifact) {
        return !files.resolve(List.of(artifact)).isEmpty();
    }
}
