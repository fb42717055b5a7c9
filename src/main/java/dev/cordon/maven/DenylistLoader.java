package dev.cordon.maven;

import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistMerge;
import dev.cordon.denylist.DenylistReader;
import dev.cordon.denylist.InlinePatterns;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Loads the denylists that a build asks for and joins them, the bundled one first and inline patterns last. */
record DenylistLoader(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, Path top) {

    /**
     * The lists, joined.
     *
     * @param bundled whether the list that comes with Cordon is one of them
     * @param specs the further lists, in the order of the parameter
     * @param patterns inline patterns by level
     * @throws FaultException if a list cannot be had or read, or if there is none at all
     */
    Denylist load(boolean bundled, List<String> specs, Map<Level, List<String>> patterns, LocalDate today) {
        Optional<Denylist> joined = bundled ? Optional.of(BundledDenylist.read()) : Optional.empty();
        for (String text : specs) {
            DenylistSpec spec = DenylistSpec.parse(text);
            Denylist next = DenylistReader.read(bytes(spec), spec.text(), joined);
            joined = Optional.of(
                    joined.map(before -> DenylistMerge.merge(before, next)).orElse(next));
        }
        if (!patterns.isEmpty()) {
            Denylist inline = InlinePatterns.denylist(patterns, today);
            joined = Optional.of(
                    joined.map(before -> DenylistMerge.merge(before, inline)).orElse(inline));
        }
        return joined.filter(list -> !list.vendors().isEmpty()).orElseThrow(DenylistLoader::none);
    }

    private byte[] bytes(DenylistSpec spec) {
        if (spec instanceof DenylistSpec.OfUrl url) {
            Path cache = session.getLocalRepository().getBasedir().toPath().resolve(".cache/cordon");
            return new DenylistFetch(cache, session.isOffline(), proxy(url)).fetch(url);
        }
        if (spec instanceof DenylistSpec.OfArtifact artifact) {
            return read(resolve(artifact), spec);
        }
        return read(top.resolve(spec.text()), spec);
    }

    private Path resolve(DenylistSpec.OfArtifact spec) {
        Coordinates c = spec.coordinates();
        DefaultArtifact artifact =
                new DefaultArtifact(c.groupId(), c.artifactId(), c.classifier(), c.type(), c.version());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "cordon"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw unreadable(
                    spec,
                    "cannot be resolved: " + e.getMessage(),
                    session.isOffline()
                            ? "Run once without -o, or mend the coordinates."
                            : "Mend the coordinates (g:a:v[:type[:classifier]]), or add the repository that has it.");
        }
    }

    private static byte[] read(Path file, DenylistSpec spec) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String what = Files.exists(file) ? "cannot be read: " + e : "does not exist";
            throw unreadable(
                    spec, what, "Cordon looked for " + file + ". Mend cordon.denylists or put the file there.");
        }
    }

    private Optional<InetSocketAddress> proxy(DenylistSpec.OfUrl url) {
        RemoteRepository host = new RemoteRepository.Builder(
                        "cordon-denylist", "default", url.uri().toString())
                .build();
        Proxy proxy = session.getProxySelector().getProxy(host);
        return Optional.ofNullable(proxy).map(p -> InetSocketAddress.createUnresolved(p.getHost(), p.getPort()));
    }

    private static FaultException unreadable(DenylistSpec spec, String what, String next) {
        return new FaultException(
                new Fault(FaultCode.DENYLIST_UNREADABLE, "the denylist " + what, Location.of(spec.text()), next));
    }

    private static FaultException none() {
        return new FaultException(new Fault(
                FaultCode.DENYLIST_NONE,
                "the loaded lists name no vendor, so that nothing could ever be found",
                Location.of(DenylistSpec.PARAMETER),
                "Name a list with vendors, or leave cordon.bundledDenylist at true."));
    }
}
