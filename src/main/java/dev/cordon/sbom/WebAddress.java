package dev.cordon.sbom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host and path of an address, from every form in which homepages and repositories are written. */
final class WebAddress {

    private static final Pattern SCM = Pattern.compile("(?i)^scm:[a-z]+[:|]");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:/*");
    /** {@code git@github.com:owner/name.git}. */
    private static final Pattern SCP = Pattern.compile("[^\\s/@:]+@([^\\s/@:]+):(.*)");

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+([.。．｡][\\p{L}\\p{M}\\p{N}_-]+)+\\.?");

    private static final int LONGEST_HOST = 1000;
    private static final int LONGEST = 4000;

    private WebAddress() {}

    /** {@code github.com/KasperskyLab/Kaspresso.git}; empty where the text names no host. */
    static Optional<String> of(String text) {
        String rest = text.strip().replace('\\', '/');
        if (rest.regionMatches(true, 0, "scm:", 0, 4)) {
            rest = SCM.matcher(rest).replaceFirst("");
        }
        if (rest.indexOf("://") < 0) {
            Matcher scp = SCP.matcher(rest);
            if (scp.matches()) {
                return address(scp.group(1), scp.group(2));
            }
        }
        int schemeEnd = rest.indexOf("://");
        if (schemeEnd >= 0) {
            rest = rest.substring(schemeEnd + 3);
        } else if (rest.startsWith("//")) {
            rest = rest.substring(2);
        } else if (SCHEME.matcher(rest).lookingAt() && !hasPort(rest)) {
            return Optional.empty();
        }
        rest = rest.substring(0, endOf(rest, "?#"));
        int slash = endOf(rest, "/");
        String authority = rest.substring(rest.lastIndexOf('@', slash - 1) + 1, slash);
        int colon = endOf(authority, ":");
        String port = authority.substring(colon);
        String path = rest.substring(slash);
        // ssh://git@github.com:owner/name.git mixes the two forms: what follows the colon is no port
        return address(
                authority.substring(0, colon),
                port.length() > 1 && !isNumber(port.substring(1)) ? port.substring(1) + path : path);
    }

    private static Optional<String> address(String host, String path) {
        String decodedHost = PercentDecoding.decode(host);
        if (decodedHost.length() > LONGEST_HOST || !HOST.matcher(decodedHost).matches()) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder(decodedHost);
        for (String segment : PercentDecoding.decode(path).split("/", -1)) {
            // Rules match from the start of a path: what lies far behind it decides nothing
            if (!segment.isEmpty() && !segment.equals(".") && address.length() + segment.length() < LONGEST) {
                address.append('/').append(segment);
            }
        }
        return Optional.of(address.toString());
    }

    private static boolean hasPort(String text) {
        int colon = text.indexOf(':');
        int end = colon + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > colon + 1 && (end == text.length() || text.charAt(end) == '/');
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static int endOf(String text, String stops) {
        int end = text.length();
        for (int i = 0; i < stops.length(); i++) {
            int stop = text.indexOf(stops.charAt(i));
            end = stop >= 0 && stop < end ? stop : end;
        }
        return end;
    }
}
