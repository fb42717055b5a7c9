package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.ReportFormats;
import dev.cordon.inventory.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down in a list that no compiler sees has everything that the code has. */
class NamesInSchemasTest {

    @Test
    void theSettingsOfARepositoryKnowEveryFormat() throws IOException {
        assertThat(texts(schema("settings").at("/properties/formats/items/enum")))
                .isEqualTo(ReportFormats.ids());
    }

    @Test
    void aRecordMayHoldFactsOfEverySignal() throws IOException {
        List<JsonNode> enums = schema("report").findValues("enum").stream()
                .filter(names -> texts(names).contains(Signal.GROUP_ID.id()))
                .toList();

        assertThat(enums)
                .isNotEmpty()
                .allSatisfy(names -> assertThat(texts(names)).isEqualTo(Signal.ids()));
    }

    @Test
    void theParameterFormatsNamesThemAll() {
        List<List<String>> rows = Page.table(Page.read("docs/goals.md").under("Parameters"), "parameter");

        assertThat(rows)
                .filteredOn(row -> row.get(0).equals("`formats`") && row.get(3).contains("`check`"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4))
                        .contains(ReportFormats.ids().stream()
                                .map(id -> "`" + id + "`")
                                .toList()));
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = NamesInSchemasTest.class.getResourceAsStream("/dev/cordon/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static List<String> texts(JsonNode names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.asText()));
        return texts;
    }
}
