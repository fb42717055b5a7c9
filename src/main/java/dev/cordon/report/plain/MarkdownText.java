package dev.cordon.report.plain;

import dev.cordon.text.PrintableText;
import java.util.regex.Pattern;

/**
 * Text from outside as it may stand in Markdown as GitHub and GitLab read it, in a paragraph or in a cell of a table: no
 * markup, no HTML, no link, and nobody is called by name.
 */
public final class MarkdownText {

    private static final String MARKUP = "\\`*_{}[]~|$";
    private static final String APART = "<!-- -->";
    private static final Pattern OPENING = Pattern.compile("^([-+=]|[0-9]{1,9}(?=[.)]))");

    /** Nothing in it ends the brackets around it or stands for markup. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[A-Za-z0-9./_~%?=;,:+-]{1,2000}");

    private MarkdownText() {}

    /** Words of people. */
    public static String prose(String text) {
        String printable = PrintableText.of(text).strip();
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '<' -> prose.append("&lt;");
                case '>' -> prose.append("&gt;");
                case '&' -> prose.append("&amp;");
                // The comment parts what would call a person or a team, name an issue, or become a link.
                case '@', '#' -> prose.append('\\').append(c).append(APART);
                case ':', '.' -> prose.append(c).append(linksAt(printable, i) ? APART : "");
                default -> {
                    if (MARKUP.indexOf(c) >= 0) {
                        prose.append('\\');
                    }
                    prose.append(c);
                }
            }
        }
        // A list or a heading begins only where a line begins.
        return OPENING.matcher(prose).replaceFirst(APART + "$1");
    }

    /** An address to follow; as words where it holds anything but the plain characters of a web address. */
    public static String link(String address) {
        return WEB_ADDRESS.matcher(address).matches() ? "<" + address + ">" : prose(address);
    }

    private static boolean linksAt(String text, int i) {
        return text.startsWith("://", i) || text.regionMatches(true, Math.max(0, i - 3), "www.", 0, 4);
    }

    /** A name, a version or a path, shown as code: as it is, and with nothing in it read as markup. */
    public static String code(String text) {
        String printable = PrintableText.of(text);
        int longest = 0;
        int run = 0;
        for (int i = 0; i < printable.length(); i++) {
            run = printable.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String gap = longest > 0 || printable.isBlank() ? " " : "";
        return fence + gap + printable + gap + fence;
    }

    /** The same in a cell of a table, which a bar would end. */
    public static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    /** A name as code in a piece of HTML, where Markdown is not read. */
    static String html(String text) {
        String escaped = PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<code>" + escaped + "</code>";
    }
}
