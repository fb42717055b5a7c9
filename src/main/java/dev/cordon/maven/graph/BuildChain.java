package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Location;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the model of a module declares for its build, beside its dependencies. Modules of the build itself are left out: they
 * are judged as modules. One serves all modules of a session, and keeps what several of them inherit. Thread-safe.
 */
final class BuildChain {

    static final String MAVEN = "Maven itself";
    private static final String PROCESSORS = "annotationProcessorPaths";

    private final Set<String> own;
    private final PomPlaces places;
    private final Properties user;
    private final Properties system;

    /** What each POM imports. By the very POM: another of the same name may be written otherwise. */
    private final Map<MavenProject, List<ChainLink>> imported = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * That of a build.
     *
     * @param modules every module of the build
     * @param places how the places of elements are named
     * @param user the properties of the command line
     * @param system those of the machine
     */
    BuildChain(List<MavenProject> modules, PomPlaces places, Properties user, Properties system) {
        this.own = modules.stream().map(ModuleName::withVersion).collect(Collectors.toSet());
        this.places = places;
        this.user = user;
        this.system = system;
    }

    /** What takes part in the build of this module by what its model says. */
    List<ChainLink> of(MavenProject project) {
        return Stream.of(
                        plugins(project),
                        processors(project),
                        extensions(project),
                        parents(project),
                        imports(project),
                        reporting(project))
                .flatMap(s -> s)
                .filter(link -> !own.contains(link.what().gav()))
                .distinct()
                .toList();
    }

    private Stream<ChainLink> plugins(MavenProject project) {
        return project.getBuildPlugins().stream().flatMap(plugin -> {
            ChainLink itself = link(Kind.PLUGIN, ChainLink.coordinates(plugin), List.of(), plugin.getLocation(""));
            Stream<ChainLink> added = plugin.getDependencies().stream()
                    .map(d -> link(
                            Kind.PLUGIN_DEPENDENCY,
                            ChainLink.coordinates(d),
                            List.of("plugin " + itself.name()),
                            d.getLocation("")));
            return Stream.concat(Stream.of(itself), added);
        });
    }

