package dev.cordon.inventory;

import java.util.Optional;

/**
 * Purls of Maven that are canonical as they stand, as nearly all are: nothing in them is encoded or in need of it. They
 * are cut into their parts without the parser, which an SBOM of many thousand components would spend its time in.
 */
final class PlainPurl {

    private static final String MAVEN = "pkg:maven/";

    private PlainPurl() {}

    /** The purl, or null where it takes the parser to read it. */
    static Purl parse(String text) {
        if (!text.startsWith(MAVEN)) {
            return null;
        }
        int slash = text.indexOf('/', MAVEN.length());
        int at = text.indexOf('@', MAVEN.length());
        int query = text.indexOf('?', MAVEN.length());
        int end = query < 0 ? text.length() : query;
        boolean plain = slash > 0
                && slash < at
                && isPlain(text, MAVEN.length(), slash)
                && isPlain(text, slash + 1, at)
                && isPlain(text, at + 1, end)
                && (query < 0 || areQualifiers(text, query + 1));
        return plain
                ? new Purl(
                        "maven",
                        Optional.of(text.substring(MAVEN.length(), slash)),
                        text.substring(slash + 1, at),
                        Optional.of(text.substring(at + 1, end)),
                        text)
                : null;
    }

    /** Whether a part of a purl is written as it is. */
    static boolean isPlain(String part) {
        return isPlain(part, 0, part.length());
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return end > start;
    }

    /** Whether the rest is qualifiers, each once, sorted, with plain values. */
    private static boolean areQualifiers(String text, int start) {
        String before = "";
        int next;
        for (int key = start; key <= text.length(); key = next + 1) {
            int and = text.indexOf('&', key);
            next = and < 0 ? text.length() : and;
            int equals = text.indexOf('=', key);
            if (equals < 0 || equals > next || !isKey(text, key, equals) || !isPlain(text, equals + 1, next)) {
                return false;
            }
            String name = text.substring(key, equals);
            if (name.compareTo(before) <= 0) {
                return false;
            }
            before = name;
        }
        return true;
    }

    private static boolean isKey(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return end > start;
    }
}
