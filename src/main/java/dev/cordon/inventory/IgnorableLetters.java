package dev.cordon.inventory;

/**
 * Code points that no reader sees and that change no name: {@code Kasp}, a zero-width space and {@code ersky} read as
 * {@code Kaspersky}. They are those that Unicode calls default-ignorable (Unicode 16.0, DerivedCoreProperties.txt,
 * Default_Ignorable_Code_Point): soft hyphens, joiners, marks of direction, fillers of Hangul, variation selectors, tags.
 */
public final class IgnorableLetters {

    private static final int FIRST = 0xAD;

    private IgnorableLetters() {}

    /** The text without them. */
    public static String dropped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) { // seldom
                return withoutAny(text);
            }
        }
        return text;
    }

    private static String withoutAny(String text) {
        return text.codePoints()
                .filter(c -> !isOne(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOne(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || isAmong(c, 0x115F, 0x1160)
                || isAmong(c, 0x17B4, 0x17B5)
                || isAmong(c, 0x180B, 0x180F)
                || isAmong(c, 0x200B, 0x200F)
                || isAmong(c, 0x202A, 0x202E)
                || isAmong(c, 0x2060, 0x206F)
                || c == 0x3164
                || isAmong(c, 0xFE00, 0xFE0F)
                || c == 0xFEFF
                || c == 0xFFA0
                || isAmong(c, 0xFFF0, 0xFFF8)
                || isAmong(c, 0x1BCA0, 0x1BCA3)
                || isAmong(c, 0x1D173, 0x1D17A)
                || isAmong(c, 0xE0000, 0xE0FFF);
    }

    private static boolean isAmong(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
