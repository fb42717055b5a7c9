package dev.cordon.maven.graph;

import dev.cordon.audit.Declaration;
import dev.cordon.fix.PomChange.Element;
import dev.cordon.fix.PomChange.Exclude;
import dev.cordon.notice.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;

/**
 * Where an exclusion has to be written. Maven takes the exclusions of a dependency from its management where the
 * declaration has none: the first one in the declaration would put all of those out of force.
 */
public final class ManagedExclusions {

    private final MavenProject project;
    private final Declarations declarations;

    /** @param top the directory against which files are named */
    public ManagedExclusions(MavenProject project, RepositorySystemSession session, Path top) {
        this.project = project;
        this.declarations = new Declarations(project, session.getArtifactTypeRegistry(), PomPlaces.of(top, session));
    }

    /**
     * What brings an exclusion about without losing another: it itself; where the exclusions of the dependency are
     * managed, one there; where that is in no file of the build, the managed ones with it.
     */
    public List<Exclude> places(Exclude wanted) {
        Optional<Dependency> declared = project.getModel().getDependencies().stream()
                .filter(d ->
                        declarations.location(d).equals(Optional.of(wanted.at().where())))
                .findFirst();
        Optional<Dependency> managed = declared.flatMap(this::managing);
        if (managed.isEmpty()) {
            return List.of(wanted);
        }
        Optional<Location> place = declarations.location(managed.get()).filter(Declaration::isInBuild);
        if (place.isPresent()) {
            Element there = new Element(
                    place.get(), managed.get().getGroupId(), managed.get().getArtifactId());
            return List.of(new Exclude(there, wanted.groupId(), wanted.artifactId()));
        }
        return Stream.concat(
                        managed.get().getExclusions().stream()
                                .map(e -> new Exclude(wanted.at(), e.getGroupId(), e.getArtifactId())),
                        Stream.of(wanted))
                .toList();
    }

    /** What manages a dependency, where its exclusions come from there. */
    private Optional<Dependency> managing(Dependency declared) {
        return Optional.ofNullable(project.getModel().getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .filter(m -> m.getManagementKey().equals(declared.getManagementKey()))
                .filter(m -> !m.getExclusions().isEmpty()
                        && places(m.getExclusions()).equals(places(declared.getExclusions())))
                .findFirst();
    }

    private static List<String> places(List<Exclusion> exclusions) {
        return exclusions.stream()
                .map(e -> e.getGroupId() + ":" + e.getArtifactId() + place(e.getLocation("")))
                .toList();
    }

    private static String place(InputLocation location) {
        return location == null || location.getSource() == null
                ? ""
                : " " + location.getSource().getLocation() + " " + location.getLineNumber() + " "
                        + location.getColumnNumber();
    }
}
