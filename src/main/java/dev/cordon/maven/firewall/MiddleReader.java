package dev.cordon.maven.firewall;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * The reader of a firewall that a plugin with {@code <extensions>true</extensions>} brings: from 3.8.5 on, Maven asks it for what
 * it resolves once the POMs are read. It does nothing before a session has begun.
 */
public final class MiddleReader implements WorkspaceReader {

    private static final WorkspaceRepository OWN = new WorkspaceRepository("cordon");

    private static volatile Optional<Firewall> firewall = Optional.empty();

    /** Maven 3 asks the reader of a plugin from 3.8.5 on (MNG-7400). */
    private static final Pattern NOT_ASKED = Pattern.compile("3\\.(?:[0-7]\\..*|8\\.[0-4](?:\\D.*)?)");

    /** Whether a Maven of that version asks it at all. */
    static boolean isAsked(String maven) {
        return !NOT_ASKED.matcher(maven).matches();
    }

    /** Takes the firewall of a session, or leaves that of the last. */
    static void stand(Optional<Firewall> other) {
        firewall = other;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return OWN;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        firewall.ifPresent(f -> f.ask(artifact));
        return null;
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
