package dev.cordon.maven.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Text of a POM as it is written, with the properties that the POM knows put in. What has no value is left as it stands.
 *
 * @param pom the POM
 * @param user the properties of the command line
 * @param system those of the machine
 */
record ModelText(MavenProject pom, Properties user, Properties system) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

    /** The text; empty for none. */
    String of(String written) {
        return written == null ? "" : with(written.strip(), new HashSet<>());
    }

    private String with(String text, Set<String> within) {
        if (!text.contains("${")) {
            return text;
        }
        return PROPERTY.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            // A property that names itself has no value.
            if (!within.add(name)) {
                return Matcher.quoteReplacement(found.group());
            }
            String value = value(name).map(v -> with(v.strip(), within)).orElse(found.group());
            within.remove(name);
            return Matcher.quoteReplacement(value);
        });
    }

    private Optional<String> value(String name) {
        return switch (name) {
            case "project.version", "pom.version", "version" -> Optional.ofNullable(pom.getVersion());
            case "project.groupId", "pom.groupId", "groupId" -> Optional.ofNullable(pom.getGroupId());
            case "project.artifactId", "pom.artifactId", "artifactId" -> Optional.ofNullable(pom.getArtifactId());
            case "project.parent.version" ->
                Optional.ofNullable(pom.getParent()).map(MavenProject::getVersion);
            case "project.parent.groupId" ->
                Optional.ofNullable(pom.getParent()).map(MavenProject::getGroupId);
            // What the command line says comes before what a POM says.
            default ->
                Stream.of(user, pom.getProperties(), system)
                        .flatMap(properties -> Stream.ofNullable(properties.getProperty(name)))
                        .findFirst();
        };
    }
}
