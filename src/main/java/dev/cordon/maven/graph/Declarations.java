package dev.cordon.maven.graph;

import dev.cordon.audit.Declaration;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Location;
import dev.cordon.pom.PomPositions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;

/** Finds the dependency element of a module, or of its parents, that declares an artifact. */
final class Declarations {

    private final MavenProject project;
    private final ArtifactTypeRegistry types;
    private final Path top;
    private final Path localRepository;

    /**
     * @param types what the types of dependencies mean in this build
     * @param top the directory against which files are named
     * @param localRepository what lies in it is no file of the build, also where CI keeps it below that directory
     */
    Declarations(MavenProject project, ArtifactTypeRegistry types, Path top, Path localRepository) {
        this.project = project;
        this.types = types;
        this.top = top;
        this.localRepository = localRepository;
    }

    /** The declaration of a direct dependency. */
    Declaration of(GraphStep direct) {
        Coordinates coordinates = direct.declared();
        Optional<Location> where = project.getModel().getDependencies().stream()
                .filter(d -> Coordinates.of(d, types).versionless().equals(coordinates.versionless()))
                .findFirst()
                .flatMap(this::location);
        return new Declaration(coordinates.ga(), where, direct.relocatedTo().map(Coordinates::ga));
    }

    /** The element in the build's dependency management that sets the version of an artifact. */
    Optional<Location> management(Coordinates coordinates) {
        return Optional.ofNullable(project.getModel().getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .filter(d -> Coordinates.of(d, types).equals(coordinates))
                .findFirst()
                .flatMap(this::location)
                .filter(Declaration::isInBuild);
    }

    private Optional<Location> location(Dependency dependency) {
        InputLocation location = dependency.getLocation("");
        if (location == null || location.getSource() == null || location.getLineNumber() <= 0) {
            return Optional.empty();
        }
        int line = location.getLineNumber();
        InputSource source = location.getSource();
        return file(source)
                .map(pom -> PomPositions.dependency(
                        pom,
                        ShownPath.of(pom, top),
                        dependency.getGroupId(),
                        dependency.getArtifactId(),
                        line,
                        location.getColumnNumber()))
                .or(() -> Optional.ofNullable(source.getModelId())
                        .map(id -> new Location(Declaration.OUTSIDE + id, line, 0)));
    }

    /** The POM, where it is a file of the build. */
    private Optional<Path> file(InputSource source) {
        return Optional.ofNullable(source.getLocation())
                .map(location -> path(location).toAbsolutePath().normalize())
                .filter(path -> path.startsWith(top) && !path.startsWith(localRepository));
    }

    /** Maven 3 gives the path of a POM, Maven 4 its URI. */
    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
