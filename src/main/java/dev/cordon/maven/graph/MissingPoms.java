package dev.cordon.maven.graph;

import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * What is to be said of dependencies without a POM.
     *
     * @param notices of each that has none
     * @param unresolved what is wrong with each that cannot be resolved at all
     */
    record Found(List<Notice> notices, Map<org.eclipse.aether.artifact.Artifact, Fault> unresolved) {

        Found {
            notices = List.copyOf(notices);
            unresolved = Map.copyOf(unresolved);
        }
    }

    /** Looks at resolved dependencies of a module. */
    Found of(Collection<Artifact> artifacts) {
        Map<org.eclipse.aether.artifact.Artifact, Fault> faults = new HashMap<>();
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
                faults.put(artifact, unresolved.fault(artifact, name, "what it brings into the build is unknown"));
            }
        }
        return new Found(notices, faults);
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
