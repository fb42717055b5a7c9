package dev.cordon.report;

/** Text from outside as a field of a CSV file (RFC 4180) that people open in a spreadsheet. */
final class CsvText {

    private CsvText() {}

    /** The field in quotes, on one line; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String field(String text) {
        String printable = PrintableText.of(text);
        String first = printable.stripLeading();
        boolean formula = !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + printable.replace("\"", "\"\"") + '"';
    }
}
