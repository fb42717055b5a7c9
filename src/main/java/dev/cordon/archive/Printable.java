package dev.cordon.archive;

import java.util.Locale;

/** Makes hostile text harmless to print: names in an archive are written by whoever wrote the archive. */
final class Printable {

    /** More letters than any name, package or address needs; looking a value up costs by its length. */
    static final int LONGEST_VALUE = 1024;

    private static final int LONGEST_MESSAGE = 300;

    private Printable() {}

    /**
     * The text for a message: with control characters, format characters (which reorder or hide letters), line
     * separators and lone surrogates written as {@code \}{@code uXXXX}, and cut where it is very long.
     */
    static String of(String text) {
        return neutralise(text, LONGEST_MESSAGE);
    }

    /** The text as the value of a fact: the same, but cut later. */
    static String value(String text) {
        return neutralise(text, LONGEST_VALUE);
    }

    private static String neutralise(String text, int longest) {
        int clean = 0;
        while (clean < text.length() && clean < longest && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(clean + 16).append(text, 0, clean);
        int i = clean;
        while (i < text.length() && out.length() < longest) {
            int c = text.codePointAt(i);
            if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
            i += Character.charCount(c);
        }
        return i < text.length() ? out.append("...").toString() : out.toString();
    }

    /** Whether the text holds a character that is not printed as it is. */
    static boolean isHostile(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return !text.codePoints().skip(i).allMatch(Printable::isPrintable);
            }
        }
        return false;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
