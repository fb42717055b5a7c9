package dev.cordon.maven;

import dev.cordon.notice.Location;
import dev.cordon.report.Declaration;
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

    /**
     * @param types what the types of dependencies mean in this build
     * @param top the directory against which files are told
     */
    Declarations(MavenProject project, ArtifactTypeRegistry types, Path top) {
        this.project = project;
        this.types = types;
        this.top = top;
    }

    /** The declaration of a direct dependency. */
    Declaration of(Coordinates coordinates) {
        Optional<Location> where = project.getModel().getDependencies().stream()
                .filter(d -> Coordinates.of(d, types).versionless().equals(coordinates.versionless()))
                .findFirst()
                .flatMap(this::location);
        return new Declaration(coordinates.ga(), where);
    }

    private Optional<Location> location(Dependency dependency) {
        InputLocation location = dependency.getLocation("");
        if (location == null || location.getSource() == null || location.getLineNumber() <= 0) {
            return Optional.empty();
        }
        return file(location.getSource()).map(file -> new Location(file, location.getLineNumber(), 0));
    }

    /** A path below the top directory where the POM lies there, else the coordinates of the POM. */
    private Optional<String> file(InputSource source) {
        if (source.getLocation() != null) {
            Path path = path(source.getLocation()).toAbsolutePath().normalize();
            if (path.startsWith(top)) {
                return Optional.of(ShownPath.of(path, top));
            }
        }
        return Optional.ofNullable(source.getModelId()).map(id -> "POM of " + id);
    }

    /** Maven 3 tells the path of a POM, Maven 4 its URI. */
    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
