package dev.cordon.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from POMs, jars and SBOMs as it may be printed. Such text is hostile until shown otherwise: a name can hold
 * escape sequences for terminals, line breaks that forge log lines, marks that turn the reading direction, and commands
 * that a CI server takes from its log.
 */
public final class PrintableText {

    private static final int LONGEST = 2000;

    /** A mark of a command before another one of its kind, so that of three in a row each stands alone. */
    private static final Pattern PAIR = Pattern.compile("#(?=#)|:(?=:)");

    private PrintableText() {}

    /** The text on one line of a log: as {@link #visible(String)}, and no command to a CI server. */
    public static String of(String text) {
        return withoutCommands(visible(text));
    }

    /** The text on one line, with every control and format character written as {@code \\u001b}, cut when very long. */
    static String visible(String text) {
        if (isPlain(text)) {
            return text;
        }
        String cut =
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
        StringBuilder printable = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                printable.appendCodePoint(c);
            } else {
                printable.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return printable.toString();
    }

    /** Whether a text is short and of letters, digits and marks of ASCII alone: nearly every text is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
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

    /** GitHub reads {@code ::name::}, Azure {@code ##vso[} and {@code ##[}, TeamCity {@code ##teamcity[}. */
    private static String withoutCommands(String text) {
        return text.contains("##") || text.contains("::") ? PAIR.matcher(text).replaceAll("$0 ") : text;
    }
}
