package dev.cordon.notice;

import java.util.Objects;

/**
 * Why Cordon could not judge: what is wrong, where, and what to do about it.
 *
 * @param code the kind of fault
 * @param what one clause that says what is wrong, with the offending value in it
 * @param where the file, URL or parameter at fault
 * @param next the next step for the reader, an imperative sentence
 */
public record Fault(FaultCode code, String what, Location where, String next) {

    public Fault {
        Objects.requireNonNull(code, "code");
        // What a library says may end with full stops, and here the sentence goes on.
        what = withoutFullStop(Objects.requireNonNull(what, "what"));
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(next, "next");
    }

    /** By hand: a pattern would look at a row of dots in a hostile text once for each of them. */
    private static String withoutFullStop(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code where: what. next [code]} on one line; the place once, where the clause begins with it. */
    @Override
    public String toString() {
        return (what.startsWith(where + " ") ? "" : where + ": ") + what + ". " + next + " [" + code.id() + "]";
    }
}
