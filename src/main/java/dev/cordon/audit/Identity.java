package dev.cordon.audit;

import dev.cordon.inventory.SelfDescription;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By what it can be known later which thing was looked at. Digests are of the bytes that were read in this run.
 *
 * @param format what it was recognised as, where it is a document: {@code CycloneDX JSON 1.6}
 * @param sha256 the SHA-256 of its file, 64 lower-case hexadecimal digits
 * @param itself what it says of itself, where it is a document
 * @param artifacts the files that a module has made, by name
 */
public record Identity(
        Optional<String> format, Optional<String> sha256, SelfDescription itself, List<Artifact> artifacts) {

    /** That of what is known by its name alone. */
    public static final Identity NONE =
            new Identity(Optional.empty(), Optional.empty(), SelfDescription.NONE, List.of());

    /**
     * A file that a module has made.
     *
     * @param name the file, from the root of the repository
     * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
     */
    public record Artifact(String name, String sha256) {

        public Artifact {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public Identity {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(itself, "itself");
        artifacts = artifacts.stream()
                .distinct()
                .sorted(Comparator.comparing(Artifact::name))
                .toList();
    }

    /** That of a document. */
    public static Identity document(String format, Optional<String> sha256, SelfDescription itself) {
        return new Identity(Optional.of(format), sha256, itself, List.of());
    }

    /** That of a file that is no document. */
    public static Identity file(Optional<String> sha256) {
        return new Identity(Optional.empty(), sha256, SelfDescription.NONE, List.of());
    }

    /** That of a module. */
    public static Identity module(List<Artifact> artifacts) {
        return new Identity(Optional.empty(), Optional.empty(), SelfDescription.NONE, artifacts);
    }
}
