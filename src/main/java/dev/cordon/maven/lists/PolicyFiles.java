package dev.cordon.maven.lists;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.maven.graph.Coordinates;
import dev.cordon.maven.session.Checkout;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Gets the files that a policy is made of: denylists and waivers.
 *
 * @param repositories where artifacts are looked for
 * @param checkout where the build lies: relative files are looked for from the root of its repository
 */
public record PolicyFiles(
        RepositorySystem system,
        RepositorySystemSession session,
        List<RemoteRepository> repositories,
        Checkout checkout) {

    /**
     * What kind of file is wanted.
     *
     * @param name how messages call it: {@code the denylist}
     * @param parameter the parameter that names it
     * @param unreadable the code of the fault where it cannot be had
     * @param known names that need no file
     */
    public record Kind(String name, String parameter, FaultCode unreadable, List<String> known) {

        /** A kind of which every one is a file. */
        public Kind(String name, String parameter, FaultCode unreadable) {
            this(name, parameter, unreadable, List.of());
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws FaultException if they cannot be had
     */
    public byte[] bytes(PolicyFileSpec spec, Kind kind) {
        if (spec instanceof PolicyFileSpec.OfUrl url) {
            Path cache = session.getLocalRepository().getBasedir().toPath().resolve(".cache/cordon");
            return new DenylistFetch(cache, session.isOffline(), proxy(url)).fetch(url);
        }
        return read(file(spec, kind), spec, kind);
    }

    /**
     * Opens a file of whatever size.
     *
     * @param spec a file or an artifact
     * @throws FaultException if it cannot be had
     */
    InputStream open(PolicyFileSpec spec, Kind kind) {
        Path file = file(spec, kind);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(spec, kind, file, e);
        }
    }

    private Path file(PolicyFileSpec spec, Kind kind) {
        return spec instanceof PolicyFileSpec.OfArtifact artifact ? resolve(artifact, kind) : inRepository(spec, kind);
    }

    /** A file by its way from the root. A link that leads out of the repository leads to what nobody reviews with it. */
    private Path inRepository(PolicyFileSpec spec, Kind kind) {
        Path root = checkout.root();
        Path file = root.resolve(spec.text()).normalize();
        try {
            if (file.startsWith(root) && !file.toRealPath().startsWith(root.toRealPath())) {
                throw unreadable(
                        spec,
                        kind,
                        "is a link that leads out of the repository",
                        "Put the file itself there, or name it by its own path.");
            }
        } catch (IOException e) {
            // It does not exist or cannot be read: reading it says so.
        }
        return file;
    }

    private Path resolve(PolicyFileSpec.OfArtifact spec, Kind kind) {
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
                    kind,
                    "cannot be resolved: " + e.getMessage(),
                    session.isOffline()
                            ? "Run once without -o, or mend the coordinates."
                            : "Mend the coordinates (g:a:v[:type[:classifier]]), or add the repository that has it.");
        }
    }

    private byte[] read(Path file, PolicyFileSpec spec, Kind kind) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(DenylistFetch.MOST_BYTES + 1);
            if (bytes.length <= DenylistFetch.MOST_BYTES) {
                return bytes;
            }
            throw unreadable(
                    spec,
                    kind,
                    "is larger than " + DenylistFetch.MOST_BYTES + " bytes",
                    "Mend " + kind.parameter() + ", or part the file.");
        } catch (IOException e) {
            throw unreadable(spec, kind, file, e);
        }
    }

    private FaultException unreadable(PolicyFileSpec spec, Kind kind, Path file, IOException e) {
        String what = Files.exists(file) ? FileTrouble.of(e) : "does not exist";
        return unreadable(
                spec,
                kind,
                what,
                NearestName.hint(spec.text(), kind.known()) + "Cordon looked for " + file + ". Mend " + kind.parameter()
                        + " or put the file there." + nearby(spec));
    }

    /** Where a file lies that was named from the directory of the build and not from the root. */
    private String nearby(PolicyFileSpec spec) {
        Path fromBuild = checkout.build().resolve(spec.text());
        return spec instanceof PolicyFileSpec.OfFile && Files.isRegularFile(fromBuild)
                ? " Files are named from the root of the repository: " + ShownPath.of(fromBuild, checkout.root()) + "."
                : "";
    }

    private Optional<InetSocketAddress> proxy(PolicyFileSpec.OfUrl url) {
        RemoteRepository host = new RemoteRepository.Builder(
                        "cordon-denylist", "default", url.uri().toString())
                .build();
        Proxy proxy = session.getProxySelector().getProxy(host);
        return Optional.ofNullable(proxy).map(p -> InetSocketAddress.createUnresolved(p.getHost(), p.getPort()));
    }

    private static FaultException unreadable(PolicyFileSpec spec, Kind kind, String what, String next) {
        return new FaultException(
                new Fault(kind.unreadable(), kind.name() + " " + what, Location.of(spec.text()), next));
    }
}
