package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.maven.session.SessionCache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/**
 * What the plugins of a module depend on, as Maven has resolved it for those that ran before {@code check}: Maven's own plan
 * for the module says which, and Maven's own list of their classes says what. Nothing is fetched.
 *
 * @param links what they depend on
 * @param plugins the plugins of which that is known, as {@code g:a:v}
 */
public record PluginTrees(List<ChainLink> links, List<String> plugins) {

    /** Nothing is known. */
    static final PluginTrees NONE = new PluginTrees(List.of(), List.of());

    /** Copies both. */
    public PluginTrees {
        links = List.copyOf(links);
        plugins = List.copyOf(plugins);
    }

    /** Those of a module that were looked for; of any other nothing is known. */
    static PluginTrees of(MavenSession session, MavenProject module) {
        return kept(session).getOrDefault(module, NONE);
    }

    private static Map<MavenProject, PluginTrees> kept(MavenSession session) {
        return SessionCache.get(session.getRepositorySession(), PluginTrees.class, ConcurrentHashMap::new);
    }

    /**
     * Looks for those of a module, while a goal runs in it.
     *
     * @param now the execution of that goal
     */
    public static void look(
            MavenSession session,
            MavenProject module,
            MojoExecution now,
            LifecycleExecutor lifecycle,
            BuildPluginManager manager) {
        new Asked(session, lifecycle, manager).look(module, now);
    }

    /** Where Maven's plan and its plugins are asked for. */
    private record Asked(MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager manager) {

        /**
         * Looks for those of a module, while a goal runs in it.
         *
         * @param now the execution of that goal
         */
        void look(MavenProject module, MojoExecution now) {
            Map<String, List<ChainLink>> found = new LinkedHashMap<>();
            try {
                for (MojoExecution each : lifecycle
                        .calculateExecutionPlan(
                                session, false, session.getGoals().toArray(String[]::new))
                        .getMojoExecutions()) {
                    if (isSame(each, now)) {
                        kept(session)
                                .put(
                                        module,
                                        new PluginTrees(
                                                found.values().stream()
                                                        .flatMap(List::stream)
                                                        .toList(),
                                                List.copyOf(found.keySet())));
                        return;
                    }
                    Plugin plugin = each.getPlugin();
                    if (!found.containsKey(plugin.getId())) {
                        found.put(plugin.getId(), tree(plugin, module));
                    }
                }
            } catch (Exception e) {
                // Maven's plan throws what its parts throw. What is not known is named as not examined.
                kept(session).put(module, NONE);
            }
        }

        private static boolean isSame(MojoExecution one, MojoExecution other) {
            return one.getPlugin().getKey().equals(other.getPlugin().getKey())
                    && one.getGoal().equals(other.getGoal())
                    && Objects.equals(one.getExecutionId(), other.getExecutionId());
        }

        private List<ChainLink> tree(Plugin plugin, MavenProject module) throws Exception {
            PluginDescriptor known =
                    manager.loadPlugin(plugin, module.getRemotePluginRepositories(), session.getRepositorySession());
            manager.getPluginRealm(session, known);
            List<ChainLink> links = new ArrayList<>();
            for (Artifact artifact : Optional.ofNullable(known.getArtifacts()).orElse(List.of())) {
                Coordinates what = Coordinates.of(artifact);
                if (!what.ga().equals(plugin.getKey())) {
                    links.add(link(what, plugin));
                }
            }
            return links;
        }
    }

    /**
     * What a plugin depends on, collected as Maven would to run it; POMs may be fetched.
     *
     * @throws DependencyCollectionException if that cannot be known
     */
    static List<ChainLink> collected(
            Plugin plugin, MavenProject module, RepositorySystem system, RepositorySystemSession session)
            throws DependencyCollectionException {
        CollectRequest request = new CollectRequest();
        request.setRequestContext("cordon");
        request.setRepositories(module.getRemotePluginRepositories());
        request.setRoot(new Dependency(
                new DefaultArtifact(plugin.getGroupId(), plugin.getArtifactId(), "", "jar", plugin.getVersion()),
                "runtime"));
        plugin.getDependencies()
                .forEach(
                        d -> request.addDependency(RepositoryUtils.toDependency(d, session.getArtifactTypeRegistry())));
        List<ChainLink> links = new ArrayList<>();
        add(system.collectDependencies(session, request).getRoot().getChildren(), plugin, links);
        return links;
    }

    private static void add(List<DependencyNode> nodes, Plugin plugin, List<ChainLink> links) {
        for (DependencyNode node : nodes) {
            links.add(link(Coordinates.of(node.getArtifact()), plugin));
            add(node.getChildren(), plugin, links);
        }
    }

    private static ChainLink link(Coordinates what, Plugin plugin) {
        String by = "plugin " + plugin.getId();
        return new ChainLink(Kind.PLUGIN_ARTIFACT, what, List.of(by), Optional.empty(), by);
    }
}
