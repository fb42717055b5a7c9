package dev.cordon.archive.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.LimitException;
import java.io.IOException;
import java.io.StringReader;

/** Reads the file by which one package describes itself. */
public final class PackageDescription {

    private PackageDescription() {}

    /**
     * Adds what the file says of its package.
     *
     * @throws BrokenException if it is none, or names nothing
     * @throws LimitException if it is larger than can be read
     */
    public static void read(PackageFile kind, byte[] bytes, PackageFacts facts) throws IOException {
        switch (kind) {
            case NPM -> NpmPackage.read(bytes, facts);
            case PYTHON -> PythonPackage.read(bytes, facts);
            case NUGET -> NuGetPackage.read(bytes, facts);
            case DEBIAN_CONTROL -> {
                for (InstalledPackage control : InstalledPackage.dpkg(new StringReader(new String(bytes, UTF_8)))) {
                    control.addTo(facts, Distribution.UNKNOWN);
                }
            }
            default -> throw new IllegalArgumentException(kind + " describes no package");
        }
    }
}
