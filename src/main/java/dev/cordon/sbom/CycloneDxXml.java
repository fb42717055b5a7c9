package dev.cordon.sbom;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** CycloneDX in XML, read under the names of its JSON form. */
final class CycloneDxXml implements SbomFormat {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private static final XmlDialect DIALECT = new XmlDialect(
            Map.ofEntries(
                    Map.entry("components", "component"),
                    Map.entry("services", "service"),
                    Map.entry("hashes", "hash"),
                    Map.entry("externalReferences", "reference"),
                    Map.entry("authors", "author"),
                    Map.entry("ancestors", "component"),
                    Map.entry("descendants", "component"),
                    Map.entry("variants", "component"),
                    Map.entry("endpoints", "endpoint"),
                    Map.entry("dependencies", "dependency"),
                    Map.entry("formulation", "formula")),
            Set.of("dependency"),
            Set.of("bom-ref", "ref", "alg", "type"),
            // The extensions of 1.0 and 1.1 describe dependencies and the product in namespaces of their own
            namespace -> namespace.startsWith("http://cyclonedx.org/schema/"));

    @Override
    public String id() {
        return "CycloneDX XML";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.XML
                && head.root().equals("bom")
                && head.namespace().startsWith(NAMESPACE);
        return mine ? CycloneDxVersions.claim(head.namespace().substring(NAMESPACE.length())) : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        XmlWalk.walk(
                input,
                DIALECT,
                new CycloneDxBom(ledger, input.head().namespace().substring(NAMESPACE.length())));
    }
}
