package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which list was read, for the record.
 *
 * @param name the list's name
 * @param version the list's version
 * @param issued the day it was issued
 * @param origin where it was read from, as the user named it
 * @param sha256 digest of its bytes, 64 lower-case hexadecimal digits
 */
public record DenylistFile(String name, String version, LocalDate issued, String origin, String sha256) {

    public DenylistFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(sha256, "sha256");
    }
}
