package dev.cordon.policy;

import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;
import org.eclipse.aether.version.VersionScheme;

/** Version ranges as Maven's own resolver reads and orders them: {@code [1.6.0]}, {@code [1.6,1.7)}, {@code [1],[3,)}. */
final class VersionRange {

    private static final VersionScheme MAVEN = new GenericVersionScheme();

    private VersionRange() {}

    /** What is wrong with a range, where something is. */
    static Optional<String> problem(String range) {
        try {
            if (MAVEN.parseVersionConstraint(range).getRange() == null) {
                return Optional.of("a version alone is only a wish to Maven: write [" + range + "] for it alone, or ["
                        + range + ",) from it on");
            }
            return Optional.empty();
        } catch (InvalidVersionSpecificationException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Whether a version lies in a range.
     *
     * @throws IllegalArgumentException if the range has a {@link #problem}
     */
    static boolean contains(String range, String version) {
        try {
            VersionConstraint constraint = MAVEN.parseVersionConstraint(range);
            return constraint.getRange() != null && constraint.containsVersion(MAVEN.parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("'" + range + "' is no version range", e);
        }
    }
}
