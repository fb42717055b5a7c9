package dev.cordon.namelist;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * The Consolidated Screening List as comma-separated values. Columns are known by their names, since their number has
 * changed; several values in one cell stand apart by a semicolon and a blank.
 *
 * @param asOf the day of judgement
 */
record CslCsv(LocalDate asOf) implements NameListFormat {

    private static final List<String> REQUIRED = List.of("source", "type", "name", "alt_names");

    @Override
    public String name() {
        return "Consolidated Screening List, CSV";
    }

    @Override
    public boolean claims(Head head) {
        // One of them may have been renamed; the fault then names it.
        return head.columns().stream().filter(REQUIRED::contains).count() >= 3
                && head.columns().contains("federal_register_notice");
    }

    @Override
    public void read(Reader text, String file, NameListBuilder into) throws IOException {
        CsvRows.read(text, file, REQUIRED, row -> entry(row).into(into, asOf));
        CslEntry.checkSources(into);
    }

    private static CslEntry entry(CSVRecord row) {
        String number = cell(row, "entity_number");
        return new CslEntry(
                row.get("source"),
                number.isBlank() ? cell(row, "_id") : number,
                row.get("type"),
                row.get("name"),
                values(row.get("alt_names")),
                values(cell(row, "programs")),
                cell(row, "federal_register_notice"),
                cell(row, "start_date"),
                cell(row, "end_date"),
                cell(row, "source_list_url"));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private static List<String> values(String cell) {
        return Arrays.stream(cell.split("; "))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
