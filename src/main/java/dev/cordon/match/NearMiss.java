package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why an identifier that a person might expect is not met: names are compared in whole segments, labels and words,
 * never by substring. Only said, never judged by.
 */
final class NearMiss {

    private NearMiss() {}

    /** Why the value does not meet the pattern though it looks alike, as a clause; empty where it does not look alike. */
    static Optional<String> of(Signal signal, String pattern, String value) {
        return switch (signal) {
            case GROUP_ID, JAVA_PACKAGE -> begins(value, pattern, '.', "segment");
            case PURL -> begins(pathOf(value), pathOf(pattern), '/', "segment");
            case DOMAIN, CONTACT_DOMAIN -> ends(host(value), host(pattern));
            case ORGANIZATION ->
                words(OrganizationName.normalise(value), OrganizationName.normalise(pattern))
                        ? Optional.of("has that name in it; only the whole name counts")
                        : Optional.empty();
            case CPE_VENDOR, CPE, FILE_NAME, FILE_HASH -> Optional.empty();
        };
    }

    private static Optional<String> begins(String value, String pattern, char boundary, String unit) {
        String text = value.toLowerCase(Locale.ROOT);
        String prefix = pattern.toLowerCase(Locale.ROOT);
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        boolean whole = text.length() == prefix.length() || text.charAt(prefix.length()) == boundary;
        if (whole) {
            return value.startsWith(pattern) ? Optional.empty() : Optional.of("differs in case, which counts here");
        }
        return Optional.of("begins like it, but not with the whole " + unit);
    }

    private static Optional<String> ends(String host, String pattern) {
        boolean alike = host.endsWith(pattern) && !host.equals(pattern) && !host.endsWith("." + pattern);
        return alike ? Optional.of("ends like it, but not with the whole label") : Optional.empty();
    }

    private static boolean words(String name, String pattern) {
        return !name.equals(pattern) && (" " + name + " ").contains(" " + pattern + " ");
    }

    private static String pathOf(String purl) {
        int end = purl.length();
        for (char stop : new char[] {'@', '?', '#'}) {
            int at = purl.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        String path = purl.substring(0, end);
        return path.endsWith("/*") ? path.substring(0, path.length() - 2) : path;
    }

    private static String host(String value) {
        int slash = value.indexOf('/');
        return (slash < 0 ? value : value.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
}
