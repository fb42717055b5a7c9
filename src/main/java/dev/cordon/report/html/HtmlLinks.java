package dev.cordon.report.html;

import java.util.Locale;

/** Which addresses become links: lists come from outside, and an address can be a program. */
final class HtmlLinks {

    private HtmlLinks() {}

    /** Whether a text is the address of a web page. */
    static boolean isWeb(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}
