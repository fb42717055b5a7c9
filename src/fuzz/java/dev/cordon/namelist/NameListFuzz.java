package dev.cordon.namelist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whatever a list of names says: it is refused, or read twice it is the same, and each name in it is found or counted as left out. */
class NameListFuzz {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @FuzzTest
    void ownNames(byte[] file) throws IOException {
        Optional<NameList> read = readTwice(file);
        if (read.isPresent() && read.get().id().format().equals(new PlainCsv().name())) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = CSVParser.parse(new StringReader(text(file)), format)) {
                for (CSVRecord row : rows) {
                    // A row without a name names nobody, and what a list says of successors is no part of the name
                    boolean found = row.get("name").isBlank()
                            || row.get("name").contains(" any ")
                            || !read.get().find(row.get("name")).isEmpty();
                    assertThat(found || !read.get().contents().leftOut().isEmpty())
                            .as("whether '%s' is found", row.get("name"))
                            .isTrue();
                }
            }
        }
    }

    @FuzzTest
    void consolidatedCsv(byte[] file) {
        readTwice(file);
    }

    @FuzzTest
    void consolidatedJson(byte[] file) {
        readTwice(file);
    }

    @FuzzTest
    void europeanXml(byte[] file) {
        readTwice(file);
    }

    private static String text(byte[] file) {
        String text = new String(file, UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<NameList> readTwice(byte[] file) {
        Optional<NameList> once = read(file);
        Optional<NameList> again = read(file);
        assertThat(again.map(NameList::contents)).isEqualTo(once.map(NameList::contents));
        assertThat(again.map(NameList::notices)).isEqualTo(once.map(NameList::notices));
        once.ifPresent(list -> {
            int counted = list.contents().bySource().values().stream()
                    .mapToInt(n -> n)
                    .sum();
            assertThat(list.contents().organisations()).isLessThanOrEqualTo(counted);
        });
        return once;
    }

    private static Optional<NameList> read(byte[] file) {
        try {
            return Optional.of(new NameListReader(DAY, Map.of()).read("names", new ByteArrayInputStream(file)));
        } catch (FaultException e) {
            assertThat(e.faults()).isNotEmpty();
            return Optional.empty();
        }
    }
}
