package dev.cordon.pom;

import dev.cordon.inventory.Purl;
import dev.cordon.text.PrintableText;
import java.util.Objects;
import java.util.Optional;

/**
 * What names a POM.
 *
 * @param groupId its group
 * @param artifactId its name in the group
 * @param version its version, or empty where it is not known
 */
public record PomCoordinates(String groupId, String artifactId, String version) {

    public PomCoordinates {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(artifactId, "artifactId");
        Objects.requireNonNull(version, "version");
    }

    /** The purl of the artifact; empty where such names make none, so that no repository could hold it. */
    public Optional<Purl> purl() {
        if (toString().length() > PrintableText.LONGEST_VALUE) {
            return Optional.empty();
        }
        try {
            return Optional.of(Purl.maven(groupId, artifactId, version, "", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code groupId:artifactId:version}. */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + (version.isEmpty() ? "" : ":" + version);
    }
}
