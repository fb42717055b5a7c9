package dev.cordon.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and path of an address, from every form in which homepages and repositories are written in POMs, manifests
 * and SBOMs. One address is one fact, wherever it was seen.
 */
public final class WebAddress {

    /** {@code https://}, the slashes that browsers forgive, and what people put before: {@code scm:git:https://}. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:[a-z][a-z0-9+.:|-]*://|https?:(?!\\d))/*", Pattern.CASE_INSENSITIVE);
    /**
     * {@code scm:git:} or {@code scm:svn|} before what has no scheme (Maven SCM, "SCM URL Format"), and the
     * {@code git:} that some write alone or twice.
     */
    private static final Pattern PROVIDER =
            Pattern.compile("(?:scm[:|](?:[a-z0-9_-]+[:|])?)?(?:(?:git|hg|svn)[:|])*", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOST =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}_-]+[.。．｡])+(?!\\d+\\.?$)[\\p{L}\\p{M}\\p{N}_-]+\\.?");

    private static final int LONGEST_HOST = 1000;
    private static final int LONGEST = 4000;

    private WebAddress() {}

    /**
     * {@code github.com/KasperskyLab/Kaspresso.git}: host and path, decoded, without user, port, query, closing slash
     * and what follows a property that nobody filled in.
     *
     * @return empty where the text names no host of two labels: a file, a number, a sentence
     */
    public static Optional<String> of(String text) {
        String plain = PlainAddress.of(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        String written = text.strip().replace('\\', '/');
        Matcher scheme = SCHEME.matcher(written);
        boolean schemed = scheme.lookingAt();
        String rest = written;
        if (schemed) {
            rest = written.substring(scheme.end());
        } else {
            Matcher provider = PROVIDER.matcher(written);
            rest = provider.lookingAt() ? written.substring(provider.end()) : written;
            rest = rest.startsWith("//") ? rest.substring(2) : rest;
        }
        rest = rest.substring(0, endOf(rest, "?#"));
        int slash = endOf(rest, "/");
        int at = rest.lastIndexOf('@', slash - 1);
        String authority = rest.substring(at + 1, slash);
        boolean mail = !schemed && rest.substring(0, Math.max(at, 0)).indexOf(':') >= 0;
        boolean file = schemed && scheme.group().toLowerCase(Locale.ROOT).contains("file:");
        if (mail || file || authority.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        int colon = endOf(authority, ":");
        String port = authority.substring(Math.min(colon + 1, authority.length()));
        String path = rest.substring(slash);
        // git@github.com:owner/name.git, as ssh and git take it: what follows the colon is no port
        return address(authority.substring(0, colon), isNumber(port) ? path : port + path);
    }

    private static Optional<String> address(String host, String path) {
        String decoded = IgnorableLetters.dropped(PercentDecoding.decode(host));
        if (decoded.length() > LONGEST_HOST || !HOST.matcher(decoded).matches()) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder(decoded);
        for (String segment : segments(IgnorableLetters.dropped(PercentDecoding.decode(path)))) {
            // Rules match from the start of a path: what lies far behind it decides nothing
            if (address.length() + segment.length() >= LONGEST) {
                break;
            }
            address.append('/').append(segment);
        }
        return Optional.of(address.toString());
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.contains("${")) {
                break;
            } else if (segment.equals("..")) {
                segments.subList(Math.max(0, segments.size() - 1), segments.size())
                        .clear();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
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
