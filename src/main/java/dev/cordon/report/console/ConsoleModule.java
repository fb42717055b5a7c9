package dev.cordon.report.console;

import java.util.Optional;

/**
 * The module that has something to print, as far as its lines must say so: where modules are built at the same time, other
 * plugins' lines come between, and one line says nothing about whose the next one is.
 *
 * @param name what the lines call it; empty where modules are built one after another, under headings of their own
 */
public record ConsoleModule(Optional<String> name) {

    /** Where lines need not say whose they are. */
    public static final ConsoleModule UNNAMED = new ConsoleModule(Optional.empty());

    /** A sentence of the module: {@code app: Audited 214 components against 28 vendors: 0 denied, 0 warned.} */
    public String says(String sentence) {
        return name.map(n -> n + ": " + sentence).orElse(sentence);
    }

    /** What follows a headline: {@code  in app}, or nothing. */
    public String behind() {
        return name.map(n -> " in " + n).orElse("");
    }
}
