package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Purl;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One piece of software, described in every serialisation of SPDX. */
class SpdxTest {

    private static final List<String> FACTS = List.of(
            "organization Red Hat",
            "contact-domain lin.example",
            "domain github.com/Huawei/sdk.git@main",
            "domain example.com/sdk",
            "organization Person: Dahua Lin",
            "file-hash sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "cpe-vendor huawei",
            "cpe huawei:sdk",
            "group-id com.huaweicloud.sdk",
            "purl pkg:maven/com.huaweicloud.sdk/huaweicloud-sdk-core@3.1.0");

    @ParameterizedTest
    @ValueSource(strings = {"spdx2.json", "spdx2.yaml", "spdx2.xml", "spdx2.spdx", "spdx2.rdf", "spdx3.json"})
    void givesTheSameSoftwareWhateverTheSerialisation(String fixture) {
        Sboms read = Sboms.fixture(fixture);

        assertThat(read.names())
                .containsExactlyInAnyOrder("app:1.0", "com.huaweicloud.sdk:huaweicloud-sdk-core:jar:3.1.0");
        // SPDX 3 has files of their own in place of a package's file name
        assertThat(read.facts())
                .filteredOn(fact -> !fact.equals("file-name huaweicloud-sdk-core.jar"))
                .containsExactlyInAnyOrderElementsOf(FACTS);
        assertThat(read.document().root()).contains("SPDXRef-app");
        assertThat(read.dependencies("SPDXRef-app")).containsExactly("SPDXRef-sdk");
        assertThat(read.dependencies("SPDXRef-sdk")).isEmpty();
        assertThat(read.document().tools()).containsExactly("bom-maker-2");
        assertThat(read.document().itself().serial()).contains("https://acme.example/spdx/app");
        assertThat(read.document().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).startsWith("1 file listed"));
    }

    @ParameterizedTest
    @CsvSource({
        "spdx2.json, SPDX 2 JSON, 2.3, /packages/1/supplier of spdx2.json",
        "spdx2.yaml, SPDX 2 YAML, 2.3, /packages/1/supplier of spdx2.yaml",
        "spdx2.xml, SPDX 2 XML, 2.3, /Document/packages[2]/supplier of spdx2.xml",
        "spdx2.spdx, SPDX 2 tag-value, 2.3, PackageSupplier at line 20 of spdx2.spdx",
        "spdx2.rdf, SPDX 2 RDF/XML, 2.3, Description at line 18/supplier of spdx2.rdf",
        "spdx3.json, SPDX 3 JSON-LD, 3.0.1, /@graph/7/name of spdx3.json"
    })
    void saysWhatItReadAndWhere(String fixture, String format, String version, String where) {
        Sboms read = Sboms.fixture(fixture);

        assertThat(read.document().format()).isEqualTo(format);
        assertThat(read.document().version()).isEqualTo(version);
        assertThat(read.factsWithPlaces()).contains("organization Red Hat @ " + where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'spdxVersion':'SPDX-9.9','SPDXID':'SPDXRef-DOCUMENT'}",
                "spdxVersion: SPDX-9.9\nSPDXID: SPDXRef-DOCUMENT\n",
                "SPDXVersion: SPDX-9.9\nSPDXID: SPDXRef-DOCUMENT\n",
                "<Document><spdxVersion>SPDX-9.9</spdxVersion></Document>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://spdx.org/rdf/terms#'>"
                        + "<SpdxDocument><specVersion>SPDX-9.9</specVersion></SpdxDocument></rdf:RDF>",
                "{'@context':'https://spdx.org/rdf/9.9/spdx-context.jsonld','@graph':[]}"
            })
    void saysThatAVersionIsUnknown(String text) {
        Fault fault = Sboms.fault(text.replace('\'', '"'), "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        assertThat(fault.what()).contains("SPDX 9.9, which Cordon does not know");
        assertThat(fault.where().line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spdxVersion: SPDX-2.3\na: &x 1\npackages: *x\n",
                "spdxVersion: SPDX-2.3\npackages:\n- <<: {name: a}\n",
                "spdxVersion: SPDX-2.3\n---\nspdxVersion: SPDX-2.3\n",
                "spdxVersion: SPDX-2.3\n? [a]\n: b\n",
                "spdxVersion: SPDX-2.3\npackages:\n- name: !!binary S2FzcGVyc2t5\n",
                "spdxVersion: SPDX-2.3\npackages:\n- !!binary name: a\n",
                "spdxVersion: SPDX-2.3\npackages: !!set {a}\n",
                "spdxVersion: SPDX-2.3\na: 1\npackages:\n- name: \"\\UFFFFFFFF\"\n",
                "spdxVersion: SPDX-2.3\npackages:\n- name: !own Kaspersky\n",
                "spdxVersion: SPDX-2.3\npackages: [\n",
                "spdxVersion: SPDX-2.3\n\tpackages: 1\n"
            })
    void refusesYamlThatTwoReadersCouldReadInTwoWays(String text) {
        Fault fault = Sboms.fault(text, "x.yaml");
        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(fault.where().line()).isGreaterThan(1);
    }

    @Test
    void readsYamlWhoseTagsSayWhatIsSoWithoutThem() {
        String text = "spdxVersion: SPDX-2.3\npackages: !!seq\n- !!map {name: ! a, versionInfo: !!str null,"
                + " annotations: [{comment: !!binary eA==, more: !own {}}]}\n";

        assertThat(Sboms.text(text, "x.yaml").names()).containsExactly("a:null");
    }

    @Test
    void refusesDeepYamlAndTagValueThatBreaksOff() {
        assertThat(Sboms.fault("spdxVersion: SPDX-2.3\nx: " + "[".repeat(100_000), "x")
                        .where()
                        .line())
                .isPositive();
        assertThat(Sboms.fault("SPDXVersion: SPDX-2.3\nPackageComment: <text>a\nb\n", "x")
                        .where())
                .hasToString("x:2:1");
        assertThat(Sboms.fault("SPDXVersion: SPDX-2.3\nno tag here\n", "x").where())
                .hasToString("x:2:1");
    }

    @Test
    void refusesJsonLdWhoseContextRenamesThings() {
        Fault fault = Sboms.fault(
                "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\","
                        + "\"@context\":{\"url\":\"software_packageUrl\"},\"@graph\":[]}",
                "x");
        assertThat(fault.what()).contains("names may mean anything");
    }

    /** SPDX 2.1 has the same tags; its JSON came with 2.2, and tools wrote it before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPDXVersion: SPDX-2.1\nPackageName: kav\nSPDXID: SPDXRef-k\nPackageSupplier: Organization: AO Kaspersky Lab\n",
                "{'spdxVersion':'SPDX-2.1','packages':[{'name':'kav','supplier':'Organization: AO Kaspersky Lab'}]}",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://spdx.org/rdf/terms#'>"
                        + "<SpdxDocument><specVersion>SPDX-2.1</specVersion></SpdxDocument>"
                        + "<Package><supplier>Organization: AO Kaspersky Lab</supplier></Package></rdf:RDF>"
            })
    void readsVersion21(String text) {
        Sboms read = Sboms.text(text.startsWith("{") ? text.replace('\'', '"') : text, "x");

        assertThat(read.document().version()).isEqualTo("2.1");
        assertThat(read.facts()).containsExactly("organization AO Kaspersky Lab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPDX-2.0", "SPDX-2.4", "SPDX-2.11", "SPDX-1.2"})
    void readsNoVersionBesides(String version) {
        Fault fault = Sboms.fault("SPDXVersion: " + version + "\nPackageName: kav\n", "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        assertThat(fault.toString()).contains("2.1 to 2.3");
    }

    /** Syft wrote the vendor of a manifest as a person. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'spdxVersion':'SPDX-2.3','packages':[{'name':'kav','supplier':'Person: Kaspersky Lab (a@b.example)'}]}",
                "{'spdxVersion':'SPDX-2.3','packages':[{'name':'kav','originator':'Person: Kaspersky Lab'}]}",
                "{'@context':'https://spdx.org/rdf/3.0.1/spdx-context.jsonld','@graph':["
                        + "{'type':'Person','spdxId':'urn:k','name':'Kaspersky Lab'},"
                        + "{'type':'software_Package','spdxId':'urn:p','name':'kav','suppliedBy':'urn:k'}]}"
            })
    void takesAPersonWithTheNameOfAVendorForAHint(String text) {
        assertThat(VendorInSbomTest.found(Sboms.json(text))).containsExactly("kaspersky indicative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Person: Garry Kasparov",
                "Person: Kaspersky Lab Fan",
                "Person: ",
                "Person: NOASSERTION",
                "Tool: Kaspersky Lab",
                "Organization: Person"
            })
    void takesNoOtherPersonForAHint(String supplier) {
        assertThat(VendorInSbomTest.found(Sboms.json(
                        "{'spdxVersion':'SPDX-2.3','packages':[{'name':'kav','supplier':'" + supplier + "'}]}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPDXVersion: SPDX-2.2\nPackageName: hexa-ui\nPackageDownloadLocation: purl+pkg:npm/%40kaspersky/hexa-ui@6.1\n",
                "SPDXVersion: SPDX-2.2\nPackageName: hexa-ui\nPackageDownloadLocation: pkg:npm/@kaspersky/hexa-ui@6.1\n",
                "SPDXVersion: SPDX-2.2\nPackageName: hexa-ui\nPackageHomePage: purl+pkg:npm/%40kaspersky/hexa-ui@6.1\n",
                "{'spdxVersion':'SPDX-2.3','packages':[{'downloadLocation':'PURL+pkg:npm/%40kaspersky/hexa-ui@6.1'}]}",
                "{'@context':'https://spdx.org/rdf/3.0.1/spdx-context.jsonld','@graph':[{'type':'software_Package',"
                        + "'software_downloadLocation':'purl+pkg:npm/%40kaspersky/hexa-ui@6.1'}]}",
                "{'bomFormat':'CycloneDX','specVersion':'1.6','components':[{'name':'hexa-ui','externalReferences':"
                        + "[{'url':'pkg:npm/%40kaspersky/hexa-ui@6.1','type':'distribution'}]}]}"
            })
    void readsAPurlThatStandsForThePlaceOfOrigin(String text) {
        Sboms read = Sboms.text(text.startsWith("{") ? text.replace('\'', '"') : text, "x");

        assertThat(read.facts()).containsExactly("purl pkg:npm/%40kaspersky/hexa-ui@6.1");
        assertThat(read.components().get(0).purl()).map(Purl::canonical).contains("pkg:npm/%40kaspersky/hexa-ui@6.1");
    }

    /** What lies there may be an archive of something else, so that the package's own purl stays its purl. */
    @Test
    void keepsThePurlOfThePackageBesideThatOfItsOrigin() {
        Sboms read = Sboms.json(
                "{'spdxVersion':'SPDX-2.3','packages':[{'name':'a','downloadLocation':"
                        + "'purl+pkg:npm/one@1','externalRefs':[{'referenceType':'purl','referenceLocator':'pkg:npm/two@1'}]}]}");

        assertThat(read.components().get(0).purl()).map(Purl::canonical).contains("pkg:npm/two@1");
        assertThat(read.facts()).containsExactly("purl pkg:npm/one@1", "purl pkg:npm/two@1");
    }

    @Test
    void reportsAPlaceOfOriginThatIsNoPurl() {
        Sboms read =
                Sboms.json("{'spdxVersion':'SPDX-2.3','packages':[{'name':'a','downloadLocation':'purl+pkg:npm'}]}");

        assertThat(read.document().notices())
                .singleElement()
                .satisfies(n -> assertThat(n.code().id()).isEqualTo("sbom-identity-unreadable"));
    }
}
