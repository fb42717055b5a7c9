package dev.cordon.archive.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Which distribution a file system is of (os-release(5)).
 *
 * @param id {@code debian}, or empty where it is not known
 * @param version {@code 12}, or empty
 */
public record Distribution(String id, String version) {

    /** None that is known. */
    public static final Distribution UNKNOWN = new Distribution("", "");

    /** Reads an {@code os-release}. */
    static Distribution read(byte[] file) {
        String id = "";
        String version = "";
        for (String line : new String(file, UTF_8).split("\n", -1)) {
            if (line.startsWith("ID=")) {
                id = unquoted(line.substring(3)).toLowerCase(Locale.ROOT);
            } else if (line.startsWith("VERSION_ID=")) {
                version = unquoted(line.substring(11));
            }
        }
        return new Distribution(id, version);
    }

    /** As SBOMs write it in the qualifier {@code distro}: {@code debian-12}. */
    String qualifier() {
        return id.isEmpty() || version.isEmpty() ? id : id + "-" + version;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
