package dev.cordon.sbom;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CycloneDX, of whatever version: members that one of them lacks are read in it all the same. */
final class CycloneDx {

    static final String FAMILY = "CycloneDX";
    static final List<String> KNOWN = List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    private CycloneDx() {}

    static SbomFormat.Claim claim(String version) {
        return KNOWN.contains(version)
                ? new SbomFormat.Claim.Mine(version)
                : new SbomFormat.Claim.UnknownVersion(FAMILY, version, names());
    }

    static String names() {
        return KNOWN.get(0) + " to " + KNOWN.get(KNOWN.size() - 1);
    }

    /** CycloneDX in JSON (ECMA-424), as written since 1.2. */
    static final class Json implements SbomFormat {

        @Override
        public String id() {
            return "CycloneDX JSON";
        }

        @Override
        public Claim claim(Head head) {
            if (head.syntax() != Head.Syntax.JSON) {
                return Claim.NOT_MINE;
            }
            if (head.has("bomFormat")) {
                return head.says("bomFormat", "CycloneDX") ? byVersion(head) : Claim.NOT_MINE;
            }
            boolean mine = head.value("$schema").contains("cyclonedx.org/schema/")
                    || head.has("specVersion")
                    || (head.has("components") && !head.has("spdxVersion"));
            return mine ? byVersion(head) : Claim.NOT_MINE;
        }

        private static Claim byVersion(Head head) {
            return head.has("specVersion") ? CycloneDx.claim(head.value("specVersion")) : new Claim.Mine("");
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            JsonWalk.walk(input, new CycloneDxBom(builder, ""), builder);
        }
    }

    /** CycloneDX in XML, read under the names of its JSON form. */
    static final class Xml implements SbomFormat {

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
            return mine ? CycloneDx.claim(head.namespace().substring(NAMESPACE.length())) : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            XmlWalk.walk(
                    input,
                    DIALECT,
                    new CycloneDxBom(builder, input.head().namespace().substring(NAMESPACE.length())));
        }
    }
}
