package dev.cordon.maven.parameters;

import dev.cordon.maven.session.Checkout;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory against which reports name files: what shows them beside the source counts from the root of the repository,
 * wherever in it the build lies.
 *
 * @param named the directory that the user names, relative to that of the build
 * @param checkout where the build lies
 */
public record SourceRoot(Optional<String> named, Checkout checkout) {

    public static final String PARAMETER = "cordon.sourceRoot";

    /** The directory that the user names, and without one that can be it the root of the repository. */
    public Path path() {
        return wanted().filter(this::holdsTheBuild).orElseGet(checkout::root);
    }

    /**
     * Checks what the user names.
     *
     * @throws FaultException if the user names what cannot be it
     */
    public void check() {
        wanted().filter(directory -> !holdsTheBuild(directory)).ifPresent(directory -> {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "'" + named.orElseThrow() + "' is no directory that holds the build",
                    Location.of(PARAMETER),
                    "Name one that " + checkout.build() + " lies in, as in '..', or leave it out."));
        });
    }

    private Optional<Path> wanted() {
        return named.map(name -> checkout.build().resolve(name).normalize());
    }

    private boolean holdsTheBuild(Path directory) {
        return Files.isDirectory(directory) && checkout.build().startsWith(directory);
    }
}
