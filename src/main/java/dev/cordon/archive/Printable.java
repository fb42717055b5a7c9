package dev.cordon.archive;

/** Makes hostile text harmless to print: names in an archive are written by whoever wrote the archive. */
final class Printable {

    private static final int LONGEST = 300;

    private Printable() {}

    /**
     * The text with control characters, format characters (which reorder or hide letters), line separators and lone
     * surrogates written as {@code \}{@code uXXXX}, cut where it is very long.
     */
    static String of(String text) {
        int clean = 0;
        while (clean < text.length() && clean < LONGEST && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, clean);
        int i = clean;
        while (i < text.length() && out.length() < LONGEST) {
            int c = text.codePointAt(i);
            if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u%04X", c));
            }
            i += Character.charCount(c);
        }
        return i < text.length() ? out.append("...").toString() : out.toString();
    }

    /** Whether {@link #of} would change the text. */
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
