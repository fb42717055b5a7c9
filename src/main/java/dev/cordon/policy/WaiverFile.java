package dev.cordon.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * Which waiver file was read, for the record. That somebody approved what stands in it is asserted by the file and
 * verified by nobody; who changed it when is in the history of its repository.
 *
 * @param origin where it was read from, as the user named it
 * @param sha256 digest of its bytes, 64 lower-case hexadecimal digits
 * @param commit the last commit that changed it, where that is known
 */
public record WaiverFile(String origin, String sha256, Optional<String> commit) {

    public WaiverFile {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(commit, "commit");
    }
}
