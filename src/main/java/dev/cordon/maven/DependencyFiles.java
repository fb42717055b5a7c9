package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The files of a module's dependencies. What Maven has resolved is taken as it is; what it has only collected is
 * resolved here, so that {@code check} needs no more of Maven than the graph. A module of the build that is not packaged
 * yet has no file, or only the folder of its classes.
 */
final class DependencyFiles {

    /** Extensions of files that are known by their names alone. */
    private static final Set<String> NAMED_ONLY = Set.of(
            "pom",
            "xml",
            "json",
            "yaml",
            "yml",
            "properties",
            "txt",
            "md",
            "html",
            "css",
            "js",
            "asc",
            "so",
            "dll",
            "dylib",
            "jnilib",
            "exe");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Set<String> reactor;
    private final Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine;
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Path> unopened = new TreeMap<>();
    private final Set<String> modules = new TreeSet<>();
    private final Set<String> unpackaged = new TreeSet<>();
    private final List<org.eclipse.aether.artifact.Artifact> wanted = new ArrayList<>();

    /** @param reactor the modules of the build */
    private DependencyFiles(
            RepositorySystem system,
            RepositorySystemSession session,
            Set<String> reactor,
            Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine) {
        this.machine = machine;
        this.system = system;
        this.session = session;
        this.reactor = reactor;
    }

    /**
     * Finds the files.
     *
     * @param artifacts the module's dependencies
     * @param modules the modules of the build
     * @param machine the file that the POM of a dependency names for an artifact in scope system
     * @throws FaultException if any has none and cannot be resolved
     */
    static DependencyFiles of(
            MavenProject project,
            Collection<Artifact> artifacts,
            List<MavenProject> modules,
            RepositorySystem system,
            RepositorySystemSession session,
            Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine) {
        Set<String> reactor = new TreeSet<>();
        modules.forEach(m -> reactor.add(m.getGroupId() + ":" + m.getArtifactId() + ":" + m.getVersion()));
        DependencyFiles found = new DependencyFiles(system, session, reactor, machine);
        artifacts.forEach(found::take);
        found.resolve(project);
        return found;
    }

    /** The file or folder of the component of that ref, where it has one that is opened. */
    Optional<Path> file(String ref) {
        return Optional.ofNullable(files.get(ref));
    }

    /** Its file whether it is opened or not; empty for a folder, and where nobody has needed the file so far. */
    Optional<Path> anyFile(String ref) {
        return file(ref).or(() -> Optional.ofNullable(unopened.get(ref))).filter(Files::isRegularFile);
    }

    /** Whether the component of that ref is a module of the build. */
    boolean isModule(String ref) {
        return modules.contains(ref);
    }

    /** The names of the build's modules that have no packaged file yet. */
    Set<String> unpackaged() {
        return unpackaged;
    }

    /** Whether a file may hold the code of others, as far as its extension says. */
    static boolean isOpened(String extension) {
        return !NAMED_ONLY.contains(extension);
    }

    private void take(Artifact artifact) {
        Coordinates coordinates = Coordinates.of(artifact);
        boolean module = reactor.contains(coordinates.ga() + ":" + coordinates.version());
        if (module) {
            modules.add(coordinates.purl().canonical());
        }
        if (isOpened(artifact.getArtifactHandler().getExtension())) {
            // Maven lets what it has not resolved point into the local repository, whether anything is there or not.
            Optional<File> file = artifact.isResolved() ? Optional.ofNullable(artifact.getFile()) : Optional.empty();
            if (module) {
                file = file.or(() -> inWorkspace(artifact)).filter(File::exists);
                if (file.filter(File::isFile).isEmpty()) {
                    unpackaged.add(coordinates.label());
                }
            } else if (file.isEmpty()) {
                org.eclipse.aether.artifact.Artifact known = RepositoryUtils.toArtifact(artifact);
                if (isOfMachine(known)) {
                    file = machine.apply(known).map(Path::toFile).filter(File::exists);
                }
                if (file.isEmpty()) {
                    wanted.add(known);
                }
            }
            file.ifPresent(f -> put(coordinates, f));
        } else if (artifact.getFile() != null) {
            unopened.put(
                    coordinates.purl().canonical(), artifact.getFile().toPath().toAbsolutePath());
        }
    }

    /** Whether it is in scope system: no repository has such an artifact. */
    private static boolean isOfMachine(org.eclipse.aether.artifact.Artifact artifact) {
        return artifact.getProperty(ArtifactProperties.LOCAL_PATH, null) != null;
    }

    private void put(Coordinates coordinates, File file) {
        files.put(coordinates.purl().canonical(), file.toPath().toAbsolutePath());
    }

    private Optional<File> inWorkspace(Artifact artifact) {
        WorkspaceReader workspace = session.getWorkspaceReader();
        return Optional.ofNullable(workspace).map(w -> w.findArtifact(RepositoryUtils.toArtifact(artifact)));
    }

    /** Modules share most of their dependencies, so what was resolved once in a session is known. */
    private void resolve(MavenProject project) {
        Map<String, File> known = SessionCache.get(session, DependencyFiles.class, ConcurrentHashMap::new);
        List<ArtifactRequest> requests = wanted.stream()
                .filter(artifact -> !known.containsKey(artifact.toString()))
                .map(artifact -> new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), "cordon"))
                .toList();
        if (!requests.isEmpty()) {
            results(requests, project)
                    .forEach(result -> known.put(
                            result.getRequest().getArtifact().toString(),
                            result.getArtifact().getFile()));
        }
        wanted.forEach(artifact -> put(Coordinates.of(artifact), known.get(artifact.toString())));
    }

    private List<ArtifactResult> results(List<ArtifactRequest> requests, MavenProject project) {
        try {
            return system.resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            throw new FaultException(e.getResults().stream()
                    .filter(result -> !result.isResolved())
                    .map(result -> unresolved(result.getRequest().getArtifact(), project))
                    .toList());
        }
    }

    /** What is told of an artifact without which nothing can be judged. */
    private Fault unresolved(org.eclipse.aether.artifact.Artifact artifact, MavenProject project) {
        return new Fault(
                FaultCode.DEPENDENCY_UNRESOLVED,
                "the file of " + Coordinates.of(artifact).label() + " cannot be resolved, so what it holds is unknown",
                Location.of(project.getGroupId() + ":" + project.getArtifactId()),
                isOfMachine(artifact)
                        ? "A dependency names a file of this machine for it, in scope system, which is not there:"
                                + " exclude it, or put the file there."
                        : session.isOffline()
                                ? "Run once without -o, or mend the coordinates."
                                : "Mend the coordinates, or add the repository that has it.");
    }
}
