package dev.cordon.inventory;

/** Addresses with nothing in them but scheme, host and path, as nearly all are: cut out without a pattern. */
final class PlainAddress {

    private static final int LONGEST = 500;

    private PlainAddress() {}

    /** Host and path, or null where there is more to understand. */
    static String of(String text) {
        int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        if (start == 0 || text.length() > LONGEST) {
            return null;
        }
        int slash = text.indexOf('/', start);
        int hostEnd = slash < 0 ? text.length() : slash;
        return isHost(text, start, hostEnd) && isPath(text, hostEnd)
                ? text.substring(start, text.endsWith("/") ? text.length() - 1 : text.length())
                : null;
    }

    /** Labels of letters, digits and hyphens, at least two, the last of them no number. */
    private static boolean isHost(String text, int start, int end) {
        int label = start;
        boolean letter = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && i > label) {
                label = i + 1;
                letter = false;
            } else if (isLetter(c)) {
                letter = true;
            } else if (!isDigit(c) && c != '-') {
                return false;
            }
        }
        return label > start && label < end && letter;
    }

    /** Segments without a dot at their start, which might lead elsewhere. */
    private static boolean isPath(String text, int start) {
        char before = ' ';
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean leads = before == '/' && (c == '/' || c == '.');
            if (leads || !(isLetter(c) || isDigit(c) || "/.-_~".indexOf(c) >= 0)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
