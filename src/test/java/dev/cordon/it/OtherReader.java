package dev.cordon.it;

import java.io.File;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/** A reader of workspaces that has nothing, and prints what it is asked for. */
public final class OtherReader implements WorkspaceReader {

    @Override
    public WorkspaceRepository getRepository() {
        return new WorkspaceRepository("other");
    }

    @Override
    public File findArtifact(Artifact artifact) {
        System.out.println("The other reader is asked for " + artifact);
        return null;
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
