package dev.cordon.maven.parameters;

import dev.cordon.maven.graph.PomLineage;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/**
 * What the active profiles of {@code settings.xml} put into a project. Maven adds their properties to those of the POM, where
 * they win, and nobody can distinguish them afterwards; no reviewer of the POM sees them.
 *
 * @param properties the properties of those profiles
 * @param poms the POMs of the module, whose elements may refer to them
 * @param plugin whose elements
 */
record SettingsProperties(Properties properties, PomLineage poms, String plugin) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    /** There are none. */
    static final SettingsProperties NONE = new SettingsProperties(new Properties(), new PomLineage(List.of()), "");

    /**
     * Those of a project.
     *
     * @param plugin Cordon, as groupId:artifactId
     */
    static SettingsProperties of(MavenProject project, String plugin) {
        Properties properties = new Properties();
        project.getActiveProfiles().stream()
                .filter(profile -> Profile.SOURCE_SETTINGS.equals(profile.getSource()))
                .forEach(profile -> properties.putAll(profile.getProperties()));
        return properties.isEmpty() ? NONE : new SettingsProperties(properties, PomLineage.of(project), plugin);
    }

    /** Whether a property has its value from there. */
    boolean set(String property) {
        return properties.containsKey(property);
    }

    /** Whether an element of the plugin's configuration has its value from there: it refers to a property that has. */
    boolean setElement(String element, String value) {
        return !properties.isEmpty()
                && poms.elements(plugin, element).stream()
                        .filter(raw -> references(raw).anyMatch(this::set))
                        .anyMatch(raw -> value.contains(resolved(raw)));
    }

    /** The names of the properties to which a text refers. */
    static Stream<String> references(String raw) {
        return REFERENCE.matcher(raw).results().map(r -> r.group(1));
    }

    private String resolved(String raw) {
        return REFERENCE
                .matcher(raw)
                .replaceAll(r -> Matcher.quoteReplacement(
                        Optional.ofNullable(properties.getProperty(r.group(1))).orElse(r.group())));
    }
}
