package dev.cordon.report.console;

import dev.cordon.report.console.ConsolePart.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A line for the log.
 *
 * @param severity how the log should mark it
 * @param indent the column under which it goes on where a terminal is too narrow for it
 * @param parts its text in pieces
 * @param isInsistent whether it is printed however quiet the log is set to be
 */
public record ConsoleLine(Severity severity, int indent, List<ConsolePart> parts, boolean isInsistent) {

    /** Where what a headline or a label is about begins. */
    static final int INDENT = 8;

    /** How a log marks a line. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public ConsoleLine {
        Objects.requireNonNull(severity, "severity");
        parts = List.copyOf(parts);
        if (indent < 0) {
            throw new IllegalArgumentException("negative indent: " + indent);
        }
    }

    /** A line that is printed where the log prints what is marked like it. */
    public ConsoleLine(Severity severity, int indent, List<ConsolePart> parts) {
        this(severity, indent, parts, false);
    }

    /** The same line, printed also where the log is set to be quiet. */
    public ConsoleLine insisting() {
        return new ConsoleLine(severity, indent, parts, true);
    }

    /** A sentence, neutralised. */
    public static ConsoleLine of(Severity severity, String text) {
        return new ConsoleLine(severity, INDENT, List.of(ConsolePart.of(Role.PLAIN, text)));
    }

    /** The same line with another sentence behind it, neutralised. */
    public ConsoleLine and(String sentence) {
        List<ConsolePart> longer = new ArrayList<>(parts);
        longer.add(ConsolePart.of(Role.PLAIN, " " + sentence));
        return new ConsoleLine(severity, indent, longer, isInsistent);
    }

    /** The whole line, printable. */
    public String text() {
        return parts.stream().map(ConsolePart::text).collect(Collectors.joining());
    }
}
