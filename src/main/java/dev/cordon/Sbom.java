package dev.cordon;

import dev.cordon.examine.SbomFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An SBOM to be judged, of any format that Cordon reads: its content says which. It is opened at most twice, to judge it and,
 * where something is found in a large one, for the names on the ways there.
 */
public final class Sbom {

    private final SbomFile file;

    private Sbom(Given given, Optional<String> shown) {
        this.file = new SbomFile(given.name(), shown, given::open);
    }

    /**
     * An SBOM in a file, named as the path is.
     *
     * @throws dev.cordon.notice.FaultException if there is no path
     */
    public static Sbom of(Path file) {
        Given given = Given.of("Sbom.of", file);
        return new Sbom(given, Optional.of(given.name()));
    }

    /**
     * An SBOM that lies anywhere.
     *
     * @param name how findings, faults and reports call it
     * @param opener opens it; another stream with the same bytes each time
     * @throws dev.cordon.notice.FaultException if there is no name or nothing that opens it
     */
    public static Sbom of(String name, Opener opener) {
        return new Sbom(Given.of("Sbom.of", name, opener), Optional.empty());
    }

    /** How findings, faults and reports call it. */
    public String name() {
        return file.name();
    }

    SbomFile file() {
        return file;
    }

    @Override
    public String toString() {
        return file.name();
    }
}
