package dev.cordon.archive.packages;

import dev.cordon.bytes.BrokenException;
import dev.cordon.pom.SafeXml;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A {@code .nuspec} (NuGet, ".nuspec reference"): the members of {@code package/metadata}. */
final class NuGetPackage {

    private NuGetPackage() {}

    /** @throws BrokenException if it is no XML, or names nothing */
    static void read(byte[] nuspec, PackageFacts facts) throws BrokenException {
        Map<String, String> metadata = new HashMap<>();
        try {
            XMLStreamReader xml = SafeXml.open(nuspec);
            read(xml, metadata);
        } catch (XMLStreamException e) {
            throw new BrokenException("is no well-formed XML");
        }
        String id = metadata.getOrDefault("id", "");
        if (id.isBlank()) {
            throw new BrokenException("names no package");
        }
        facts.named("nuget", "", id, metadata.getOrDefault("version", ""), Map.of());
        for (String field : new String[] {"authors", "owners"}) {
            for (String name : metadata.getOrDefault(field, "").split(",")) {
                facts.person(field, name);
            }
        }
        facts.address("projectUrl", metadata.getOrDefault("projectUrl", ""));
        facts.address("repository", metadata.getOrDefault("repository", ""));
    }

    private static void read(XMLStreamReader xml, Map<String, String> metadata) throws XMLStreamException {
        int depth = 1;
        String element = "";
        StringBuilder text = new StringBuilder();
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text.setLength(0);
                element = depth == 3 ? xml.getLocalName() : "";
                String url = xml.getAttributeValue(null, "url");
                if (element.equals("repository") && url != null) {
                    metadata.put(element, url);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 3 && !element.isEmpty() && !text.isEmpty()) {
                    metadata.putIfAbsent(element, text.toString());
                }
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }
}
