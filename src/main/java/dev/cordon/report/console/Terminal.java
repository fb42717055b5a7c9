package dev.cordon.report.console;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Whether a person is watching. */
public final class Terminal {

    private Terminal() {}

    /** Writes to it, past what Maven does to the standard streams; empty where there is none. */
    public static Optional<PrintWriter> writer() {
        return isAttached() ? Optional.of(System.console().writer()) : Optional.empty();
    }

    /** Whether the process is attached to a terminal rather than to a file or a pipe. */
    @SuppressWarnings("SystemConsoleNull") // asked below, where the JDK knows it
    public static boolean isAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is always a console, and it knows what it is.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
