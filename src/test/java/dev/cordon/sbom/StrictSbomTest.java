package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSbomTest {

    private static List<Fault> faults(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        SbomDocument read = Sboms.read(bytes, "bom").document();
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> StrictSbom.validate(read, bytes));
        return thrown.faults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'bomFormat':'CycloneDX','specVersion':'1.6','components':[{'type':'library','name':'a'}]}",
                "<bom xmlns='http://cyclonedx.org/schema/bom/1.6' version='1'/>"
            })
    void acceptsWhatFollowsTheSchema(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> StrictSbom.validate(Sboms.read(bytes, "bom").document(), bytes))
                .doesNotThrowAnyException();
    }

    private static String envelope(String document) {
        return "{'payloadType':'application/vnd.cyclonedx+json','payload':'"
                + java.util.Base64.getEncoder()
                        .encodeToString(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                + "','signatures':[]}";
    }

    /** In an envelope as well, and with the position within it. */
    @Test
    void looksIntoEnvelopes() {
        String good = "{'bomFormat':'CycloneDX','specVersion':'1.6'}";
        acceptsWhatFollowsTheSchema(envelope(good));
        acceptsWhatFollowsTheSchema(
                "{'attestations':[{'bundle':{'verificationMaterial':{},'dsseEnvelope':" + envelope(good) + "}}]}");
        acceptsWhatFollowsTheSchema(envelope("<bom xmlns='http://cyclonedx.org/schema/bom/1.6' version='1'/>"));

        List<Fault> bad = faults(envelope("{'bomFormat':'CycloneDX','specVersion':'1.6','components':[\n"
                + "  {'type':'spaceship','name':'a'}]}"));
        assertThat(bad).extracting(f -> f.where().toString()).containsExactly("/payload of bom:2:11");
    }

    /** There is a schema, and one document obeying it says nothing of the others. */
    @Test
    void saysThatItHoldsNoneOfSeveralDocumentsToASchema() {
        String good = "{'bomFormat':'CycloneDX','specVersion':'1.6'}";
        for (String line : List.of(good, envelope(good))) {
            acceptsWhatFollowsTheSchema(line + "\n");
            assertThat(faults(line + "\n" + line)).singleElement().satisfies(fault -> {
                assertThat(fault.what())
                        .matches(
                                "it holds several documents \\(JSON lines of (DSSE envelope of )?CycloneDX JSON 1.6\\),"
                                        + " of which strictSbom holds none to its schema");
                assertThat(fault.next()).startsWith("Write each of them into a file of its own");
            });
        }
    }

    @Test
    void reportsEveryViolationWithItsPosition() {
        List<Fault> json = faults("{'bomFormat':'CycloneDX','specVersion':'1.6','components':[\n"
                + "  {'type':'spaceship','name':'a'},\n  {'type':'library'}]}");

        assertThat(json).extracting(f -> f.where().toString()).containsExactly("bom:2:11", "bom:3:3");
        assertThat(json.get(0).code()).isEqualTo(FaultCode.SBOM_SCHEMA);
        assertThat(json.get(0).what()).startsWith("/components/0/type does not have a value in the enumeration");
        List<Fault> xml = faults("<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>\n<components>\n"
                + "<component type='spaceship'><name>a</name></component></components></bom>");
        assertThat(xml.get(0).where().line()).isEqualTo(3);
    }

    @Test
    void holdsADocumentInAWrapperToItsSchema() {
        String wrapped =
                "{'predicate':{'bomFormat':'CycloneDX','specVersion':'1.6',\n'components':[{'type':'%s','name':'a'}]}}";

        assertThat(faults(wrapped.formatted("spaceship"))).singleElement().satisfies(fault -> {
            assertThat(fault.where()).hasToString("bom:2:23");
            assertThat(fault.what()).startsWith("/predicate/components/0/type does not");
        });
        byte[] good = wrapped.formatted("library").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> StrictSbom.validate(Sboms.read(good, "bom").document(), good))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatItHasNoSchemaFor() {
        assertThat(faults("{'spdxVersion':'SPDX-2.3'}").get(0).what()).contains("no schema for SPDX 2 JSON 2.3");
        assertThat(faults("{'bomFormat':'CycloneDX','specVersion':'1.7'}")
                        .get(0)
                        .what())
                .contains("no schema for CycloneDX JSON 1.7");
    }
}
