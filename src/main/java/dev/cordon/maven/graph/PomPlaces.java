package dev.cordon.maven.graph;

import dev.cordon.audit.Declaration;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Location;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.eclipse.aether.RepositorySystemSession;

/**
 * Where an element of a POM stands, as reports name it.
 *
 * @param top the directory against which files are named
 * @param localRepository what lies in it is no file of the build, also where CI keeps it below that directory
 */
record PomPlaces(Path top, Path localRepository) {

    /** Those of a session, with its local repository. */
    static PomPlaces of(Path top, RepositorySystemSession session) {
        return new PomPlaces(
                top,
                session.getLocalRepository()
                        .getBasedir()
                        .toPath()
                        .toAbsolutePath()
                        .normalize());
    }

    /** The place of an element: a file of the build, or the POM of coordinates; empty where Maven does not know it. */
    Optional<Location> of(Object location) {
        if (!(location instanceof InputLocation known) || known.getSource() == null || known.getLineNumber() <= 0) {
            return Optional.empty();
        }
        int line = known.getLineNumber();
        return file(known.getSource())
                .map(pom -> new Location(ShownPath.of(pom, top), line, known.getColumnNumber()))
                .or(() -> Optional.ofNullable(known.getSource().getModelId())
                        .map(id -> new Location(Declaration.OUTSIDE + id, line, 0)));
    }

    /** The POM, where it is a file of the build. */
    Optional<Path> file(InputSource source) {
        return Optional.ofNullable(source.getLocation())
                .filter(location -> !isInJar(location))
                .flatMap(PomPlaces::path)
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> path.startsWith(top) && !path.startsWith(localRepository));
    }

    /** Whether it lies in one of Maven's own jars, as the POM above all POMs does. */
    static boolean isInJar(String location) {
        return location.startsWith("jar:");
    }

    /** Maven 3 gives the path of a POM, Maven 4 its URI; empty where it is neither, as with an address of another kind. */
    private static Optional<Path> path(String location) {
        try {
            return Optional.of(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
