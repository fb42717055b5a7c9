package dev.cordon.namelist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Whatever a list of names says: it is refused, or read twice it is the same, has as many entries as another reader finds in it,
 * and each name is found or counted as left out.
 */
class NameListFuzz {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final ObjectMapper JSON = new ObjectMapper();

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
        // Without quotation marks a row is a line.
        String text = text(file);
        if (text.indexOf('"') < 0) {
            readTwice(file)
                    .ifPresent(list -> assertThat(entries(list))
                            .as("rows")
                            .isEqualTo(
                                    text.lines().filter(line -> !line.isEmpty()).count() - 1));
        } else {
            readTwice(file);
        }
    }

    @FuzzTest
    void consolidatedJson(byte[] file) throws IOException {
        Optional<NameList> list = readTwice(file);
        if (list.isPresent() && list.get().id().format().equals(new CslJson(DAY).name())) {
            JsonNode results = JSON.readTree(text(file)).path("results");
            assertThat(entries(list.get())).as("entries").isEqualTo(results.size());
            boolean complete = list.get().contents().leftOut().isEmpty();
            for (JsonNode entry : results) {
                // What was left out is counted by reason alone.
                if (complete
                        && entry.path("name").isTextual()
                        && !entry.path("name").asText().isBlank()) {
                    assertFound(list.get(), entry.path("name").asText());
                }
            }
        }
    }

    @FuzzTest
    void europeanXml(byte[] file) throws Exception {
        Optional<NameList> list = readTwice(file);
        if (list.isPresent() && list.get().id().format().equals(new EuXml().name())) {
            Document document;
            try {
                document = DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file));
            } catch (SAXException e) {
                // Woodstox takes control characters in an XML declaration for spaces.
                return;
            }
            NodeList entities = document.getElementsByTagNameNS("http://eu.europa.ec/fpi/fsd/export", "sanctionEntity");
            int outermost = 0;
            for (int i = 0; i < entities.getLength(); i++) {
                outermost += isWithinAnother(entities.item(i)) ? 0 : 1;
            }
            assertThat(entries(list.get())).as("entities").isEqualTo(outermost);
        }
    }

    private static boolean isWithinAnother(Node entity) {
        for (Node above = entity.getParentNode(); above != null; above = above.getParentNode()) {
            if ("sanctionEntity".equals(above.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static long entries(NameList list) {
        return list.contents().bySource().values().stream().mapToLong(n -> n).sum();
    }

    private static void assertFound(NameList list, String name) {
        for (String each : NameForm.namesIn(name)) {
            assertThat(each.isEmpty() || !list.find(each).isEmpty())
                    .as("whether '%s' is found", each)
                    .isTrue();
        }
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
            assertThat((long) list.contents().organisations()).isLessThanOrEqualTo(entries(list));
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
