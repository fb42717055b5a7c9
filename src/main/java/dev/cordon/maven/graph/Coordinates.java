package dev.cordon.maven.graph;

import dev.cordon.inventory.Purl;
import java.util.Objects;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * The coordinates of a Maven artifact.
 *
 * @param groupId the group
 * @param artifactId the artifact
 * @param type the type as POMs write it, {@code jar} by default
 * @param classifier the classifier, or empty
 * @param version the version; {@code -SNAPSHOT} rather than a timestamp
 */
public record Coordinates(String groupId, String artifactId, String type, String classifier, String version) {

    public Coordinates {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(artifactId, "artifactId");
        type = type == null || type.isEmpty() ? "jar" : type;
        classifier = classifier == null ? "" : classifier;
        version = version == null ? "" : version;
    }

    /** Those of an artifact as Maven has it. */
    public static Coordinates of(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getType(),
                artifact.getClassifier(),
                artifact.getBaseVersion());
    }

    /** What a POM declares, with the classifier that its type implies: {@code test-jar} means {@code tests}. */
    static Coordinates of(org.apache.maven.model.Dependency dependency, ArtifactTypeRegistry types) {
        return of(RepositoryUtils.toDependency(dependency, types).getArtifact());
    }

    /** Those of an artifact as the resolver has it, with the type that a POM would name. */
    static Coordinates of(org.eclipse.aether.artifact.Artifact artifact) {
        String type = artifact.getProperty("type", artifact.getExtension());
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                type,
                artifact.getClassifier(),
                artifact.getBaseVersion());
    }

    /** What a purl of Maven's names; the other way round of {@link #purl}. */
    static Coordinates of(Purl purl) {
        return new Coordinates(
                purl.namespace().orElse(""),
                purl.name(),
                purl.qualifier("type").orElse("jar"),
                purl.qualifier("classifier").orElse(""),
                purl.version().orElse(""));
    }

    /** What identifies the artifact in one build, where a version is chosen for it. */
    String versionless() {
        return groupId + ":" + artifactId + ":" + type + ":" + classifier;
    }

    /** {@code groupId:artifactId}. */
    String ga() {
        return groupId + ":" + artifactId;
    }

    /** {@code groupId:artifactId:version}. */
    String gav() {
        return ga() + ":" + version;
    }

    /** How a person writes it: {@code g:a:v}, with type and classifier only where they are not the defaults. */
    public String label() {
        String middle = classifier.isEmpty() ? (type.equals("jar") ? "" : ":" + type) : ":" + type + ":" + classifier;
        return ga() + middle + ":" + version;
    }

    /** As the resolver knows it. */
    org.eclipse.aether.artifact.Artifact artifact() {
        return new DefaultArtifact(groupId, artifactId, classifier, type, version);
    }

    Purl purl() {
        return Purl.maven(groupId, artifactId, version, type, classifier);
    }
}
