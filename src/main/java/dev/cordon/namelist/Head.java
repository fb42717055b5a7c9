package dev.cordon.namelist;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file begins, for formats to know it by: never by its name.
 *
 * @param text the first characters, without a byte-order mark and without blanks before them
 */
record Head(String text) {

    private static final Pattern ROOT = Pattern.compile("<(?![?!])(?:[\\w.-]+:)?([\\w.-]+)");

    /** The first line. */
    String line() {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** The names in a first line of comma-separated values; without quotation marks. */
    List<String> columns() {
        return Arrays.stream(line().split(",", -1))
                .map(c -> c.strip().replace("\"", ""))
                .toList();
    }

    /** The local name of the root element; empty where it is no XML. */
    String root() {
        Matcher root = ROOT.matcher(text);
        return text.startsWith("<") && root.find() ? root.group(1) : "";
    }
}
