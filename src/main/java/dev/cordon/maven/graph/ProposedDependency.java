package dev.cordon.maven.graph;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Advice;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.PathSource;
import dev.cordon.examine.ArchivePaths;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.ModuleArchives;
import dev.cordon.examine.ResolvedFiles;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * A dependency that a module might declare, and what it would bring: the tree that Maven collects for it alone, with the
 * repositories and the dependency management of the module. That reads POMs, and fetches those that are not here.
 *
 * @param project the module that might declare it
 * @param top the directory against which files are named
 * @param options how archives are read
 * @param fetch whether the files are fetched and looked into as well
 */
public record ProposedDependency(
        RepositorySystem repositories,
        MavenSession session,
        MavenProject project,
        Path top,
        ArchiveOptions options,
        boolean fetch) {

    /**
     * What is found about the dependency and what it brings.
     *
     * @param components all of them
     * @param judged what was found
     * @param paths how each of them would get in
     * @param faults what could not be had, so that more may be in it
     */
    public record Brought(List<Component> components, JudgedSource judged, PathSource paths, List<Fault> faults) {

        public Brought {
            components = List.copyOf(components);
            faults = List.copyOf(faults);
        }
    }

    /** Where nothing was fetched, so that POMs are all there is. */
    private static final ResolvedFiles UNFETCHED = new ResolvedFiles() {

        @Override
        public Optional<Path> file(String ref) {
            return Optional.empty();
        }

        @Override
        public boolean isModule(String ref) {
            return false;
        }
    };

    /** The dependency as the module would have it: where no version is named, in the one that its management sets. */
    public Purl versioned(Purl purl) {
        if (purl.version().isPresent() || project.getDependencyManagement() == null) {
            return purl;
        }
        Coordinates asked = Coordinates.of(purl);
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        return project.getDependencyManagement().getDependencies().stream()
                .map(managed -> Coordinates.of(managed, types))
                .filter(managed -> managed.versionless().equals(asked.versionless()))
                .findFirst()
                .map(Coordinates::purl)
                .orElse(purl);
    }

    /**
     * Collects the tree of the dependency, and judges it.
     *
     * @param purl the dependency, of type maven and with a version
     * @param source where it is said to be seen
     */
    public Brought judge(Purl purl, Source source, Audit audit) {
        RepositorySystemSession maven = session.getRepositorySession();
        Dependency proposed = dependency(Coordinates.of(purl));
        VerboseGraph graph = new VerboseGraph(
                repositories,
                maven,
                project,
                List.of(proposed),
                new Declarations(project, maven.getArtifactTypeRegistry(), PomPlaces.of(top, maven)));
        ArtifactFiles files =
                new ArtifactFiles(repositories, maven, project.getRemoteProjectRepositories(), graph::repositories);
        List<Artifact> artifacts = graph.artifacts();
        List<Fault> faults = new ArrayList<>(graph.fault().stream().toList());
        List<Notice> notices = new ArrayList<>();
        ResolvedFiles found = fetch ? fetched(artifacts, graph, files, notices, faults) : UNFETCHED;
        if (!fetch) {
            artifacts.stream().filter(a -> !hasPom(a, files)).map(this::unread).forEach(faults::add);
        }
        ModuleArchives archives = new ModuleArchives(
                new ArchiveStore(SessionCache.of(maven), options), new LocalPoms(maven, files::isAtHand));
        archives.dependencies(new Inventory(source, ModuleInventory.components(artifacts), notices), found);
        faults.addAll(archives.faults());

        List<Component> components = Stream.concat(archives.dependencies().stream(), archives.nested().stream())
                .toList();
        String module = ModuleInventory.source(project, top).name();
        ArchivePaths ways = ArchivePaths.of(module, graph, archives);
        PathSource paths = component -> advised(proposed, component, ways.explain(component));
        Audit here = audit.in(ModuleName.of(project));
        JudgedSource judged = here.hear(new Inventory(source, components, archives.notices()), paths);
        return new Brought(components, judged, paths, faults);
    }

    private static Dependency dependency(Coordinates asked) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(asked.groupId());
        dependency.setArtifactId(asked.artifactId());
        dependency.setVersion(asked.version());
        dependency.setType(asked.type());
        dependency.setClassifier(asked.classifier().isEmpty() ? null : asked.classifier());
        dependency.setScope(Artifact.SCOPE_COMPILE);
        return dependency;
    }

    private ResolvedFiles fetched(
            List<Artifact> artifacts,
            VerboseGraph graph,
            ArtifactFiles files,
            List<Notice> notices,
            List<Fault> faults) {
        UnresolvedArtifact unresolved = new UnresolvedArtifact(session, project);
        MissingPoms.Found poms = new MissingPoms(files, unresolved).of(artifacts);
        notices.addAll(poms.notices());
        DependencyFiles found = DependencyFiles.of(artifacts, session, files, graph::fileOfMachine, unresolved);
        faults.addAll(poms.unresolved().values());
        found.missing().forEach((artifact, fault) -> {
            if (!poms.unresolved().containsKey(artifact)) {
                faults.add(fault);
            }
        });
        return found;
    }

    private static boolean hasPom(Artifact artifact, ArtifactFiles files) {
        return files.isAtHand(
                new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion()));
    }

    private Fault unread(Artifact artifact) {
        return new UnresolvedArtifact(session, project)
                .fault(
                        RepositoryUtils.toArtifact(artifact),
                        "the POM of " + Coordinates.of(artifact).label(),
                        "what it would bring is unknown");
    }

    private static Explanation advised(Dependency proposed, Component component, Explanation way) {
        String name = proposed.getGroupId() + ":" + proposed.getArtifactId();
        boolean itself = way.paths().stream().allMatch(path -> path.steps().size() <= 2);
        Advice advice = component
                .purl()
                .filter(purl -> !itself && !component.isNested())
                .map(purl -> Advice.of(
                        "advice.do-not-add-or-exclude",
                        name,
                        Coordinates.of(purl).ga()))
                .orElseGet(() -> Advice.of("advice.do-not-add", name));
        return new Explanation(way.paths(), way.morePaths(), List.of(), way.managed(), Optional.of(advice));
    }
}
