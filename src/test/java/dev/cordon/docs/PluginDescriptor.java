package dev.cordon.docs;

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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor by which Maven knows the goals and their parameters. */
final class PluginDescriptor {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    /**
     * A parameter that a user may set.
     *
     * @param property its name on the command line
     * @param defaultValue what counts where nothing sets it; empty for nothing
     */
    record Parameter(String property, String defaultValue) {}

    private PluginDescriptor() {}

    /** The parameters of each goal, by their names in a POM. */
    static Map<String, Map<String, Parameter>> goals() throws IOException, ParserConfigurationException, SAXException {
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getDocumentElement();
        return elements(plugin, "mojo")
                .collect(Collectors.toMap(
                        m -> text(m, "goal"), PluginDescriptor::parameters, (a, b) -> a, TreeMap::new));
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
