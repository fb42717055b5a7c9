package dev.cordon.lists;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Gets the files that a policy is made of: denylists and waivers.
 *
 * @param root the root of the repository, from which relative files are looked for
 * @param build the directory of the build, which lies in it
 * @param remote where the rest is had from
 */
public record PolicyFiles(Path root, Path build, Remote remote) {

    /** How whoever runs the build gets what is no file of it. */
    public interface Remote {

        /**
         * The file of an artifact.
         *
         * @throws IOException if it cannot be had; its message says why
         */
        Path artifact(PolicyFileSpec.OfArtifact spec) throws IOException;

        /** The directory in which what was fetched once is kept. */
        Path cache();

        /** Whether the network must not be used. */
        boolean isOffline();

        /** The proxy to ask for an address, where there is one. */
        Optional<InetSocketAddress> proxy(URI address);
    }

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
     * Reads one entry of a parameter. Records name a file with {@code /} between folders, however it is written.
     *
     * @param parameter its name
     * @throws FaultException if it is none of the forms
     */
    public PolicyFileSpec spec(String text, String parameter) {
        PolicyFileSpec spec = PolicyFileSpec.parse(text, parameter);
        return spec instanceof PolicyFileSpec.OfFile file
                ? new PolicyFileSpec.OfFile(ShownPath.written(file.text(), root))
                : spec;
    }

    /**
     * The bytes of a file.
     *
     * @throws FaultException if they cannot be had
     */
    public byte[] bytes(PolicyFileSpec spec, Kind kind) {
        if (spec instanceof PolicyFileSpec.OfUrl url) {
            return new DenylistFetch(remote.cache(), remote.isOffline(), remote.proxy(url.uri())).fetch(url);
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

    /** Whether there is anything by that name, be it a link that leads nowhere: reading that is a fault. */
    boolean has(PolicyFileSpec.OfFile spec) {
        return Files.exists(root.resolve(spec.text()), LinkOption.NOFOLLOW_LINKS);
    }

    private Path file(PolicyFileSpec spec, Kind kind) {
        return spec instanceof PolicyFileSpec.OfArtifact artifact ? resolve(artifact, kind) : inRepository(spec, kind);
    }

    /** A file by its way from the root. A link that leads out of the repository leads to what nobody reviews with it. */
    private Path inRepository(PolicyFileSpec spec, Kind kind) {
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
        try {
            return remote.artifact(spec);
        } catch (IOException e) {
            throw unreadable(
                    spec,
                    kind,
                    "cannot be resolved: " + e.getMessage(),
                    remote.isOffline()
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
        if (spec instanceof PolicyFileSpec.OfFile && spec.text().contains("\\")) {
            return " Part folders by /, which every system reads: "
                    + spec.text().replace('\\', '/') + ".";
        }
        Path fromBuild = build.resolve(spec.text());
        return spec instanceof PolicyFileSpec.OfFile && Files.isRegularFile(fromBuild)
                ? " Files are named from the root of the repository: " + ShownPath.of(fromBuild, root) + "."
                : "";
    }

    private static FaultException unreadable(PolicyFileSpec spec, Kind kind, String what, String next) {
        return new FaultException(
                new Fault(kind.unreadable(), kind.name() + " " + what, Location.of(spec.text()), next));
    }
}
