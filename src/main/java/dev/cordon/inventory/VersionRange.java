package dev.cordon.inventory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/**
 * Version ranges as Maven's own resolver reads and orders them: {@code [1.6,1.7)}, {@code [1],[3,)}. A version alone,
 * {@code [1.6.0]}, is that very one: to Maven {@code 1.6} and {@code 1.6.0.Final} are as new, but they are other artifacts.
 */
public final class VersionRange {

    private static final Pattern ONE_VERSION = Pattern.compile("\\[([^,\\[\\]()]*)]\\s*,?");

    private VersionRange() {}

    /** What is wrong with a range, where something is; that nobody can read it where the resolver is not there. */
    public static Optional<String> problem(String range) {
        try {
            return Resolver.problem(range);
        } catch (NoClassDefFoundError e) {
            return Optional.of("Maven's resolver reads ranges, and its classes are not on the class path:"
                    + " org.apache.maven.resolver:maven-resolver-api has them");
        }
    }

    /**
     * Whether a version lies in a range.
     *
     * @throws IllegalArgumentException if the range has a {@link #problem}
     */
    public static boolean contains(String range, String version) {
        if (problem(range).isPresent()) {
            throw new IllegalArgumentException("'" + range + "' is no version range");
        }
        boolean named = ONE_VERSION
                .matcher(range)
                .results()
                .anyMatch(one -> one.group(1).strip().equals(version));
        String rest = ONE_VERSION.matcher(range).replaceAll("").strip().replaceFirst(",$", "");
        return named || (!rest.isEmpty() && Resolver.liesIn(rest, version));
    }

    /** All that needs the resolver's classes: a program without Maven may lack them, and need them only for ranges. */
    private static final class Resolver {

        private static final VersionScheme MAVEN = new GenericVersionScheme();

        static Optional<String> problem(String range) {
            try {
                if (MAVEN.parseVersionConstraint(range).getRange() == null) {
                    return Optional.of("a version alone is only a wish to Maven: write [" + range
                            + "] for it alone, or [" + range + ",) from it on");
                }
                return Optional.empty();
            } catch (InvalidVersionSpecificationException e) {
                return Optional.of(e.getMessage());
            }
        }

        static boolean liesIn(String range, String version) {
            try {
                return MAVEN.parseVersionConstraint(range).containsVersion(MAVEN.parseVersion(version));
            } catch (InvalidVersionSpecificationException e) {
                throw new IllegalArgumentException("'" + range + "' is no version range", e);
            }
        }
    }
}
