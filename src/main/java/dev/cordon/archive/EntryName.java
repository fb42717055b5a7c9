package dev.cordon.archive;

import dev.cordon.text.PrintableText;
import java.util.regex.Pattern;

/** What the names of entries may not be. */
final class EntryName {

    private static final Pattern LEADS_OUT =
            Pattern.compile("^[/\\\\]|^[A-Za-z]:[/\\\\]|(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");

    private EntryName() {}

    /** Whether an unpacker that trusts the name writes elsewhere, a terminal shows something else, or it is endless. */
    static boolean isOdd(String name) {
        return name.length() > PrintableText.LONGEST_VALUE
                || (mayLeadOut(name) && LEADS_OUT.matcher(name).find())
                || PrintableText.isHostile(name);
    }

    private static boolean mayLeadOut(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        return first == '/' || first == '\\' || name.indexOf(':') == 1 || name.contains("..");
    }

    /** What follows the last slash or backslash. */
    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
