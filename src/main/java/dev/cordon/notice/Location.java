package dev.cordon.notice;

import java.util.Objects;

/**
 * A place that a person can open: a file, a URL or a parameter, with a position where one is known.
 *
 * @param source the file, URL, coordinates or parameter as a person would write it, never empty
 * @param line line number from 1, or 0 where no position is known
 * @param column column number from 1, or 0 where no position is known
 */
public record Location(String source, int line, int column) {

    public Location {
        Objects.requireNonNull(source, "source");
        if (source.isEmpty() || line < 0 || column < 0) {
            throw new IllegalArgumentException("not a location: '" + source + "' " + line + " " + column);
        }
    }

    /** The whole of a source, without a position. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** The same place without its column: enough for a person who reads a line of text. */
    public Location withoutColumn() {
        return new Location(source, line, 0);
    }

    /** {@code source}, {@code source:line} or {@code source:line:column}: the form terminals and editors link. */
    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
