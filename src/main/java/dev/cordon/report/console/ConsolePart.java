package dev.cordon.report.console;

import dev.cordon.text.PrintableText;
import java.util.Objects;

/**
 * A piece of a line for the log.
 *
 * @param role what it is in the line, by which a terminal may colour it
 * @param text the text, printable
 * @param whole whether it stays in one piece although it holds spaces, so that it can be copied and searched for
 */
public record ConsolePart(Role role, String text, boolean whole) {

    /** What a piece is in its line. */
    public enum Role {
        /** All that has no part of its own. */
        PLAIN,
        /** What was decided: {@code DENIED}. */
        LEVEL,
        /** What a block of lines is about: the component and the vendor. */
        SUBJECT,
        /** Why the component is taken for the vendor's. */
        EVIDENCE,
        /** What to do. */
        FIX
    }

    public ConsolePart {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
    }

    /** Text that may be hostile, neutralised; it may be broken at its spaces. */
    static ConsolePart of(Role role, String text) {
        return new ConsolePart(role, PrintableText.of(text), false);
    }

    /** The name of one thing, such as a file, neutralised. */
    static ConsolePart whole(Role role, String name) {
        return new ConsolePart(role, PrintableText.of(name), true);
    }
}
