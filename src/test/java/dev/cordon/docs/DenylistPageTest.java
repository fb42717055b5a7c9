package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.denylist.file.DenylistMerge;
import dev.cordon.denylist.file.DenylistReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/denylist.md explains every key of the format, and its example is a list that Cordon reads. */
class DenylistPageTest {

    private static final Path EXAMPLE = Path.of("docs/samples/denylists/acme.yaml");

    private final Page page = Page.read("docs/denylist.md");

    @Test
    void theExampleIsTheFile() throws IOException {
        assertThat(page.embedded("samples/denylists/acme.yaml")).contains(Files.readString(EXAMPLE));
    }

    @Test
    void theExampleAddsToTheBundledList() throws IOException {
        Denylist bundled = BundledDenylist.read();
        Denylist example = DenylistReader.read(Files.readAllBytes(EXAMPLE), EXAMPLE.toString(), Optional.of(bundled));

        Denylist joined = DenylistMerge.merge(bundled, example);

        assertThat(joined.vendor("initech")).isPresent();
        assertThat(joined.vendor("huawei").orElseThrow().listings()).hasSizeGreaterThan(1);
        assertThat(joined.notices()).as("the example overrides nothing").isEmpty();
    }

    @Test
    void everyKeyOfTheSchemaIsExplained() throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(getClass().getResourceAsStream("/dev/cordon/denylist-2.schema.json"));
        Set<String> keys = new TreeSet<>();
        schema.findValues("properties").forEach(p -> p.fieldNames().forEachRemaining(keys::add));
        assertThat(keys).contains("cordonDenylist", "useInstead");

        assertThat(keys).allMatch(key -> page.text().contains("`" + key + "`"));
    }
}
