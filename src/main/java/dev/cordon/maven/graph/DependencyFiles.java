package dev.cordon.maven.graph;

import dev.cordon.examine.ResolvedFiles;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.WorkspaceReader;

/**
 * The files of a module's dependencies. What Maven has resolved is taken as it is; what it has only collected is
 * resolved here, so that {@code check} needs no more of Maven than the graph. A module of the build that is not packaged
 * yet has no file, or only the folder of its classes.
 */
public final class DependencyFiles implements ResolvedFiles {

    /** A POM brings what it depends on, and Maven has read it. */
    private static final String POM = "pom";

    private final RepositorySystemSession session;
    private final Set<String> reactor;
    private final Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine;
    private final Map<String, Path> files = new TreeMap<>();
    private final Set<String> namedOnly = new TreeSet<>();
    private final Set<String> modules = new TreeSet<>();
    private final Set<String> unpackaged = new TreeSet<>();
    private final List<org.eclipse.aether.artifact.Artifact> wanted = new ArrayList<>();
    private final List<org.eclipse.aether.artifact.Artifact> gone = new ArrayList<>();
    private final Map<org.eclipse.aether.artifact.Artifact, Fault> missing = new HashMap<>();

    private DependencyFiles(
            RepositorySystemSession session,
            Set<String> reactor,
            Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine) {
        this.machine = machine;
        this.session = session;
        this.reactor = reactor;
    }

    /**
     * Finds the files.
     *
     * @param artifacts the module's dependencies
     * @param build the build
     * @param files gets files for the module
     * @param machine the file that the POM of a dependency names for an artifact in scope system
     * @param unresolved says what to do about what cannot be had
     */
    static DependencyFiles of(
            Collection<Artifact> artifacts,
            MavenSession build,
            ArtifactFiles files,
            Function<org.eclipse.aether.artifact.Artifact, Optional<Path>> machine,
            UnresolvedArtifact unresolved) {
        Set<String> reactor = new TreeSet<>();
        build.getProjects().forEach(m -> reactor.add(ModuleName.withVersion(m)));
        DependencyFiles found = new DependencyFiles(build.getRepositorySession(), reactor, machine);
        artifacts.forEach(found::add);
        found.resolve(files, unresolved);
        return found;
    }

    @Override
    public Optional<Path> file(String ref) {
        return Optional.ofNullable(files.get(ref));
    }

    /** Whether the component of that ref has a file that is not looked into: a POM. */
    boolean isUnopened(String ref) {
        return namedOnly.contains(ref);
    }

    /** What is wrong with each artifact that has no file and cannot be resolved. */
    Map<org.eclipse.aether.artifact.Artifact, Fault> missing() {
        return missing;
    }

    @Override
    public boolean isModule(String ref) {
        return modules.contains(ref);
    }

    /** The names of the build's modules that have no packaged file yet. */
    Set<String> unpackaged() {
        return unpackaged;
    }

    private void add(Artifact artifact) {
        Coordinates coordinates = Coordinates.of(artifact);
        boolean module = reactor.contains(coordinates.gav());
        if (module) {
            modules.add(coordinates.purl().canonical());
        }
        if (!artifact.getArtifactHandler().getExtension().equals(POM)) {
            // Maven lets what it has not resolved point into the local repository, whether anything is there or not.
            Optional<File> file = artifact.isResolved() ? Optional.ofNullable(artifact.getFile()) : Optional.empty();
            if (module) {
                file = file.or(() -> inWorkspace(artifact)).filter(File::exists);
                if (file.filter(File::isFile).isEmpty()) {
                    unpackaged.add(coordinates.label());
                }
            } else if (file.isEmpty()) {
                org.eclipse.aether.artifact.Artifact known = RepositoryUtils.toArtifact(artifact);
                if (UnresolvedArtifact.isOfMachine(known)) {
                    file = machine.apply(known).map(Path::toFile).filter(File::exists);
                    if (file.isEmpty()) {
                        // The local repository may have an artifact of that name: it is another file than the one
                        // named.
                        gone.add(known);
                    }
                } else {
                    wanted.add(known);
                }
            }
            file.ifPresent(f -> put(coordinates, f));
        } else {
            namedOnly.add(coordinates.purl().canonical());
        }
    }

    private void put(Coordinates coordinates, File file) {
        files.put(coordinates.purl().canonical(), file.toPath().toAbsolutePath());
    }

    private Optional<File> inWorkspace(Artifact artifact) {
        WorkspaceReader workspace = session.getWorkspaceReader();
        return Optional.ofNullable(workspace).map(w -> w.findArtifact(RepositoryUtils.toArtifact(artifact)));
    }

    private void resolve(ArtifactFiles files, UnresolvedArtifact unresolved) {
        Map<org.eclipse.aether.artifact.Artifact, File> resolved = files.resolve(wanted);
        Stream.concat(gone.stream(), wanted.stream().filter(artifact -> !resolved.containsKey(artifact)))
                .forEach(artifact -> missing.put(
                        artifact,
                        unresolved.fault(
                                artifact,
                                "the file of " + Coordinates.of(artifact).label(),
                                "what it holds is unknown")));
        resolved.forEach((artifact, file) -> put(Coordinates.of(artifact), file));
    }
}
