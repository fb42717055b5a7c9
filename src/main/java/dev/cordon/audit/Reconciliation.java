package dev.cordon.audit;

import java.util.List;
import java.util.Objects;

/**
 * How an SBOM compares with the dependencies of the build it should describe. Differences that are expected (test and
 * provided dependencies, the project itself) are only counted.
 *
 * @param sbom the document
 * @param agreeing how many components both have
 * @param expected how many differences are of an expected kind
 * @param missing what the build has and the SBOM lacks
 * @param surplus what the SBOM has and the build lacks
 * @param otherVersion what both have in different versions: {@code g:a 1.0 in the build, 1.1 in the SBOM}
 */
public record Reconciliation(
        String sbom,
        int agreeing,
        int expected,
        List<String> missing,
        List<String> surplus,
        List<String> otherVersion) {

    public Reconciliation {
        Objects.requireNonNull(sbom, "sbom");
        missing = missing.stream().sorted().toList();
        surplus = surplus.stream().sorted().toList();
        otherVersion = otherVersion.stream().sorted().toList();
    }

    /** Whether nothing unexpected differs. */
    public boolean agrees() {
        return missing.isEmpty() && surplus.isEmpty() && otherVersion.isEmpty();
    }
}
