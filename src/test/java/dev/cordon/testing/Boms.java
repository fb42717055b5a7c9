package dev.cordon.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small SBOMs, and the denylist by which {@code com.acme} is found in them. */
public final class Boms {

    /** A denylist with one vendor, {@code acme}, denied. */
    public static final String ACME_LIST = """
            cordonDenylist: 1
            name: acme-list
            version: "1"
            issued: "2026-01-01"
            authorities:
              - {id: embargo, title: Embargo, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: software, level: deny, verified: seen}
            vendors:
              - id: acme
                name: Acme
                listings:
                  - {authority: embargo, from: "2026-01-01", verified: seen}
                identifiers:
                  - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                  - {signal: java-package, pattern: com.acme, source: s, verified: seen}
            """;

    private Boms() {}

    /** A CycloneDX document in JSON of components {@code group:name:version}. */
    public static String json(String... components) {
        return json(List.of(components));
    }

    /** The same, in which the first component is described and needs the others, each behind the one before it. */
    public static String json(List<String> components) {
        List<String> described = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            String[] parts = components.get(i).split(":");
            described.add(
                    "{\"type\":\"library\",\"bom-ref\":\"r%d\",\"group\":\"%s\",\"name\":\"%s\",\"version\":\"%s\"}"
                            .formatted(i, parts[0], parts[1], parts[2]));
            needs.add("{\"ref\":\"r%d\",\"dependsOn\":[%s]}"
                    .formatted(i, i + 1 < components.size() ? "\"r" + (i + 1) + "\"" : ""));
        }
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": %s},
                "components": [%s], "dependencies": [%s]}
                """.formatted(
                        described.get(0),
                        String.join(",\n", described.subList(1, described.size())),
                        String.join(",\n", needs));
    }

    /** A CycloneDX document in XML. */
    public static String xml(String... components) {
        return Stream.of(components)
                .map(c -> c.split(":"))
                .map(c ->
                        "<component type=\"library\"><group>%s</group><name>%s</name><version>%s</version></component>"
                                .formatted(c[0], c[1], c[2]))
                .collect(Collectors.joining(
                        "",
                        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components>",
                        "</components></bom>"));
    }

    /** An SPDX document in YAML. */
    public static String yaml(String... components) {
        StringBuilder yaml = new StringBuilder("""
                spdxVersion: SPDX-2.3
                dataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                name: doc
                documentNamespace: https://example.com/doc
                creationInfo: {created: "2026-01-01T00:00:00Z", creators: ["Tool: t"]}
                packages:
                """);
        for (String component : components) {
            String[] c = component.split(":");
            yaml.append("""
                      - SPDXID: SPDXRef-%2$s
                        name: %2$s
                        versionInfo: "%3$s"
                        downloadLocation: NOASSERTION
                        externalRefs:
                          - {referenceCategory: PACKAGE-MANAGER, referenceType: purl, referenceLocator: "pkg:maven/%1$s/%2$s@%3$s"}
                    """.formatted((Object[]) c));
        }
        return yaml.toString();
    }

    /** A text as bytes to read. */
    public static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
