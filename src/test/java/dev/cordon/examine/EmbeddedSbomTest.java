package dev.cordon.examine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.Jars;
import dev.cordon.archive.StrictReader;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SBOMs within archives say what they would say anywhere else. */
class EmbeddedSbomTest {

    private static final String SPDX_3 = """
            {"@context": ["https://spdx.org/rdf/3.0.1/spdx-context.jsonld", {"a": "https://acme.example/sbom/"}], "@graph": [
              {"@type": "spdx:Software/Package", "@id": "a:p", "spdx:Core/name": "kav",
               "software_downloadLocation": "purl+pkg:npm/%40kaspersky/hexa-ui@6.1"},
              {"type": "Organization", "spdxId": "a:kl", "name": "AO Kaspersky Lab"},
              {"type": "Person", "spdxId": "a:jane", "name": "Kaspersky Lab"},
              {"type": "software_Package", "spdxId": "a:q", "name": "q", "suppliedBy": "a:jane"},
              {"type": "Relationship", "spdxId": "a:r", "from": "https://acme.example/sbom/p",
               "relationshipType": "spdx:Core/RelationshipType/availableFrom", "to": ["a:kl"]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsSpdx3AsItIsWritten() {
        assertThat(facts(read("META-INF/sbom/application.spdx.json", SPDX_3)))
                .containsExactlyInAnyOrder(
                        "purl pkg:npm/%40kaspersky/hexa-ui@6.1",
                        "organization AO Kaspersky Lab", "organization Person: Kaspersky Lab");
    }

    @Test
    void stopsAtATermThatNobodyKnows() {
        String odd = SPDX_3.replace("\"software_downloadLocation\"", "\"software_soldBy\"");

        assertThat(read("META-INF/sbom/application.spdx.json", odd).get(0).faults())
                .extracting(fault -> fault.code())
                .containsExactly(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void readsWhatIsSignedUnderTheNamesItHas() {
        String envelope = "{\"payloadType\":\"application/spdx+json\",\"payload\":\""
                + Base64.getEncoder().encodeToString(SPDX_3.getBytes(UTF_8)) + "\",\"signatures\":[]}";
        for (String name :
                List.of("META-INF/sbom/a.jsonl", "sboms/image.intoto.jsonl", "image.att", "a.sigstore.json")) {
            List<EmbeddedSbom> read = read(name, envelope);
            assertThat(facts(read)).as(name).contains("organization AO Kaspersky Lab");
            assertThat(read.get(0).notices())
                    .extracting(Notice::code)
                    .containsExactly(NoticeCode.SIGNATURE_NOT_VERIFIED);
        }
        assertThat(read("image.att", "a picture")).isEmpty();
    }

    private List<EmbeddedSbom> read(String entry, String content) {
        Path file = Jars.write(
                folder.resolve("a.jar"), new Jars().with(entry, content).build());
        return new StrictReader(ArchiveOptions.DEFAULT)
                .read(file).documents().stream()
                        .flatMap(document -> EmbeddedSbom.read(document).stream())
                        .toList();
    }

    private static List<String> facts(List<EmbeddedSbom> sboms) {
        return sboms.stream()
                .flatMap(sbom -> sbom.components().stream())
                .flatMap(component -> component.facts().stream())
                .map(fact -> fact.signal().id() + " " + fact.value())
                .toList();
    }
}
