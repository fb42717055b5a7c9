package dev.cordon.namelist;

import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180) whose first row names the columns, read strictly: a row that is cut short is a fault. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final CSVFormat IN_CELL =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private CsvRows() {}

    /**
     * Hands on every row.
     *
     * @param required columns without which the file is refused whole
     * @throws dev.cordon.notice.FaultException if a column is missing, or a row breaks off
     */
    static void read(Reader text, String file, List<String> required, Consumer<CSVRecord> row) throws IOException {
        long line = 1;
        try (CSVParser parser = FORMAT.parse(text)) {
            for (String column : required) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw NameListFaults.invalid(
                            new Location(file, 1, 0), "the column '" + column + "' is missing, so none of it is read");
                }
            }
            Iterator<CSVRecord> rows = parser.iterator();
            while (rows.hasNext()) {
                CSVRecord next = rows.next();
                line = parser.getCurrentLineNumber();
                if (!next.isConsistent()) {
                    throw NameListFaults.invalid(
                            new Location(file, (int) line, 0),
                            "a row has " + next.size() + " fields where the first has "
                                    + parser.getHeaderMap().size());
                }
                row.accept(next);
            }
        } catch (UncheckedIOException e) {
            throw brokenOff(file, line, e.getCause());
        } catch (IllegalArgumentException e) {
            throw NameListFaults.invalid(
                    new Location(file, 1, 0), "the first row does not name the columns, each once");
        }
    }

    private static RuntimeException brokenOff(String file, long line, IOException e) throws IOException {
        // Bytes that are no text are for the caller, which knows the file; the rest is about quotation marks.
        if (e instanceof java.nio.charset.CharacterCodingException) {
            throw e;
        }
        return NameListFaults.invalid(
                new Location(file, (int) line, 0),
                "the row behind this line does not come to its end: a quotation mark is left open");
    }

    /** The values of a cell that holds a row itself, with semicolons between them, as OpenSanctions writes it. */
    static List<String> inCell(String cell) throws IOException {
        if (cell.isEmpty()) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(cell, IN_CELL)) {
            return parser.stream().flatMap(CSVRecord::stream).map(String::strip).toList();
        }
    }
}
