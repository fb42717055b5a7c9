package dev.cordon.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * Which waiver file was read, for the record. That somebody approved what stands in it is asserted by the file and
 * verified by nobody; who changed it when is in the history of its repository.
 *
 * @param origin where it was read from, as the user named it
 * @param sha256 digest of its bytes, 64 lower-case hexadecimal digits
 * @param commit the commit that is checked out where it lies, where that is known
 * @param shared whether other builds use it too, having got it from a repository: then it is no wonder if this build
 *     has no use for some of it
 */
public record WaiverFile(String origin, String sha256, Optional<String> commit, boolean shared) {

    public WaiverFile {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(commit, "commit");
    }
}
