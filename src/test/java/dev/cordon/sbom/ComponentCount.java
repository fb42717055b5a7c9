package dev.cordon.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Counts the components and services of a CycloneDX document by another way than the reader's: over a whole tree. */
final class ComponentCount {

    private static final Set<String> HOLDERS = Set.of("components", "services", "ancestors", "variants");
    private static final Set<String> ENTERED = Set.of("components", "services", "pedigree", "ancestors", "variants");

    private ComponentCount() {}

    static int inJson(byte[] bytes) throws IOException {
        JsonNode bom = new ObjectMapper().readTree(bytes);
        JsonNode metadata = bom.path("metadata");
        int count = below(bom) + below(metadata.path("component"));
        for (JsonNode formula : bom.path("formulation")) {
            count += below(formula);
        }
        return count + (isDescribed(metadata) ? 1 : 0);
    }

    private static boolean isDescribed(JsonNode metadata) {
        return metadata.has("component") || metadata.has("supplier") || metadata.has("manufacture");
    }

    private static int below(JsonNode object) {
        int count = 0;
        for (String holder : HOLDERS) {
            for (JsonNode component : object.path(holder)) {
                count += 1 + below(component);
            }
        }
        return object.has("pedigree") ? count + below(object.path("pedigree")) : count;
    }

    static int inXml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element bom = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        int count = below(bom);
        boolean described = false;
        for (Element metadata : children(bom, "metadata")) {
            for (Element component : children(metadata, "component")) {
                count += below(component);
            }
            described |= !children(metadata, "component").isEmpty()
                    || !children(metadata, "supplier").isEmpty()
                    || !children(metadata, "manufacture").isEmpty();
        }
        for (Element formulation : children(bom, "formulation")) {
            for (Element formula : children(formulation, "formula")) {
                count += below(formula);
            }
        }
        return count + (described ? 1 : 0);
    }

    private static int below(Element element) {
        int count = 0;
        for (Element holder : children(element, "*")) {
            String name = holder.getLocalName();
            if (name.equals("component") || name.equals("service")) {
                count += element.getLocalName().equals("metadata") ? 0 : 1 + below(holder);
            } else if (ENTERED.contains(name)) {
                count += below(holder);
            }
        }
        return count;
    }

    private static java.util.List<Element> children(Element parent, String name) {
        java.util.List<Element> found = new java.util.ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            boolean own = node instanceof Element
                    && String.valueOf(node.getNamespaceURI()).contains("cyclonedx.org");
            if (own && (name.equals("*") || name.equals(node.getLocalName()))) {
                found.add((Element) node);
            }
        }
        return found;
    }
}
