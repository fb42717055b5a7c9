package dev.cordon.sbom;

import java.util.List;

/** The versions of CycloneDX. Members that one of them lacks are read in it all the same. */
final class CycloneDxVersions {

    static final String FAMILY = "CycloneDX";
    static final List<String> KNOWN = List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    private CycloneDxVersions() {}

    static Claim claim(String version) {
        return KNOWN.contains(version) ? new Claim.Mine(version) : new Claim.UnknownVersion(FAMILY, version, names());
    }

    static String names() {
        return KNOWN.get(0) + " to " + KNOWN.get(KNOWN.size() - 1);
    }
}
