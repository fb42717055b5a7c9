package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.Unexamined;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.inventory.Source;
import dev.cordon.maven.graph.ChainSettings.Trees;
import dev.cordon.maven.session.Checkout;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.maven.session.SettingsRepositories;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Puts together what takes part in the build of a module: what its model declares, the extensions of Maven itself, and what
 * its plugins depend on, as far as that is known.
 *
 * @param places how the places of elements are named
 * @param settings what of it is judged
 * @param store opens archives
 */
record ChainCheck(
        RepositorySystem repositories,
        MavenSession session,
        PomPlaces places,
        ChainSettings settings,
        ArchiveStore store) {

    /** What takes part in the build of a module. */
    ModuleChain of(MavenProject project, Source module) {
        RepositorySystemSession maven = session.getRepositorySession();
        CoreExtensions core = SessionCache.get(
                maven,
                CoreExtensions.class,
                () -> CoreExtensions.of(Checkout.of(session).build()));
        BuildChain declared = SessionCache.get(maven, List.of(BuildChain.class, places), this::declared);
        List<RemoteRepository> from = Stream.concat(
                        project.getRemoteProjectRepositories().stream(), project.getRemotePluginRepositories().stream())
                .distinct()
                .toList();
        ArtifactFiles artifacts = new ArtifactFiles(repositories, maven, from, artifact -> List.of());
        List<Fault> faults = new ArrayList<>();
        List<Unexamined> unexamined = new ArrayList<>();
        List<ChainLink> links = Stream.of(
                        declared.of(project).stream(),
                        core.links().stream(),
                        trees(project, artifacts, unexamined, faults).stream())
                .flatMap(s -> s)
                .filter(link -> settings.has(link.kind()))
                .toList();
        if (settings.has(Kind.CORE_EXTENSION)) {
            unexamined.addAll(core.notExamined());
        }
        settings.leftOut().forEach(unexamined::add);
        ModelRepositories named = settings.has(Kind.REPOSITORY)
                ? ModelRepositories.of(project, places, SettingsRepositories.ids(session))
                : new ModelRepositories(Map.of());
        ModuleChain chain = ModuleChain.of(module, links, named, artifacts, maven, store);
        return chain.with(unexamined, faults);
    }

    /** Modules may name places from different directories, and have the rest in common. */
    private BuildChain declared() {
        List<MavenProject> all = Optional.ofNullable(session.getAllProjects()).orElse(session.getProjects());
        return new BuildChain(all, places, session.getUserProperties(), session.getSystemProperties());
    }

    /** What the plugins depend on: of those that ran, or of all where the user wants it. */
    private List<ChainLink> trees(
            MavenProject project, ArtifactFiles artifacts, List<Unexamined> unexamined, List<Fault> faults) {
        if (!settings.has(Kind.PLUGIN_ARTIFACT)) {
            return List.of();
        }
        PluginTrees used = PluginTrees.of(session, project);
        List<ChainLink> links = new ArrayList<>(used.links());
        Set<String> known = new HashSet<>(used.plugins());
        for (Plugin plugin : project.getBuildPlugins()) {
            if (!known.contains(plugin.getId()) && !isAlone(plugin)) {
                Coordinates what = ChainLink.coordinates(plugin);
                if (settings.trees() == Trees.USED) {
                    unexamined.add(unknown(what));
                } else if (what.version().isEmpty()) {
                    unexamined.add(new Unexamined(
                            Unexamined.Kind.PLUGINS,
                            what.ga(),
                            "its version is not known before it runs, so what it depends on is not looked into"));
                } else if (settings.trees() == Trees.AT_HAND && !artifacts.isAtHand(what.artifact())) {
                    unexamined.add(new Unexamined(
                            Unexamined.Kind.PLUGINS,
                            what.label(),
                            "it is not on this machine, so what it depends on is not looked into"));
                } else {
                    links.addAll(collected(plugin, project, faults));
                }
            }
        }
        if (settings.has(Kind.REPORTING_PLUGIN)) {
            Stream.ofNullable(project.getModel().getReporting())
                    .flatMap(reporting -> reporting.getPlugins().stream())
                    .map(plugin -> unknown(ChainLink.coordinates(plugin)))
                    .forEach(unexamined::add);
        }
        return links;
    }

    /** Whether it is Cordon, which is one jar that depends on nothing, unless a POM adds something to it. */
    private static boolean isAlone(Plugin plugin) {
        return OwnPlugin.is(plugin) && plugin.getDependencies().isEmpty();
    }

    private static Unexamined unknown(Coordinates plugin) {
        return new Unexamined(
                Unexamined.Kind.PLUGINS,
                plugin.version().isEmpty() ? plugin.ga() : plugin.label(),
                "no goal of it ran before check, and what it depends on is not looked into");
    }

    /** A session of the resolver that fetches nothing, unless the user wants that. */
    private RepositorySystemSession asking() {
        RepositorySystemSession maven = session.getRepositorySession();
        if (settings.trees() == Trees.ALL) {
            return maven;
        }
        DefaultRepositorySystemSession offline = new DefaultRepositorySystemSession(maven);
        offline.setOffline(true);
        // Maven would warn of each POM that is not on this machine, as of a broken build.
        offline.setRepositoryListener(null);
        return offline;
    }

    /** Modules share their plugins, with the same dependencies added. */
    private List<ChainLink> collected(Plugin plugin, MavenProject project, List<Fault> faults) {
        Map<List<Object>, List<ChainLink>> trees = SessionCache.get(
                session.getRepositorySession(), List.of(ChainCheck.class, "trees"), ConcurrentHashMap::new);
        List<Object> key =
                new ArrayList<>(List.of(plugin.getId(), settings.trees(), project.getRemotePluginRepositories()));
        plugin.getDependencies().forEach(d -> key.add(d.getManagementKey() + ":" + d.getVersion()));
        List<ChainLink> before = trees.get(key);
        if (before != null) {
            return before;
        }
        try {
            List<ChainLink> links = PluginTrees.collected(plugin, project, repositories, asking());
            trees.put(List.copyOf(key), links);
            return links;
        } catch (DependencyCollectionException e) {
            faults.add(new Fault(
                    FaultCode.DEPENDENCY_UNRESOLVED,
                    "what the plugin " + plugin.getId() + " depends on cannot be collected: " + e.getMessage(),
                    Location.of(ModuleName.of(project)),
                    "Leave cordon.plugins out, so that only plugins that ran are looked at, or mend the plugin."));
            return List.of();
        }
    }
}
