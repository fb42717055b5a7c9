package dev.cordon.archive;

import java.util.Optional;
import java.util.regex.Pattern;

/** Takes host and path out of the addresses that people write into POMs and manifests. */
final class WebAddress {

    private static final int LONGEST = 500;
    /**
     * {@code scm:git:} or {@code scm:svn|}, and the {@code git:} that some write twice (Maven SCM, "SCM URL Format").
     */
    private static final Pattern PROVIDER =
            Pattern.compile("^(?:scm[:|])?(?:[a-z0-9]+[:|](?!//)(?![^/]*$))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    /** {@code git@github.com:KasperskyLab/Kaspresso.git}, as ssh and git take it. */
    private static final Pattern COPY_FORM = Pattern.compile("^((?:[^@/:]+@)?[^@/:]+):(?!\\d+(?:/|$))/?(.*)$");

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+");

    private WebAddress() {}

    /** {@code host/path} without user, port, query and closing slash; empty where there is no host of two labels. */
    static Optional<String> of(String text) {
        String address = text.strip();
        if (address.length() > LONGEST || address.regionMatches(true, 0, "file:", 0, 5)) {
            return Optional.empty();
        }
        address = PROVIDER.matcher(address).replaceFirst("");
        String bare = SCHEME.matcher(address).replaceFirst("");
        if (bare.length() == address.length()) {
            bare = COPY_FORM.matcher(bare).replaceFirst("$1/$2");
        }
        int end = firstOf(bare, "?#");
        return split(bare.substring(0, end));
    }

    private static Optional<String> split(String bare) {
        int slash = bare.indexOf('/');
        String authority = slash < 0 ? bare : bare.substring(0, slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        if (!HOST.matcher(host).matches() || NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        String path = slash < 0 ? "" : known(bare.substring(slash));
        return Optional.of(host + path);
    }

    /** The path up to a property that nobody could fill in, without closing slashes. */
    private static String known(String path) {
        int property = path.indexOf("${");
        String known = property < 0 ? path : path.substring(0, path.lastIndexOf('/', property));
        int end = known.length();
        while (end > 0 && known.charAt(end - 1) == '/') {
            end--;
        }
        return known.substring(0, end);
    }

    private static int firstOf(String text, String letters) {
        int i = 0;
        while (i < text.length() && letters.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
