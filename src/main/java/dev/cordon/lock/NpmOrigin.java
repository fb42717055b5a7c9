package dev.cordon.lock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a package of npm is fetched from, as far as that says whose it is: a repository, an archive that a host hands out by
 * itself. A registry, and every mirror of one, hands out packages of anybody, so that its host is no evidence.
 */
final class NpmOrigin {

    private static final List<String> SHORT = List.of("github:", "gitlab:", "bitbucket:");
    private static final List<String> HOSTS = List.of("github.com/", "gitlab.com/", "bitbucket.org/");
    private static final String CODE_LOAD = "https://codeload.github.com/";

    private NpmOrigin() {}

    /**
     * The address; empty where there is none that says anything.
     *
     * @param resolved what the lock file says: an address, {@code github:owner/name#commit}
     * @param name the name of the package
     */
    static Optional<String> of(String resolved, String name) {
        String text = resolved.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < SHORT.size(); i++) {
            if (lower.startsWith(SHORT.get(i))) {
                return Optional.of(
                        "https://" + HOSTS.get(i) + text.substring(SHORT.get(i).length()));
            }
        }
        if (lower.startsWith("git+") || lower.startsWith("git:") || lower.startsWith("ssh:")) {
            return Optional.of(text.replaceFirst("^(?i)git\\+", ""));
        }
        if (lower.startsWith(CODE_LOAD)) {
            return Optional.of("https://github.com/" + text.substring(CODE_LOAD.length()));
        }
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web && !isOfRegistry(text, name) ? Optional.of(text) : Optional.empty();
    }

    /** Registries serve {@code name/-/name-1.0.tgz}, or put the name before what they serve in another way. */
    private static boolean isOfRegistry(String address, String name) {
        String path = address.split("[?#]", 2)[0];
        List<String> segments = Arrays.asList(path.split("/"));
        String plain = name.substring(name.indexOf('/') + 1);
        int last = segments.size() - 1;
        return segments.contains("-")
                || segments.subList(Math.min(3, last), Math.max(Math.min(3, last), last))
                        .contains(plain);
    }
}
