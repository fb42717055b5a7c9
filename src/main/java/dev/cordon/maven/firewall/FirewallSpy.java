package dev.cordon.maven.firewall;

import dev.cordon.maven.gate.SessionEvents;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.RepositoryEvent.EventType;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Where Cordon begins as an extension in {@code .mvn/extensions.xml}: Maven shows it the request before anything is resolved,
 * and everything that happens from there on. Nothing else may refer to this class, since a goal does not see its base class.
 * Maven swallows what is thrown here, so nothing here decides about the build.
 */
public final class FirewallSpy extends AbstractEventSpy {

    /** Injected by Maven, by the names in {@code META-INF/plexus/components.xml}. */
    private RepositorySystem repositories;

    private PlexusContainer container;

    private volatile Optional<Firewall> current = Optional.empty();

    @Override
    public void onEvent(Object event) {
        if (event instanceof MavenExecutionRequest request) {
            begin(request);
        } else if (current.isPresent()) {
            hear(current.get(), event);
        }
    }

    private void begin(MavenExecutionRequest request) {
        try {
            current = FirewallMark.leave(request)
                    .map(mark -> new Firewall(request, repositories, mark, LocalDate.now(ZoneOffset.UTC)));
            current.filter(firewall -> !firewall.isOff())
                    .ifPresent(firewall -> request.setWorkspaceReader(new FirewallReader(firewall, usual(request))));
        } catch (RuntimeException | LinkageError e) {
            request.setWorkspaceReader(new Refusing(e));
        }
    }

    /** Who would be asked without the firewall: the reader of the request, else the one that an IDE brings. */
    private Optional<WorkspaceReader> usual(MavenExecutionRequest request) {
        if (request.getWorkspaceReader() != null) {
            return Optional.of(request.getWorkspaceReader());
        }
        try {
            return Optional.of(container.lookup(WorkspaceReader.class, "ide"))
                    .filter(reader -> !(reader instanceof MiddleReader));
        } catch (ComponentLookupException e) {
            return Optional.empty();
        }
    }

    private void hear(Firewall firewall, Object event) {
        if (event instanceof RepositoryEvent resolution) {
            hear(firewall, resolution);
        } else if (event instanceof ExecutionEvent execution) {
            if (execution.getType() == ExecutionEvent.Type.ProjectDiscoveryStarted) {
                firewall.before().in(execution.getSession());
                FirewallLines.announce(firewall);
            } else if (execution.getType() == ExecutionEvent.Type.SessionStarted) {
                SessionEvents.listen(execution.getSession(), new FirewallGate(firewall));
            }
        } else if (event instanceof MavenExecutionResult result) {
            FirewallLines.end(firewall);
            firewall.before()
                    .session()
                    .flatMap(session -> FirewallRecord.write(firewall, session, result))
                    .ifPresent(file -> FirewallLines.record(firewall, file));
            current = Optional.empty();
        }
    }

    private static void hear(Firewall firewall, RepositoryEvent event) {
        if (event.getType() == EventType.ARTIFACT_RESOLVING) {
            firewall.asking(event.getTrace());
        } else if (event.getType() == EventType.ARTIFACT_RESOLVED) {
            firewall.answered();
            if (event.getFile() != null && !(event.getRepository() instanceof WorkspaceRepository)) {
                firewall.resolved(event.getArtifact());
            }
        }
    }

    /** Stands where the firewall would, if that could not even begin: then nothing is resolved. */
    private record Refusing(Throwable why) implements WorkspaceReader {

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository("cordon");
        }

        @Override
        public File findArtifact(Artifact artifact) {
            throw Firewall.cannotBegin(artifact, why);
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of();
        }
    }
}
