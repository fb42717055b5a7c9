package dev.cordon.sbom;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Maven coordinates that stand where a name should: {@code com.huaweicloud.sdk:huaweicloud-sdk-core:jar}.
 *
 * @param group the groupId, of at least two segments
 * @param artifact the artifactId
 * @param version the version, or empty
 */
record MavenCoordinates(String group, String artifact, String version) {

    private static final Pattern GROUP = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}\\p{N}_-]+)+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._+-]*");
    private static final int MOST_PARTS = 5;
    /** Above this length a text is no name, and a regular expression would recurse too deep. */
    private static final int LONGEST = 1000;

    /** Whether the text reads as a reverse-domain groupId. */
    static boolean isGroup(String text) {
        return text.length() <= LONGEST
                && text.indexOf('.') > 0
                && (isPlainGroup(text) || GROUP.matcher(text).matches());
    }

    /** Whether it is one in lower-case ASCII, as nearly all are: then no pattern is needed. */
    private static boolean isPlainGroup(String text) {
        int segment = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > segment) {
                segment = i + 1;
            } else if (!(c >= 'a' && c <= 'z') && !(i > 0 && ((c >= '0' && c <= '9') || c == '-'))) {
                return false;
            }
        }
        return segment > 0 && segment < text.length();
    }

    /** The coordinates; empty where the text is none. */
    static Optional<MavenCoordinates> of(String text) {
        if (text.length() > LONGEST || text.indexOf(':') < 0 || text.indexOf('/') >= 0) {
            return Optional.empty();
        }
        String[] parts = text.split(":", -1);
        if (parts.length > MOST_PARTS || !isGroup(parts[0])) {
            return Optional.empty();
        }
        for (int i = 1; i < parts.length; i++) {
            if (!WORD.matcher(parts[i]).matches()) {
                return Optional.empty();
            }
        }
        String last = parts[parts.length - 1];
        boolean versioned = parts.length > 2 && Character.isDigit(last.charAt(0));
        return Optional.of(new MavenCoordinates(parts[0], parts[1], versioned ? last : ""));
    }
}
