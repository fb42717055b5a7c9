package dev.cordon.match;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names in IDNA form (RFC 3490, as {@link IDN} implements it). */
final class HostName {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+\\.)+(?![0-9]+$)[a-z0-9_-]+");

    private static final int LONGEST_LABEL = 63;

    private HostName() {}

    /** The host in ASCII and lower case; empty where the text is no host of at least two labels. */
    static Optional<String> canonical(String host) {
        if (isPlain(host, host.length())) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        try {
            String ascii = IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String undotted = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return FORM.matcher(undotted).matches() ? Optional.of(undotted) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the text up to the end is a host in ASCII of labels that no name server would refuse: then IDNA has nothing to do. */
    static boolean isPlain(String host, int end) {
        int label = 0;
        boolean letter = false;
        for (int i = 0; i < end; i++) {
            char c = host.charAt(i);
            if (c == '.' && i > label && i - label < LONGEST_LABEL) {
                label = i + 1;
                letter = false;
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                letter = true;
            } else if (!(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        int last = end - label;
        return label > 0 && last > 0 && last < LONGEST_LABEL && letter;
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
