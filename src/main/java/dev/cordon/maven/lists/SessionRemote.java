package dev.cordon.maven.lists;

import dev.cordon.lists.PolicyFileSpec;
import dev.cordon.lists.PolicyFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * What the repository system of Maven has: artifacts in some repositories, its cache, its proxies.
 *
 * @param system resolves artifacts
 * @param session in which session
 * @param repositories where they are looked for
 */
public record SessionRemote(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories)
        implements PolicyFiles.Remote {

    public SessionRemote {
        repositories = List.copyOf(repositories);
    }

    @Override
    public Path artifact(PolicyFileSpec.OfArtifact spec) throws IOException {
        DefaultArtifact artifact =
                new DefaultArtifact(spec.groupId(), spec.artifactId(), spec.classifier(), spec.type(), spec.version());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "cordon"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Path cache() {
        return session.getLocalRepository().getBasedir().toPath().resolve(".cache/cordon");
    }

    @Override
    public boolean isOffline() {
        return session.isOffline();
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI address) {
        RemoteRepository asked = new RemoteRepository.Builder("cordon-denylist", "default", address.toString()).build();
        return Optional.ofNullable(session.getProxySelector().getProxy(asked))
                .map(proxy -> InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort()));
    }
}
