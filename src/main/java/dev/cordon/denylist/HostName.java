package dev.cordon.denylist;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names in IDNA form (RFC 3490, as {@link IDN} implements it). */
final class HostName {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+\\.)+(?![0-9]+$)[a-z0-9_-]+");

    private HostName() {}

    /** The host in ASCII and lower case; empty where the text is no host of at least two labels. */
    static Optional<String> canonical(String host) {
        try {
            String ascii = IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String undotted = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return FORM.matcher(undotted).matches() ? Optional.of(undotted) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The host and its suffixes of at least two labels, the longest first. */
    static List<String> suffixes(String host) {
        List<String> suffixes = new ArrayList<>();
        suffixes.add(host);
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            String suffix = host.substring(dot + 1);
            if (suffix.indexOf('.') > 0) {
                suffixes.add(suffix);
            }
        }
        return suffixes;
    }
}
