package dev.cordon.match;

import java.util.Locale;
import java.util.Optional;

/**
 * Packages of npm that are handed out by Maven's repositories, known by their coordinates (WebJars, "NPM WebJars";
 * mvnpm, "How does mvnpm work"): {@code org.webjars.npm:kaspersky__x} and {@code org.mvnpm.at.kaspersky:x} are
 * {@code @kaspersky/x}.
 */
final class NpmInMaven {

    private static final String MAVEN = "maven/org.";
    private static final String WEBJARS = "maven/org.webjars.npm/";
    private static final String MVNPM = "maven/org.mvnpm/";
    private static final String MVNPM_SCOPE = "maven/org.mvnpm.at.";

    private NpmInMaven() {}

    /** Whether a path of a purl that begins there may be one: false for nearly all. */
    static boolean mayBe(String text, int start) {
        return text.startsWith(MAVEN, start)
                && (text.startsWith("webjars.npm/", start + MAVEN.length())
                        || text.startsWith("mvnpm", start + MAVEN.length()));
    }

    /** The path of the npm package that a path of Maven stands for. */
    static Optional<String> path(String path) {
        if (!mayBe(path, 0)) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (path.startsWith(WEBJARS)) {
            int scope = name.indexOf("__");
            return Optional.of(
                    scope > 0 ? "npm/@" + name.substring(0, scope) + "/" + name.substring(scope + 2) : "npm/" + name);
        }
        if (path.startsWith(MVNPM_SCOPE)) {
            String scope = path.substring(MVNPM_SCOPE.length(), path.lastIndexOf('/'));
            return Optional.of("npm/@" + scope.toLowerCase(Locale.ROOT) + "/" + name);
        }
        return path.startsWith(MVNPM) ? Optional.of("npm/" + name) : Optional.empty();
    }
}
