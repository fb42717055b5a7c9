package dev.cordon.maven.graph;

import dev.cordon.bytes.ShownPath;
import dev.cordon.examine.SbomComparison;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * The inventory of a module: what Maven has already resolved for it, in every scope, and what its POM declares under
 * another name than the one it resolved to.
 */
public final class ModuleInventory {

    private static final String GRAPH = "in the dependency graph";

    private ModuleInventory() {}

    /**
     * @param artifacts what Maven has resolved for the module
     * @param top the directory against which files are named
     * @param types what the types of dependencies mean in this build
     * @param notices what looking at the module's dependencies had to say
     */
    static Inventory of(
            MavenProject project,
            Collection<Artifact> artifacts,
            Path top,
            ArtifactTypeRegistry types,
            List<Notice> notices) {
        Map<String, Component> components = new TreeMap<>();
        // By extension, as Maven does: a test-jar is a jar with the classifier tests, and a POM may name it both ways.
        Set<String> resolved = new HashSet<>();
        for (Artifact artifact : artifacts) {
            add(components, Coordinates.of(artifact), artifact.getScope(), GRAPH);
            resolved.add(ArtifactIdUtils.toVersionlessId(RepositoryUtils.toArtifact(artifact)));
        }
        for (Dependency declared : project.getDependencies()) {
            org.eclipse.aether.artifact.Artifact artifact =
                    RepositoryUtils.toDependency(declared, types).getArtifact();
            if (!resolved.contains(ArtifactIdUtils.toVersionlessId(artifact))) {
                add(components, Coordinates.of(artifact), declared.getScope(), SbomComparison.RELOCATED);
            }
        }
        return new Inventory(source(project, top), List.copyOf(components.values()), notices);
    }

    /** What artifacts are by their coordinates alone, by name. */
    static List<Component> components(Collection<Artifact> artifacts) {
        Map<String, Component> components = new TreeMap<>();
        artifacts.forEach(artifact -> add(components, Coordinates.of(artifact), artifact.getScope(), GRAPH));
        return List.copyOf(components.values());
    }

    /** The module as the source of its inventory. */
    public static Source source(MavenProject project, Path top) {
        return new Source(
                Source.Kind.MAVEN_MODULE,
                ModuleName.withVersion(project),
                ModulePom.file(project).map(pom -> ShownPath.of(pom, top)));
    }

    private static void add(Map<String, Component> components, Coordinates coordinates, String scope, String where) {
        Purl purl = coordinates.purl();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Signal.GROUP_ID, coordinates.groupId(), where));
        facts.add(new Fact(Signal.PURL, purl.canonical(), where));
        Component component = new Component(
                purl.canonical(),
                coordinates.label(),
                Optional.of(purl),
                Optional.ofNullable(scope).flatMap(Scope::of).or(() -> Optional.of(Scope.COMPILE)),
                facts);
        components.putIfAbsent(component.ref(), component);
    }
}
