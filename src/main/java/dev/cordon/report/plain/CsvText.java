package dev.cordon.report.plain;

import dev.cordon.text.PrintableText;
import java.util.regex.Pattern;

/** Text from outside as a field of a CSV file (RFC 4180) that people open in a spreadsheet. */
final class CsvText {

    private CsvText() {}

    /** Where a semicolon parts fields, as in much of Europe, the quotes around ours do not hold: a new field begins here. */
    private static final Pattern NEXT_FIELD = Pattern.compile(";(?=[\\s\"']*[=+\\-@＝＋－＠])");

    /** The field in quotes, on one line; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String field(String text) {
        String printable = PrintableText.of(text);
        String first = printable.stripLeading();
        boolean formula = !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0;
        return '"'
                + (formula ? "'" : "")
                + NEXT_FIELD.matcher(printable).replaceAll(";'").replace("\"", "\"\"")
                + '"';
    }
}
