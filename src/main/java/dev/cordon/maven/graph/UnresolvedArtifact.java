package dev.cordon.maven.graph;

import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;

/**
 * Says what is to be done about an artifact of a module that cannot be resolved.
 *
 * @param session the build
 * @param project the module
 */
record UnresolvedArtifact(MavenSession session, MavenProject project) {

    /**
     * The fault.
     *
     * @param unknown what is not known without it, a clause: {@code what it holds is unknown}
     */
    Fault fault(Artifact artifact, String what, String unknown) {
        return new Fault(
                FaultCode.DEPENDENCY_UNRESOLVED,
                what + " cannot be resolved, so " + unknown,
                Location.of(ModuleName.of(project)),
                next(artifact));
    }

    private String next(Artifact artifact) {
        if (isOfMachine(artifact)) {
            return "A dependency names a file of this machine for it, in scope system, which is not there:"
                    + " exclude it, or put the file there.";
        }
        String otherwise = session.isOffline()
                ? "Run once without -o, or mend the coordinates."
                : "Mend the coordinates, or add the repository that has it.";
        return new LeftOutModules(session, project)
                .advice(Coordinates.of(artifact))
                .orElse(otherwise);
    }

    /** Whether it is in scope system: no repository has such an artifact. */
    static boolean isOfMachine(Artifact artifact) {
        return artifact.getProperty(ArtifactProperties.LOCAL_PATH, null) != null;
    }
}
