package dev.cordon.maven.graph;

import dev.cordon.audit.Declaration;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Location;
import dev.cordon.pom.PomPositions;
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
    private final PomPlaces places;

    /**
     * @param types what the types of dependencies mean in this build
     * @param places how the places of elements are named
     */
    Declarations(MavenProject project, ArtifactTypeRegistry types, PomPlaces places) {
        this.project = project;
        this.types = types;
        this.places = places;
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

    /** Where a dependency element stands, as reports name it. */
    Optional<Location> location(Dependency dependency) {
        InputLocation location = dependency.getLocation("");
        if (location == null || location.getSource() == null || location.getLineNumber() <= 0) {
            return Optional.empty();
        }
        int line = location.getLineNumber();
        InputSource source = location.getSource();
        return places.file(source)
                .map(pom -> PomPositions.dependency(
                        pom,
                        ShownPath.of(pom, places.top()),
                        dependency.getGroupId(),
                        dependency.getArtifactId(),
                        line,
                        location.getColumnNumber()))
                .or(() -> Optional.ofNullable(source.getModelId())
                        .map(id -> new Location(Declaration.OUTSIDE + id, line, 0)));
    }
}
