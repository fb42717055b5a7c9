package dev.cordon.lock;

import java.util.List;

/**
 * Hears of the members of a document that is read as a stream, each by the names that lead to it. What lies in arrays is passed
 * over: no lock file lists packages there.
 */
interface Members {

    /** A text, a number or a flag. */
    void text(List<String> path, String value, int line);

    /** An object begins. */
    default void open(List<String> path, int line) {}

    /** An object has ended. */
    default void close(List<String> path) {}

    /** The document has ended. */
    default void end() {}
}
