package dev.cordon.report.sarif;

import dev.cordon.text.PrintableText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text from outside as it may stand in SARIF, beside what JSON itself takes care of. */
final class SarifText {

    /** No system opens longer paths. */
    private static final int LONGEST_PATH = 4096;

    private SarifText() {}

    /** A line of a message: printable, and without what SARIF reads as a link or as a place to fill in (3.11.5, 3.11.6). */
    static String message(String text) {
        return PrintableText.of(text).replace("](", "] (").replaceAll("\\{(?=[0-9])", "{ ");
    }

    /** A path as a URI (RFC 3986): relative, or with the scheme {@code file} where the path is absolute. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        int begin = 0;
        if (path.startsWith("//")) {
            uri.append("file:"); // a share of Windows: what follows is a host (RFC 8089, E.3)
        } else if (path.startsWith("/")) {
            uri.append("file://");
        } else if (isAbsolute(path)) {
            begin = 2;
            uri.append("file:///").append(path, 0, begin); // a drive keeps its colon (RFC 8089, E.2)
        }
        String possible = path.substring(begin, Math.min(path.length(), LONGEST_PATH));
        for (byte b : possible.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || "/-._~".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }

    /** Whether the path does not depend on where the sources lie: that of Unix, or {@code C:/} of Windows. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.matches("(?s)[A-Za-z]:/.*");
    }
}
