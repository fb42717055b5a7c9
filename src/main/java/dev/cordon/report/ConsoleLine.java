package dev.cordon.report;

import java.util.Objects;

/**
 * A line for the log.
 *
 * @param severity how the log should mark it
 * @param text the line, printable
 */
public record ConsoleLine(Severity severity, String text) {

    /** How a log marks a line. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public ConsoleLine {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
    }
}
