package dev.cordon.report.plain;

import dev.cordon.text.PrintableText;
import java.util.regex.Pattern;

/**
 * Text from outside as a field of a CSV file (RFC 4180) that people open in a spreadsheet. Spreadsheets part fields at commas or at
 * semicolons, by the country they are set to, whatever the file was written for: the quotes around a field hold in one of them alone.
 */
public enum CsvText {
    /** RFC 4180. */
    COMMA(',', ';'),
    /** As spreadsheets write it where a comma begins the decimals, as in much of Europe. */
    SEMICOLON(';', ',');

    private static final String FORMULA = "=+\\-@＝＋－＠";
    private static final Pattern FORMULA_FIRST = Pattern.compile("^\\s*[" + FORMULA + "]");

    private final char separator;
    private final char other;
    private final Pattern nextField;

    CsvText(char separator, char other) {
        this.separator = separator;
        this.other = other;
        this.nextField = Pattern.compile(other + "(?=[\\s\"']*[" + FORMULA + "])");
    }

    /** What parts two fields. */
    public String separator() {
        return String.valueOf(separator);
    }

    /**
     * The field in quotes, on one line. What a spreadsheet would take for a formula begins with an apostrophe, also where a field would
     * begin in a spreadsheet that parts fields at the other character.
     */
    public String field(String text) {
        String printable = PrintableText.of(text);
        return '"'
                + (FORMULA_FIRST.matcher(printable).find() ? "'" : "")
                + nextField.matcher(printable).replaceAll(other + "'").replace("\"", "\"\"")
                + '"';
    }
}
