package dev.cordon.maven.session;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** How goals of a plugin are called from the build that runs. */
public final class GoalCall {

    private GoalCall() {}

    /** By the prefix where the POM at which Maven started has the plugin, else in full: there the prefix means nothing. */
    public static String of(String goal, PluginDescriptor plugin, MavenSession session, MavenProject project) {
        String key = Plugin.constructKey(plugin.getGroupId(), plugin.getArtifactId());
        Build build = Optional.ofNullable(session.getTopLevelProject())
                .orElse(project)
                .getBuild();
        boolean known = Stream.of(build, build.getPluginManagement())
                .anyMatch(
                        plugins -> plugins != null && plugins.getPluginsAsMap().containsKey(key));
        return (known ? plugin.getGoalPrefix() : key + ":" + plugin.getVersion()) + ":" + goal;
    }
}
