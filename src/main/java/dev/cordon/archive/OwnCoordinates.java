package dev.cordon.archive;

import dev.cordon.archive.packages.PackageFacts;
import dev.cordon.inventory.Purl;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.text.PrintableText;
import java.util.Optional;

/**
 * Which of the coordinates embedded in an archive are its own: those whose artifactId begins the file's name, the
 * longest if there are more. A shaded jar carries the coordinates of everything in it, so without that sign none are
 * its own.
 */
final class OwnCoordinates {

    private final String fileName;
    private Optional<PomCoordinates> best = Optional.empty();
    private Optional<Purl> packaged = Optional.empty();

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

    /** What a package of another ecosystem calls itself; the first that does. */
    void consider(Optional<Purl> packageItself) {
        packaged = packaged.or(() -> packageItself);
    }

    /** The purl of the archive, by its coordinates before all else. */
    Optional<Purl> purl() {
        return best.isPresent() ? best.flatMap(PomCoordinates::purl) : packaged;
    }

    /** How a person calls the archive: by its coordinates, else by what it calls itself, else by its file. */
    String name() {
        return best.map(c -> PrintableText.quote(c.toString()))
                .or(() -> packaged.map(PackageFacts::name))
                .orElse(fileName);
    }
}
