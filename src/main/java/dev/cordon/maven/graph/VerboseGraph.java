package dev.cordon.maven.graph;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.inventory.Component;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.paths.PathSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * Explains components by the dependency graph of a module with the losers of conflict mediation left in. Collecting it
 * costs a second walk through every POM, so it waits until a finding asks.
 */
final class VerboseGraph implements PathSource {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final MavenProject project;
    private final List<org.apache.maven.model.Dependency> direct;
    private final Declarations declarations;
    private DependencyNode root;
    private Optional<Fault> fault = Optional.empty();
    private PathSearch<GraphStep> heedless;

    /** The graph of a module. */
    VerboseGraph(
            RepositorySystem system, RepositorySystemSession session, MavenProject project, Declarations declarations) {
        this(system, session, project, project.getDependencies(), declarations);
    }

    /**
     * The graph that a module would have.
     *
     * @param direct all that it would declare
     */
    VerboseGraph(
            RepositorySystem system,
            RepositorySystemSession session,
            MavenProject project,
            List<org.apache.maven.model.Dependency> direct,
            Declarations declarations) {
        this.system = system;
        this.session = session;
        this.project = project;
        this.direct = direct;
        this.declarations = declarations;
    }

    /** Why nothing is known of how components got in; empty where it is, or was not asked for so far. */
    Optional<Fault> fault() {
        return fault;
    }

    /** What the build would use, each once; nothing where the graph cannot be collected. */
    List<org.apache.maven.artifact.Artifact> artifacts() {
        if (!isKnown()) {
            return List.of();
        }
        return GraphStep.nodes(root).stream()
                .filter(node ->
                        node.getDependency() != null && GraphStep.first(node).winner() == node)
                .map(node -> {
                    org.apache.maven.artifact.Artifact artifact = RepositoryUtils.toArtifact(node.getArtifact());
                    artifact.setScope(node.getDependency().getScope());
                    return artifact;
                })
                .toList();
    }

    @Override
    public Explanation explain(Component component) {
        if (!isKnown()) {
            return Explanation.NONE;
        }
        GraphPaths paths = new GraphPaths(root, heedless(), component.ref());
        List<Declaration> declared =
                paths.firstSteps().stream().map(declarations::of).distinct().toList();
        List<DependencyPath> shown = paths.shortest();
        Optional<Location> managed = component.purl().map(Coordinates::of).flatMap(declarations::management);
        return new Explanation(shown, paths.count() - shown.size(), declared, managed);
    }

    /**
     * The file of this machine that the POM of a dependency names for an artifact in scope system. In the list of the
     * module's artifacts there is nothing of it until a goal asks for files.
     */
    Optional<Path> fileOfMachine(Artifact artifact) {
        if (!isKnown()) {
            return Optional.empty();
        }
        String id = ArtifactIdUtils.toId(artifact);
        return GraphStep.nodes(root).stream()
                .map(DependencyNode::getArtifact)
                .filter(found -> ArtifactIdUtils.toId(found).equals(id))
                .map(found -> found.getProperty(ArtifactProperties.LOCAL_PATH, ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .findFirst();
    }

    /** Most findings of a module share one look at its graph. */
    private PathSearch<GraphStep> heedless() {
        if (heedless == null) {
            heedless = GraphPaths.heedless(root);
        }
        return heedless;
    }

    /**
     * The repositories that POMs on the way to an artifact name beside those of the module.
     *
     * @return none where the graph cannot be collected, which is nothing to say of the artifact
     */
    List<RemoteRepository> repositories(Artifact artifact) {
        if (!isKnown()) {
            return List.of();
        }
        String ga = Coordinates.of(artifact).ga();
        return GraphStep.nodes(root).stream()
                .filter(node -> Coordinates.of(node.getArtifact()).ga().equals(ga))
                .flatMap(node -> node.getRepositories().stream())
                .filter(repository -> !project.getRemoteProjectRepositories().contains(repository))
                .distinct()
                .toList();
    }

    /** Whether the graph can be collected, which is tried once. */
    private boolean isKnown() {
        if (root == null && fault.isEmpty()) {
            collect();
        }
        return root != null;
    }

    private void collect() {
        ArtifactTypeRegistry types = session.getArtifactTypeRegistry();
        CollectRequest request = new CollectRequest();
        request.setRequestContext("cordon");
        request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
        request.setRepositories(project.getRemoteProjectRepositories());
        direct.forEach(d -> request.addDependency(RepositoryUtils.toDependency(d, types)));
        if (project.getDependencyManagement() != null) {
            project.getDependencyManagement()
                    .getDependencies()
                    .forEach(d -> request.addManagedDependency(RepositoryUtils.toDependency(d, types)));
        }
        DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session);
        verbose.setConfigProperty("aether.conflictResolver.verbose", true);
        verbose.setConfigProperty("aether.dependencyManager.verbose", true);
        try {
            root = system.collectDependencies(verbose, request).getRoot();
        } catch (DependencyCollectionException e) {
            fault = Optional.of(new Fault(
                    FaultCode.DEPENDENCY_UNRESOLVED,
                    "the dependency graph cannot be collected: " + e.getMessage(),
                    Location.of(ModuleName.of(project)),
                    "Run mvn dependency:tree for the details."));
        }
    }
}
