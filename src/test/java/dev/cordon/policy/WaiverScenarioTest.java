package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.docs.Page;
import dev.cordon.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder is a scenario: what is found, the waivers, and what comes of them. The truth table of the page says the same. */
class WaiverScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/waivers");

    private static final Pattern CODE = Pattern.compile("^\\[([a-z-]+)\\]", Pattern.MULTILINE);

    static Stream<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("scene.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void comesOutAsExpected(String scenario) throws IOException {
        Path folder = SCENARIOS.resolve(scenario);
        String told = new WaiverScene(folder, SCENARIOS.resolve("denylist.yaml")).play();

        Golden.assertEquals(told, folder.resolve("expected/told.txt"));
    }

    @Test
    void theTruthTableSaysTheSame() throws IOException {
        List<List<String>> rows = Page.read("docs/waivers.md").table("scenario");

        assertThat(rows.stream().map(row -> Page.unquoted(row.get(0))))
                .containsExactlyInAnyOrderElementsOf(scenarios().toList());
        for (List<String> row : rows) {
            String scenario = Page.unquoted(row.get(0));
            String told = Files.readString(SCENARIOS.resolve(scenario).resolve("expected/told.txt"));
            assertThat(row.get(2))
                    .as(scenario)
                    .isEqualTo(told.lines().findFirst().orElseThrow());
            assertThat(row.get(3)).as(scenario).isEqualTo(codes(told));
        }
    }

    private static String codes(String told) {
        List<String> codes = CODE.matcher(told)
                .results()
                .map((MatchResult r) -> "`" + r.group(1) + "`")
                .toList();
        return codes.isEmpty() ? "–" : String.join(", ", new TreeSet<>(codes));
    }
}
