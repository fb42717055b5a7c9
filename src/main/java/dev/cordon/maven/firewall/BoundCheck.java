package dev.cordon.maven.firewall;

import dev.cordon.maven.graph.OwnPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Binds the goal {@code check} in modules whose POM does not, or has bound it to no phase. */
final class BoundCheck {

    private static final String CHECK = "check";
    private static final String EXECUTION = "cordon-firewall";
    private static final String UNKNOWN = "unknown";

    private BoundCheck() {}

    /** Whether a goal is Cordon's {@code check}. */
    static boolean is(Plugin plugin, String goal) {
        return OwnPlugin.is(plugin) && goal.equals(CHECK);
    }

    /**
     * Binds it in the phase {@code verify} where it is not bound.
     *
     * @return the modules in which it was not
     */
    static List<MavenProject> bind(List<MavenProject> modules) {
        List<MavenProject> unbound = new ArrayList<>();
        for (MavenProject module : modules) {
            if (!isBound(module)) {
                bind(module);
                unbound.add(module);
            }
        }
        return unbound;
    }

    private static boolean isBound(MavenProject module) {
        return module.getBuildPlugins().stream()
                .filter(OwnPlugin::is)
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(e -> e.getGoals().contains(CHECK) && !"none".equals(e.getPhase()));
    }

    private static void bind(MavenProject module) {
        Build build = module.getBuild();
        Plugin plugin = build.getPluginsAsMap().get(OwnPlugin.KEY);
        if (plugin == null) {
            plugin = new Plugin();
            plugin.setGroupId(OwnPlugin.GROUP);
            plugin.setArtifactId(OwnPlugin.NAME);
            plugin.setVersion(version());
            build.addPlugin(plugin);
        }
        PluginExecution execution = new PluginExecution();
        execution.setId(EXECUTION);
        execution.setPhase("verify");
        execution.addGoal(CHECK);
        configuration(module, plugin).map(Xpp3Dom::new).ifPresent(execution::setConfiguration);
        plugin.addExecution(execution);
        plugin.flushExecutionMap();
        build.flushPluginMap();
    }

    /** What a POM says for all executions, which Maven has passed on to those that were there. */
    private static Optional<Xpp3Dom> configuration(MavenProject module, Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin),
                        Stream.ofNullable(module.getPluginManagement())
                                .flatMap(managed -> Stream.ofNullable(
                                        managed.getPluginsAsMap().get(OwnPlugin.KEY))))
                .map(Plugin::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .findFirst();
    }

    /** Its own: that of the extension; {@code unknown} where it is not packaged. */
    static String version() {
        try (InputStream in = BoundCheck.class.getResourceAsStream(
                "/META-INF/maven/" + OwnPlugin.GROUP + "/" + OwnPlugin.NAME + "/pom.properties")) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
