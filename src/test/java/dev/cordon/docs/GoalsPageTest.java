package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** docs/goals.md has every goal and every parameter with its property and default, as the plugin's descriptor has them. */
class GoalsPageTest {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    private record Parameter(String property, String defaultValue) {}

    @Test
    void thePageIsWhatTheDescriptorSays() throws Exception {
        Page page = Page.read("docs/goals.md");
        Map<String, Map<String, Parameter>> onPage = page.entries().stream()
                .collect(Collectors.toMap(
                        Function.identity(), goal -> parametersOnPage(page, goal), (a, b) -> a, TreeMap::new));

        assertThat(onPage).isEqualTo(inDescriptor());
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

    private static Map<String, Map<String, Parameter>> inDescriptor()
            throws IOException, ParserConfigurationException, SAXException {
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getDocumentElement();
        return elements(plugin, "mojo")
                .collect(Collectors.toMap(m -> text(m, "goal"), GoalsPageTest::parameters, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Parameter> parameters(Element mojo) {
        Element configuration = elements(mojo, "configuration").findFirst().orElseThrow();
        return elements(mojo, "parameter")
                .filter(p -> text(p, "editable").equals("true"))
                .map(p -> text(p, "name"))
                .collect(Collectors.toMap(Function.identity(), name -> {
                    Element value = elements(configuration, name).findFirst().orElseThrow();
                    String property = value.getTextContent().strip();
                    return new Parameter(
                            property.substring(2, property.length() - 1), value.getAttribute("default-value"));
                }));
    }

    private static String text(Element parent, String tag) {
        return elements(parent, tag).findFirst().orElseThrow().getTextContent().strip();
    }

    private static Stream<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
