package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

    private static Map<String, Parameter> parametersOnPage(Page page, String goal) {
        return Page.table(page.under("`" + goal + "`"), "parameter").stream()
                .collect(Collectors.toMap(
                        row -> Page.unquoted(row.get(0)),
                        row -> new Parameter(
                                Page.unquoted(row.get(1)),
                                Page.unquoted(row.get(2)).replace("–", ""))));
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
