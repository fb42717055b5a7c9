package dev.cordon.maven.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The POM of a module and those that it inherits from, as they are written.
 *
 * @param projects the module, then its parent and so on
 */
public record PomLineage(List<MavenProject> projects) {

    public PomLineage {
        projects = List.copyOf(projects);
    }

    /** That of a module. */
    public static PomLineage of(MavenProject module) {
        List<MavenProject> projects = new ArrayList<>();
        for (MavenProject project = module; project != null; project = project.getParent()) {
            projects.add(project);
        }
        return new PomLineage(projects);
    }

    /**
     * What an element of a plugin's configuration holds, in each place of a POM where it stands; of a list, each item.
     *
     * @param plugin the plugin, as groupId:artifactId
     */
    public List<String> elements(String plugin, String name) {
        return models().flatMap(model -> configurations(model, plugin))
                .flatMap(configuration -> Stream.ofNullable(configuration.getChild(name)))
                .flatMap(element -> Stream.concat(Stream.of(element), Arrays.stream(element.getChildren())))
                .flatMap(element -> Stream.ofNullable(element.getValue()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The nearest value that a POM gives to a property outside of its profiles. */
    public Optional<String> property(String name) {
        return models().flatMap(model -> Stream.ofNullable(model.getProperties().getProperty(name)))
                .findFirst();
    }

    /** Whether any of them has a plugin or sets one of some properties, also in a profile. */
    public boolean mentions(String plugin, Set<String> properties) {
        return models().anyMatch(model -> plugins(model, plugin).findAny().isPresent()
                || Stream.concat(Stream.of(model), model.getProfiles().stream())
                        .anyMatch(base -> properties.stream().anyMatch(base.getProperties()::containsKey)));
    }

    private Stream<Model> models() {
        return projects.stream().flatMap(project -> Stream.ofNullable(project.getOriginalModel()));
    }

    private static Stream<Xpp3Dom> configurations(Model model, String key) {
        return plugins(model, key)
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(container ->
                        container.getConfiguration() instanceof Xpp3Dom dom ? Stream.of(dom) : Stream.of());
    }

    private static Stream<Plugin> plugins(Model model, String key) {
        return Stream.concat(
                        Stream.ofNullable(model.getBuild()),
                        model.getProfiles().stream().flatMap(profile -> Stream.ofNullable(profile.getBuild())))
                .flatMap(build -> Stream.concat(Stream.of(build), Stream.ofNullable(build.getPluginManagement())))
                .flatMap(container -> container.getPlugins().stream())
                .filter(plugin -> plugin.getKey().equals(key));
    }
}
