package dev.cordon.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Service;
import org.cyclonedx.model.Variants;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How many components other readers find in a document: for CycloneDX the library of that project, for SPDX whoever takes
 * the whole tree of it into memory. A document that they do not read has none.
 */
final class OtherReaders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEXT = Pattern.compile("<text>.*?</text>", Pattern.DOTALL);
    private static final Pattern PACKAGE_NAME = Pattern.compile("(?md)^PackageName: *[^ \r\n]");

    private OtherReaders() {}

    /** Counts the components of a document. */
    interface Count {

        /** How many there are, 0 where it cannot be read. */
        int of(byte[] document);
    }

    static int cycloneDxJson(byte[] document) {
        try {
            return in(new JsonParser().parse(document));
        } catch (ParseException | RuntimeException e) {
            return 0;
        }
    }

    static int cycloneDxXml(byte[] document) {
        try {
            return in(new XmlParser().parse(document));
        } catch (ParseException | RuntimeException e) {
            return 0;
        }
    }

    private static int in(Bom bom) {
        boolean described = bom.getMetadata() != null && bom.getMetadata().getComponent() != null;
        int count = described ? components(List.of(bom.getMetadata().getComponent())) : 0;
        return count + components(bom.getComponents()) + services(bom.getServices());
    }

    private static int components(List<Component> components) {
        int count = 0;
        for (Component component : components == null ? List.<Component>of() : components) {
            count += component == null ? 0 : 1 + components(component.getComponents()) + pedigree(component);
        }
        return count;
    }

    private static int pedigree(Component component) {
        if (component.getPedigree() == null) {
            return 0;
        }
        Ancestors ancestors = component.getPedigree().getAncestors();
        Variants variants = component.getPedigree().getVariants();
        return (ancestors == null ? 0 : components(ancestors.getComponents()))
                + (variants == null ? 0 : components(variants.getComponents()));
    }

    private static int services(List<Service> services) {
        int count = 0;
        for (Service service : services == null ? List.<Service>of() : services) {
            count += service == null ? 0 : 1 + services(service.getServices());
        }
        return count;
    }

    static int spdx2Json(byte[] document) {
        return objects(tree(document).path("packages"));
    }

    private static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static int objects(JsonNode array) {
        int count = 0;
        for (JsonNode element : array) {
            count += array.isArray() && element.isObject() ? 1 : 0;
        }
        return count;
    }

    /** Elements of one id are one element (SPDX 3.0.1, "Core/Element"). */
    static int spdx3(byte[] document) {
        JsonNode root = tree(document);
        if (!root.path("@context").asText().equals("https://spdx.org/rdf/3.0.1/spdx-context.jsonld")) {
            return 0;
        }
        int unnamed = 0;
        Set<String> ids = new HashSet<>();
        for (JsonNode element : root.path("@graph")) {
            if (element.path("type").asText().equals("software_Package")) {
                String id = element.path("spdxId").asText();
                unnamed += id.isEmpty() ? 1 : 0;
                ids.add(id);
            }
        }
        ids.remove("");
        return ids.size() + unnamed;
    }

    static int spdx2TagValue(byte[] document) {
        String text = TEXT.matcher(new String(document, UTF_8)).replaceAll("");
        return (int) PACKAGE_NAME.matcher(text).results().count();
    }

    static int spdx2Yaml(byte[] document) {
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(new String(document, UTF_8));
            boolean listed = root instanceof Map<?, ?> map && map.get("packages") instanceof List<?>;
            return !listed
                    ? 0
                    : (int) ((List<?>) ((Map<?, ?>) root).get("packages"))
                            .stream().filter(Map.class::isInstance).count();
        } catch (YamlEngineException e) {
            return 0;
        }
    }

    static int spdx2Xml(byte[] document) {
        int count = 0;
        NodeList children = dom(document) instanceof Element root ? root.getChildNodes() : null;
        for (int i = 0; children != null && i < children.getLength(); i++) {
            Node child = children.item(i);
            count += child instanceof Element && "packages".equals(child.getLocalName()) && hasElements(child) ? 1 : 0;
        }
        return count;
    }

    private static boolean hasElements(Node node) {
        return ((Element) node).getElementsByTagName("*").getLength() > 0;
    }

    static int spdx2Rdf(byte[] document) {
        if (!(dom(document) instanceof Element root)) {
            return 0;
        }
        NodeList packages = root.getElementsByTagNameNS("http://spdx.org/rdf/terms#", "Package");
        int unnamed = 0;
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < packages.getLength(); i++) {
            String id = ((Element) packages.item(i))
                    .getAttributeNS(RdfWalk.RDF, "about")
                    .strip();
            unnamed += id.isEmpty() ? 1 : 0;
            ids.add(id);
        }
        ids.remove("");
        return ids.size() + unnamed;
    }

    /** The root element, or nothing that is one. */
    private static Object dom(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return e;
        }
    }
}
