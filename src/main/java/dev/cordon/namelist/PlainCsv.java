package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A list of one's own: comma-separated values with the columns {@code name}, {@code id}, {@code source} and {@code url}. */
final class PlainCsv implements NameListFormat {

    private static final List<String> COLUMNS = List.of("name", "id", "source", "url");

    @Override
    public String name() {
        return "names of one's own, CSV";
    }

    @Override
    public boolean claims(Head head) {
        return head.columns().equals(COLUMNS);
    }

    @Override
    public void read(Reader text, String file, NameListBuilder into) throws IOException {
        CsvRows.read(text, file, COLUMNS, row -> read(row, into));
    }

    private static void read(CSVRecord row, NameListBuilder into) {
        String source = row.get("source").strip();
        String code = source.isEmpty() ? "own" : source;
        into.saw(code);
        into.add(
                new NameListBuilder.Entry(
                        code,
                        row.get("id").strip(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(row.get("url").strip()).filter(u -> !u.isEmpty()),
                        Level.WARN),
                List.of(row.get("name")));
    }
}
