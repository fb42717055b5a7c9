package dev.cordon.sbom;

import dev.cordon.inventory.IgnorableLetters;
import dev.cordon.inventory.Purl;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Purls as tools really write them: {@code pkg:MAVEN/com.zaxxer:HikariCP}, {@code pkg:npm/@scope/name}, stray blanks.
 * Each repair restores what the writer must have meant; where more than one reading is left, none is taken.
 */
final class LenientPurl {

    private static final String SCHEME = "pkg:";
    private static final String NPM = "pkg:npm/";

    private LenientPurl() {}

    /** Whether the text says that it is a purl. */
    static boolean claims(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The purl; empty where the text cannot be read as one. */
    static Optional<Purl> read(String written) {
        String text = withoutPeers(IgnorableLetters.dropped(written));
        if (!claims(text)) {
            return Optional.empty();
        }
        Optional<Purl> asWritten = parse(text);
        return asWritten.isPresent() ? asWritten : parse(repaired(text));
    }

    /**
     * pnpm writes behind a version what its peer dependencies came to: {@code antd@5.29.3(react@18.2.0)}, and in older lock
     * files {@code antd@5.29.3_react@18.2.0}. No version of npm holds an {@code @}, and readers of purls take the last one for
     * that of the version.
     */
    private static String withoutPeers(String text) {
        if (!text.regionMatches(true, 0, NPM, 0, NPM.length())) {
            return text;
        }
        int end = firstOf(text, "?#", NPM.length());
        int name = Math.max(text.lastIndexOf('/', firstOf(text, "(?#", NPM.length())), NPM.length() - 1) + 1;
        int version = text.indexOf('@', name + 1) + 1;
        if (version == 0 || version > end) {
            return text;
        }
        boolean peers = text.substring(version, end).indexOf('@') >= 0;
        int cut = firstOf(text, peers ? "(_" : "(", version);
        return cut < end ? text.substring(0, cut) + text.substring(end) : text;
    }

    private static Optional<Purl> parse(String text) {
        try {
            return Optional.of(Purl.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String repaired(String text) {
        String rest = text.substring(SCHEME.length());
        int start = 0;
        while (start < rest.length() && rest.charAt(start) == '/') {
            start++;
        }
        int end = firstOf(rest, "?#", start);
        String path = rest.substring(start, end).replace("/@", "/%40").replaceAll("(?i)%2f", "/");
        int slash = path.indexOf('/');
        if (slash > 0 && path.substring(0, slash).toLowerCase(Locale.ROOT).equals("maven")) {
            path = withMavenNamespace(path, slash);
        }
        return SCHEME + encoded(path) + encoded(rest.substring(end));
    }

    /** {@code maven/group:artifact} is written by tools that join coordinates the Maven way. */
    private static String withMavenNamespace(String path, int slash) {
        int colon = path.indexOf(':', slash);
        int version = firstOf(path, "@", slash);
        boolean joined = colon > 0 && colon < version && path.indexOf('/', slash + 1) < 0;
        return joined ? path.substring(0, colon) + "/" + path.substring(colon + 1) : path;
    }

    private static int firstOf(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Percent-encodes what no URI may hold, and a percent sign that begins no escape. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append((char) (b & 0xff));
        }
        String bytes = out.toString();
        out.setLength(0);
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            boolean escape =
                    c == '%' && i + 2 < bytes.length() && isHex(bytes.charAt(i + 1)) && isHex(bytes.charAt(i + 2));
            if (escape || (c > 0x20 && c < 0x7f && "\"%<>[\\]^`{|}".indexOf(c) < 0)) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
