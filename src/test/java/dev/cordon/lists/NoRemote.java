package dev.cordon.lists;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A build without repositories and without a network. */
public record NoRemote(Path cache) implements PolicyFiles.Remote {

    @Override
    public Path artifact(PolicyFileSpec.OfArtifact spec) throws IOException {
        throw new IOException("there is no repository");
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI address) {
        return Optional.empty();
    }
}
