package dev.cordon.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from POMs, jars and SBOMs as it may be printed. Such text is hostile until shown otherwise: a name can hold
 * escape sequences for terminals, line breaks that forge log lines, marks that turn the reading direction, and commands
 * that a CI server takes from its log. {@link #isHarmless} is the one definition of what is dangerous.
 */
public final class PrintableText {

    /** More letters than any name, package or address needs; looking a value up costs by its length. */
    public static final int LONGEST_VALUE = 1024;

    private static final int LONGEST = 2000;

    private static final int LONGEST_QUOTE = 300;

    private static final int LONGEST_PHRASE = 200;

    /** A mark of a command before another one of its kind, so that of three in a row each stands alone. */
    private static final Pattern PAIR = Pattern.compile("#(?=#)|:(?=:)");

    private PrintableText() {}

    /** The text on one line of a log: as {@link #visible(String)}, and no command to a CI server. */
    public static String of(String text) {
        return withoutCommands(visible(text));
    }

    /** The text on one line, with every dangerous character written as {@code \}{@code u001b}, cut when very long. */
    public static String visible(String text) {
        if (isPlain(text, LONGEST)) {
            return text;
        }
        return text.length() <= LONGEST
                ? escaped(text, text.length(), Integer.MAX_VALUE)
                : escaped(text, LONGEST, Integer.MAX_VALUE) + "... (" + text.length() + " characters)";
    }

    /** A text from outside within a sentence: as {@link #visible(String)}, cut after some three hundred characters. */
    public static String quote(String text) {
        return cut(text, LONGEST_QUOTE);
    }

    /** A text from outside as the value of a fact: the same, cut after {@link #LONGEST_VALUE} characters. */
    public static String value(String text) {
        return cut(text, LONGEST_VALUE);
    }

    /**
     * A text from outside within a sentence, where line breaks are no surprise: with one space for each run of dangerous
     * characters.
     *
     * @param longest after how many characters it is cut
     */
    public static String phrase(String text, int longest) {
        StringBuilder phrase = new StringBuilder(Math.min(text.length(), longest) + 1);
        int i = 0;
        while (i < text.length() && phrase.length() < longest) {
            int c = text.codePointAt(i);
            if (isHarmless(c)) {
                phrase.appendCodePoint(c);
            } else if (i == 0 || isHarmless(text.codePointBefore(i))) {
                phrase.append(' ');
            }
            i += Character.charCount(c);
        }
        return phrase.toString().strip() + (i < text.length() ? "…" : "");
    }

    /** As {@link #phrase(String, int)}, cut after two hundred characters. */
    public static String phrase(String text) {
        return phrase(text, LONGEST_PHRASE);
    }

    /** Whether the text holds a dangerous character. */
    public static boolean isHostile(String text) {
        return !isPlain(text, Integer.MAX_VALUE) && !text.codePoints().allMatch(PrintableText::isHarmless);
    }

    /** Whether a text shows nothing: white space, and what takes no room at all, such as a zero-width space. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL);
    }

    /**
     * Whether a terminal, an editor or a reader of logs shows a character rather than obeys it or shows something else in
     * its place: no control character (C0, DEL and C1, U+0080 to U+009F), none that turns or joins letters, none that
     * parts lines, no half of a pair and none without a meaning of its own.
     */
    public static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A dangerous character as it is written. */
    public static String escape(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08x" : "\\u%04x", codePoint);
    }

    private static String cut(String text, int longest) {
        if (isPlain(text, longest)) {
            return text;
        }
        return escaped(text, text.length(), longest);
    }

    /**
     * @param end where the text ends
     * @param longest how long the result may be before it is cut
     */
    private static String escaped(String text, int end, int longest) {
        StringBuilder out = new StringBuilder(Math.min(end, longest) + 16);
        int i = 0;
        while (i < end && out.length() < longest) {
            int c = text.codePointAt(i);
            if (isHarmless(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape(c));
            }
            i += Character.charCount(c);
        }
        return i < end ? out.append("...").toString() : out.toString();
    }

    /** Whether a text is short and of letters, digits and marks of ASCII alone: nearly every text is. */
    private static boolean isPlain(String text, int longest) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= longest;
    }

    /** GitHub reads {@code ::name::}, Azure {@code ##vso[} and {@code ##[}, TeamCity {@code ##teamcity[}. */
    private static String withoutCommands(String text) {
        return text.contains("##") || text.contains("::") ? PAIR.matcher(text).replaceAll("$0 ") : text;
    }
}
