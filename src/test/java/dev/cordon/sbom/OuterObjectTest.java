package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An SBOM in an object that says where it comes from, as GitHub and in-toto write it; and two documents in one. */
class OuterObjectTest {

    private static final String SPDX = "{'spdxVersion':'SPDX-2.3','packages':[{'SPDXID':'SPDXRef-a','name':'a',"
            + "'supplier':'Organization: AO Kaspersky Lab'}]}";
    private static final String CYCLONEDX = "{'bomFormat':'CycloneDX','specVersion':'1.6','components':[{'name':'a',"
            + "'publisher':'AO Kaspersky Lab'}]}";

    @Test
    void readsWhatGitHubAnswers() {
        Sboms read = Sboms.json("{'sbom':" + SPDX + "}");

        assertThat(read.document().format()).isEqualTo("SPDX 2 JSON");
        assertThat(read.factsWithPlaces())
                .containsExactly("organization AO Kaspersky Lab @ /sbom/packages/0/supplier of bom.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_type':'https://in-toto.io/Statement/v1','subject':[{'digest':{'sha256':'ab'}}],"
                        + "'predicateType':'https://cyclonedx.org/bom','predicate':DOCUMENT}",
                "{'predicate':DOCUMENT,'predicateType':'https://cyclonedx.org/bom','_type':'https://in-toto.io/Statement/v0.1'}"
            })
    void readsAStatementOfInToto(String statement) {
        Sboms read = Sboms.json(statement.replace("DOCUMENT", CYCLONEDX));

        assertThat(read.document().version()).isEqualTo("1.6");
        assertThat(read.factsWithPlaces())
                .containsExactly("organization AO Kaspersky Lab @ /predicate/components/0/publisher of bom.json");
    }

    @Test
    void readsADocumentWhoseVersionComesLate() {
        String late = "{'sbom':{'packages':[{'name':'a','comment':'" + "x".repeat(Head.LENGTH)
                + "','supplier':'Organization: AO Kaspersky Lab'}],'spdxVersion':'SPDX-2.3'}}";

        assertThat(Sboms.json(late).facts()).containsExactly("organization AO Kaspersky Lab");
    }

    /** Each is one document to a reader that looks within, and another to one that does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sbom':SPDX,'components':[{'publisher':'AO Kaspersky Lab'}]}",
                "{'sbom':SPDX,'bomFormat':'CycloneDX'}",
                "{'sbom':SPDX,'sbom':SPDX}",
                "{'sbom':SPDX,'predicate':CYCLONEDX}",
                "{'_type':'x','predicate':CYCLONEDX,'components':[{}]}",
                "{'predicate':CYCLONEDX,'predicate':CYCLONEDX}",
                "{'sbom':{'sbom':SPDX}}",
                "{'sbom':{'spdxVersion':'SPDX-2.3'},'spdxVersion':'SPDX-2.3','packages':[]}"
            })
    void refusesTwoDocumentsInOne(String text) {
        Fault fault = Sboms.fault(
                text.replace("SPDX,", SPDX + ",")
                        .replace("SPDX}", SPDX + "}")
                        .replace("CYCLONEDX", CYCLONEDX)
                        .replace('\'', '"'),
                "x");

        assertThat(fault.code()).isIn(FaultCode.SBOM_UNREADABLE, FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(fault.where().source()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sbom':{}}",
                "{'sbom':{'name':'left-pad'}}",
                "{'sbom':[SPDX]}",
                "{'sbom':'x'}",
                "{'name':'x','predicate':SPDX}",
                "{'payloadType':'application/vnd.in-toto+json','payload':'e30=','signatures':[]}"
            })
    void findsNoDocumentWhereNoneIs(String text) {
        Fault fault = Sboms.fault(text.replace("SPDX", SPDX).replace('\'', '"'), "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    @Test
    void saysWhatTheObjectHolds() {
        assertThat(Sboms.fault("{\"sbom\":{\"name\":\"left-pad\"}}", "x").what())
                .contains("it is a JSON object in 'sbom' that begins with the members [name]");
    }

    @Test
    void aMemberOfThatNameWithinADocumentIsNoDocument() {
        String text = CYCLONEDX.substring(0, CYCLONEDX.length() - 1) + ",'sbom':" + SPDX + "}";

        assertThat(Sboms.json(text).components()).hasSize(1);
    }
}
