package dev.cordon.audit;

import dev.cordon.notice.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * The dependency element that brings a component in.
 *
 * @param dependency {@code groupId:artifactId} that it declares
 * @param where file and line of the element, where Maven knows them
 * @param relocatedTo {@code groupId:artifactId} that it stands for instead, where its POM says that it has moved
 */
public record Declaration(String dependency, Optional<Location> where, Optional<String> relocatedTo) {

    /** Begins the place of a declaration whose POM is no file of the build. */
    public static final String OUTSIDE = "POM of ";

    public Declaration {
        Objects.requireNonNull(dependency, "dependency");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(relocatedTo, "relocatedTo");
    }

    /** The declaration of a dependency that has not moved. */
    public Declaration(String dependency, Optional<Location> where) {
        this(dependency, where, Optional.empty());
    }

    /** Whether it declares an artifact itself, by whichever name, and not something that brings the artifact. */
    public boolean declares(String coordinates) {
        return dependency.equals(coordinates)
                || relocatedTo.filter(coordinates::equals).isPresent();
    }

    /** {@code at app/pom.xml:42}, or {@code in the POM} where the place is unknown. */
    public String place() {
        return where.map(w -> "at " + w.withoutColumn()).orElse("in the POM");
    }

    /** File, line and column, where the element stands in a file of the build. */
    public Optional<Location> inBuild() {
        return where.filter(Declaration::isInBuild);
    }

    /** Whether a place in a POM is in a file of the build. */
    public static boolean isInBuild(Location place) {
        return !place.source().startsWith(OUTSIDE);
    }
}