    /** On paths of their own, as compilers for Java and Kotlin have them; others are dependencies. */
    private Stream<ChainLink> processors(MavenProject project) {
        return project.getBuildPlugins().stream()
                .flatMap(plugin ->
                        Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(container -> container.getConfiguration() instanceof Xpp3Dom dom
                        ? Arrays.stream(dom.getChildren(PROCESSORS))
                        : Stream.of())
                .flatMap(paths -> Arrays.stream(paths.getChildren()))
                .flatMap(path -> coordinates(path)
                        .map(c -> c.version().isEmpty() ? managed(c, project) : c)
                        .map(c -> link(Kind.ANNOTATION_PROCESSOR, c, List.of(), path.getInputLocation()))
                        .stream());
    }

    /** The compiler takes the version that a module manages where a path names none. */
    private static Coordinates managed(Coordinates path, MavenProject project) {
        return Optional.ofNullable(project.getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .map(ChainLink::coordinates)
                .filter(c -> c.versionless().equals(path.versionless()))
                .findFirst()
                .orElse(path);
    }

    private Stream<ChainLink> extensions(MavenProject project) {
        return project.getBuildExtensions().stream()
                .map(e -> link(Kind.EXTENSION, ChainLink.coordinates(e), List.of(), e.getLocation("")));
    }

    private Stream<ChainLink> parents(MavenProject project) {
        return PomLineage.of(project).projects().stream()
                .filter(child -> child.getParent() != null)
                .map(child -> {
                    MavenProject parent = child.getParent();
                    Coordinates what = new Coordinates(
                            parent.getGroupId(), parent.getArtifactId(), "pom", "", parent.getVersion());
                    Object where = Optional.ofNullable(child.getOriginalModel())
                            .map(Model::getParent)
                            .map(p -> p.getLocation(""))
                            .orElse(null);
                    return link(Kind.PARENT, what, List.of(), where);
                });
    }

    /** Those that a POM names, and those from which managed versions come: an imported POM may import others. */
    private Stream<ChainLink> imports(MavenProject project) {
        List<MavenProject> lineage = PomLineage.of(project).projects();
        List<ChainLink> named = lineage.stream()
                .flatMap(pom -> imported.computeIfAbsent(pom, this::named).stream())
                .toList();
        Set<String> known = Stream.concat(
                        lineage.stream().map(ModuleName::withVersion),
                        named.stream().map(link -> link.what().gav()))
                .collect(Collectors.toSet());
        Stream<ChainLink> behind = Optional.ofNullable(project.getModel().getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .flatMap(managed -> Stream.ofNullable(managed.getLocation("")))
                .flatMap(where -> Stream.ofNullable(where.getSource()))
                .flatMap(source -> Stream.ofNullable(source.getModelId()))
                .distinct()
                .filter(id -> !known.contains(id))
                .flatMap(id -> pom(id).stream())
                .map(pom -> new ChainLink(Kind.IMPORT, pom, List.of(), Optional.empty(), "an imported POM"));
        return Stream.concat(named.stream(), behind);
    }

    /** As a POM is written: what an import brings stands in the model, and the import itself does not. */
    private List<ChainLink> named(MavenProject pom) {
        ModelText text = new ModelText(pom, user, system);
        return Stream.concat(
                        Stream.ofNullable(pom.getOriginalModel()).map(Model::getDependencyManagement),
                        pom.getActiveProfiles().stream().map(profile -> profile.getDependencyManagement()))
                .flatMap(Stream::ofNullable)
                .map(DependencyManagement::getDependencies)
                .flatMap(List::stream)
                .filter(d -> "import".equals(text.of(d.getScope())))
                .map(d -> link(
                        Kind.IMPORT,
                        new Coordinates(
                                text.of(d.getGroupId()),
                                text.of(d.getArtifactId()),
                                "pom",
                                text.of(d.getClassifier()),
                                text.of(d.getVersion())),
                        List.of(),
                        d.getLocation("")))
                .toList();
    }

    private Stream<ChainLink> reporting(MavenProject project) {
        return Stream.ofNullable(project.getModel().getReporting())
                .flatMap(reporting -> reporting.getPlugins().stream())
                .map(p -> link(Kind.REPORTING_PLUGIN, ChainLink.coordinates(p), List.of(), p.getLocation("")));
    }

    private ChainLink link(Kind kind, Coordinates what, List<String> over, Object location) {
        Optional<Location> where = places.of(location).filter(w -> !isOfMaven(location));
        String by = where.map(w -> w.withoutColumn().toString()).orElse(isOfMaven(location) ? MAVEN : "a POM");
        return new ChainLink(kind, what, over, where, by);
    }

    /** Whether an element stands in what Maven brings along: the POM above all POMs, and the plugins of a life cycle. */
    static boolean isOfMaven(Object location) {
        return location instanceof InputLocation known
                && known.getSource() != null
                && (known.getSource().getLocation() == null
                        || PomPlaces.isInJar(known.getSource().getLocation()))
                && String.valueOf(known.getSource().getModelId()).startsWith("org.apache.maven:maven-");
    }

    private static Optional<Coordinates> pom(String id) {
        String[] parts = id.split(":", -1);
        return parts.length == 3
                ? Optional.of(new Coordinates(parts[0], parts[1], "pom", "", parts[2]))
                : Optional.empty();
    }

    /** Those of an element that has them; without a version where it is managed. */
    static Optional<Coordinates> coordinates(Xpp3Dom element) {
        String group = child(element, "groupId");
        String artifact = child(element, "artifactId");
        return group.isEmpty() || artifact.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coordinates(
                        group,
                        artifact,
                        child(element, "type"),
                        child(element, "classifier"),
                        child(element, "version")));
    }

    private static String child(Xpp3Dom element, String name) {
        Xpp3Dom child = element.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }
}
