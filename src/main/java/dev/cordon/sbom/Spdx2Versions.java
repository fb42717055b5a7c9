package dev.cordon.sbom;

import java.util.regex.Pattern;

/** The versions 2.x of SPDX that are read. */
final class Spdx2Versions {

    static final String KNOWN = "2.1 to 2.3";
    static final String FAMILY = "SPDX";
    private static final String PREFIX = "SPDX-";
    private static final Pattern ACCEPTED = Pattern.compile("SPDX-2\\.[123](\\.\\d)?");

    private Spdx2Versions() {}

    /** What the head's {@code spdxVersion} says; empty where it comes later. */
    static Claim claim(String version) {
        return version.isEmpty() || ACCEPTED.matcher(version).matches()
                ? new Claim.Mine(version)
                : new Claim.UnknownVersion(FAMILY, shown(version), KNOWN);
    }

    /** Writes the version down, where it is one. */
    static void accept(String found, Ledger ledger, Place at) {
        if (!ACCEPTED.matcher(found).matches()) {
            throw SbomFaults.unknownVersion(at.location(), FAMILY, shown(found), KNOWN);
        }
        ledger.version(found.substring(PREFIX.length()), at);
    }

    private static String shown(String version) {
        return version.startsWith(PREFIX) ? version.substring(PREFIX.length()) : version;
    }
}
