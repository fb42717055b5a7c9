package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Unexamined;
import dev.cordon.report.json.JsonReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/reports.md has the keys of the JSON report. */
class ReportsPageTest {

    private final Page page = Page.read("docs/reports.md");

    @Test
    void everyKeyOfTheBodyAndOfAVerdictHasARow() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(getClass().getResourceAsStream("/dev/cordon/report.schema.json"));

        assertThat(rows("What the body holds", 0))
                .containsExactlyInAnyOrderElementsOf(keys(schema.at("/properties/body/properties")));
        assertThat(rows("What the body holds", 1))
                .containsExactlyInAnyOrderElementsOf(keys(schema.at("/$defs/verdict/properties")));
    }

    @Test
    void everyOutcomeIsNamed() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::id))
                .allMatch(id -> page.text().contains("`" + id + "`"));
    }

    @Test
    void theVersionIsThatOfTheSchema() {
        assertThat(page.text()).contains("the version of the schema, `" + JsonReport.SCHEMA_VERSION + "`");
    }

    private List<String> rows(String heading, int table) {
        List<String> lines = page.under(heading);
        for (int i = 0; i < table; i++) {
            lines = lines.stream()
                    .dropWhile(line -> !line.startsWith("|"))
                    .dropWhile(line -> line.startsWith("|"))
                    .toList();
        }
        return Page.table(lines, "key").stream()
                .map(row -> Page.unquoted(row.get(0)))
                .toList();
    }

    private static List<String> keys(JsonNode properties) {
        List<String> keys = new ArrayList<>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void everyKindOfWhatIsNotExaminedHasARow() {
        List<List<String>> rows = Page.table(
                Page.read("docs/reports.md").under("What this record proves, and what it does not"), "`kind`");

        assertThat(rows.stream()
                        .flatMap(row -> Arrays.stream(row.get(0).split(", ")))
                        .map(Page::unquoted))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Unexamined.Kind.values())
                        .map(Unexamined.Kind::id)
                        .toList());
    }
}
