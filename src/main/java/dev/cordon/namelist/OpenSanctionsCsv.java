package dev.cordon.namelist;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The table {@code targets.simple.csv} that OpenSanctions publishes of each of its datasets. Its data are licensed for
 * other than commercial use; who has a licence may read them with Cordon. A cell of several values is a row of its own with
 * semicolons between them.
 */
final class OpenSanctionsCsv implements NameListFormat {

    private static final List<String> REQUIRED = List.of("id", "schema", "name", "aliases", "dataset");
    private static final List<String> ORGANISATIONS = List.of("Company", "Organization", "LegalEntity", "PublicBody");
    private static final String PROGRAMMES = "program_ids";

    @Override
    public String name() {
        return "OpenSanctions targets.simple.csv";
    }

    @Override
    public boolean claims(Head head) {
        List<String> columns = head.columns();
        return columns.contains("schema") && columns.contains("aliases") && columns.contains("dataset");
    }

    @Override
    public void read(Reader text, String file, NameListBuilder into) throws IOException {
        CsvRows.read(text, file, REQUIRED, row -> {
            try {
                read(row, into);
            } catch (IOException | UncheckedIOException e) {
                throw broken(file, row);
            }
        });
    }

    private static FaultException broken(String file, CSVRecord row) {
        return NameListFaults.invalid(
                Location.of(file),
                "the further names of entry " + row.get("id") + " break off: a quotation mark is left open");
    }

    private static void read(CSVRecord row, NameListBuilder into) throws IOException {
        List<String> programmes = row.isMapped(PROGRAMMES)
                ? Arrays.stream(row.get(PROGRAMMES).split(";"))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList()
                : List.of();
        String code = programmes.isEmpty() ? "OpenSanctions" : programmes.get(0);
        into.saw(code);
        if (!ORGANISATIONS.contains(row.get("schema"))) {
            into.leaveOut(LeftOut.NO_ORGANISATION);
            return;
        }
        // Until 2025 the table had no programmes; since then a target without one is on a list of another kind.
        if (programmes.isEmpty() && row.isMapped(PROGRAMMES)) {
            into.leaveOut(LeftOut.NO_PROGRAMME);
            return;
        }
        List<String> names = new ArrayList<>();
        names.add(row.get("name"));
        names.addAll(CsvRows.inCell(row.get("aliases")));
        into.add(
                new NameListBuilder.Entry(
                        code,
                        row.get("id"),
                        programmes,
                        Optional.empty(),
                        Optional.of(row.get("dataset").strip()).filter(d -> !d.isEmpty()),
                        Optional.empty(),
                        NameSource.levelOfProgrammes(programmes)),
                names);
    }
}
