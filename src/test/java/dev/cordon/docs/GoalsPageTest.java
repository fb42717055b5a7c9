package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.docs.PluginDescriptor.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/goals.md has every goal and every parameter with its property and default, as the plugin's descriptor has them. */
class GoalsPageTest {

    @Test
    void thePageIsWhatTheDescriptorSays() throws Exception {
        Page page = Page.read("docs/goals.md");
        Map<String, Map<String, Parameter>> onPage = page.entries().stream()
                .collect(Collectors.toMap(
                        Function.identity(), goal -> parametersOnPage(page, goal), (a, b) -> a, TreeMap::new));

        assertThat(onPage).isEqualTo(PluginDescriptor.goals());
    }

    /** The rows of the one table that name the goal, and those of a table of its own. */
    private static Map<String, Parameter> parametersOnPage(Page page, String goal) {
        Stream<List<String>> shared = Page.table(page.under("Parameters"), "parameter").stream()
                .filter(row -> List.of(row.get(3).split(", ")).contains("`" + goal + "`"));
        Stream<List<String>> own = Page.table(page.under("`" + goal + "`"), "parameter").stream();
        return Stream.concat(shared, own)
                .collect(Collectors.toMap(
                        row -> Page.unquoted(row.get(0)),
                        row -> new Parameter(
                                Page.unquoted(row.get(1)),
                                Page.unquoted(row.get(2)).replace("–", ""))));
    }

    /** A parameter that means the same in several goals stands once; a row of goals that there are not is none. */
    @Test
    void everyRowIsOfGoalsAndStandsOnce() {
        Page page = Page.read("docs/goals.md");
        List<List<String>> rows = Page.table(page.under("Parameters"), "parameter");

        assertThat(rows).extracting(row -> row.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> assertThat(page.entries())
                        .containsAll(Stream.of(row.get(3).split(", "))
                                .map(Page::unquoted)
                                .toList()));
    }
}
