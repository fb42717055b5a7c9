package dev.cordon.archive;

import dev.cordon.pom.PomCoordinates;
import java.util.Optional;

/**
 * Which of the coordinates embedded in an archive are its own: those whose artifactId begins the file's name, the
 * longest if there are more. A shaded jar carries the coordinates of everything in it, so without that sign none are
 * its own.
 */
final class OwnCoordinates {

    private final String fileName;
    private Optional<PomCoordinates> best = Optional.empty();

    OwnCoordinates(String fileName) {
        this.fileName = fileName;
    }

    void consider(PomCoordinates coordinates) {
        String stem = coordinates.artifactId();
        boolean fits = fileName.startsWith(stem + "-") || fileName.startsWith(stem + ".");
        if (fits && stem.length() > best.map(b -> b.artifactId().length()).orElse(0)) {
            best = Optional.of(coordinates);
        }
    }

    Optional<PomCoordinates> coordinates() {
        return best;
    }
}
