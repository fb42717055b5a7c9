package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.SelfDescription;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What documents say of themselves, in every format. */
class SelfDescriptionTest {

    @Test
    void ofCycloneDxInJson() {
        SelfDescription read = read("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:a",
                 "metadata": {"timestamp": "2026-11-01T10:00:00Z", "supplier": {"name": "Acme", "contact": [{"name": "Jane"}]}},
                 "externalReferences": [{"type": "bom", "url": "urn:cdx:b/1"}, {"type": "website", "url": "https://acme.example"}],
                 "components": [{"type": "library", "name": "x",
                   "externalReferences": [{"url": "urn:cdx:c/2#y", "type": "bom"}, {"type": "vcs", "url": "https://x.example"}],
                   "components": [{"type": "library", "name": "z", "externalReferences": [{"type": "bom", "url": "urn:cdx:b/1"}]}]}]}
                """);

        assertThat(read.serial()).contains("urn:uuid:a");
        assertThat(read.created()).contains("2026-11-01T10:00:00Z");
        assertThat(read.supplier()).contains("Acme");
        assertThat(read.refersTo()).containsExactly("urn:cdx:b/1", "urn:cdx:c/2#y");
    }

    @Test
    void ofCycloneDxInXml() {
        SelfDescription read = read("""
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5" serialNumber="urn:uuid:a">
                  <metadata><timestamp>2026-11-01T10:00:00Z</timestamp><supplier><name>Acme</name></supplier></metadata>
                  <components><component type="library"><name>x</name><externalReferences><reference type="bom"><url>urn:cdx:c/2</url></reference></externalReferences></component></components>
                  <externalReferences><reference type="bom"><url>urn:cdx:b/1</url></reference></externalReferences>
                </bom>
                """);

        assertThat(read.serial()).contains("urn:uuid:a");
        assertThat(read.created()).contains("2026-11-01T10:00:00Z");
        assertThat(read.supplier()).contains("Acme");
        assertThat(read.refersTo()).containsExactly("urn:cdx:c/2", "urn:cdx:b/1");
    }

    @Test
    void ofSpdx2InJsonAndInTags() {
        SelfDescription json = read("""
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentNamespace": "https://acme.example/1",
                 "creationInfo": {"created": "2026-11-01T10:00:00Z", "creators": ["Tool: t-1", "Person: Jane", "Organization: Acme ()"]},
                 "externalDocumentRefs": [{"externalDocumentId": "DocumentRef-kl", "spdxDocument": "https://k.example/1"}],
                 "packages": []}
                """);
        SelfDescription tags = read("""
                SPDXVersion: SPDX-2.3
                SPDXID: SPDXRef-DOCUMENT
                DocumentNamespace: https://acme.example/1
                ExternalDocumentRef: DocumentRef-kl https://k.example/1 SHA1: 0000000000000000000000000000000000000000
                Creator: Tool: t-1
                Creator: Organization: Acme
                Created: 2026-11-01T10:00:00Z
                """);

        assertThat(json.serial()).contains("https://acme.example/1");
        assertThat(json.created()).contains("2026-11-01T10:00:00Z");
        assertThat(json.supplier()).contains("Acme");
        assertThat(json.refersTo()).containsExactly("DocumentRef-kl (https://k.example/1)");
        assertThat(tags).isEqualTo(json);
    }

    @Test
    void ofSpdx2InRdf() {
        SelfDescription read = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
                  <spdx:SpdxDocument rdf:about="https://acme.example/1#SPDXRef-DOCUMENT">
                    <spdx:specVersion>SPDX-2.3</spdx:specVersion>
                    <spdx:creationInfo><spdx:CreationInfo><spdx:created>2026-11-01T10:00:00Z</spdx:created><spdx:creator>Organization: Acme</spdx:creator></spdx:CreationInfo></spdx:creationInfo>
                    <spdx:externalDocumentRef><spdx:ExternalDocumentRef><spdx:externalDocumentId>DocumentRef-kl</spdx:externalDocumentId><spdx:spdxDocument rdf:resource="https://k.example/1"/></spdx:ExternalDocumentRef></spdx:externalDocumentRef>
                  </spdx:SpdxDocument>
                </rdf:RDF>
                """);

        assertThat(read.serial()).contains("https://acme.example/1");
        assertThat(read.created()).contains("2026-11-01T10:00:00Z");
        assertThat(read.supplier()).contains("Acme");
        assertThat(read.refersTo()).containsExactly("DocumentRef-kl (https://k.example/1)");
    }

    @Test
    void ofSpdx3() {
        SelfDescription read = read("""
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "CreationInfo", "@id": "_:made", "created": "2026-11-01T10:00:00Z", "createdBy": ["urn:acme"]},
                 {"type": "Organization", "spdxId": "urn:acme", "name": "Acme", "creationInfo": "_:made"},
                 {"type": "SpdxDocument", "spdxId": "urn:doc", "creationInfo": "_:made",
                  "import": [{"type": "ExternalMap", "externalSpdxId": "urn:kl", "locationHint": "https://k.example/1"}]}]}
                """);

        assertThat(read.serial()).contains("urn:doc");
        assertThat(read.created()).contains("2026-11-01T10:00:00Z");
        assertThat(read.supplier()).contains("Acme");
        assertThat(read.refersTo()).containsExactly("urn:kl (https://k.example/1)");
    }

    @Test
    void isBoundedAndNeutral() {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            references.append(i == 0 ? "" : ",").append("{\"type\": \"bom\", \"url\": \"urn:cdx:" + i + "/1\"}");
        }
        SelfDescription read = read("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "a\\u001b[31m", "components": [],
                 "externalReferences": [%s]}""".formatted(references));

        assertThat(read.serial().orElseThrow()).doesNotContain("\u001b");
        assertThat(read.created()).isEmpty();
        assertThat(read.refersTo()).hasSize(101).last().isEqualTo("and 150 more");
    }

    private static SelfDescription read(String text) {
        return SbomReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "bom", component -> {})
                .itself();
    }
}
