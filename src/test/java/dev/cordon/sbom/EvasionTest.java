package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Purl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hides a component from other readers, or writes it so that an exact comparison misses it. */
class EvasionTest {

    @Test
    void readsAPurlBehindAnUnknownObject() {
        Sboms read = Sboms.component("'name':'a','newField':{'x':{'purl':'pkg:npm/innocent'}},'purl':'pkg:npm/evil@1'");
        assertThat(read.components()).hasSize(1);
        assertThat(read.components().get(0).purl()).map(Purl::canonical).contains("pkg:npm/evil@1");
    }

    @Test
    void readsBothOfTwoMembersOfOneName() {
        Sboms read = Sboms.json("{'bomFormat':'CycloneDX','specVersion':'1.6',"
                + "'components':[{'name':'a','purl':'pkg:npm/one','purl':'pkg:npm/two'}],'components':[{'name':'b'}]}");
        assertThat(read.names()).containsExactly("a", "b");
        assertThat(read.facts()).containsExactly("purl pkg:npm/one", "purl pkg:npm/two");
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:MAVEN/com.zaxxer:HikariCP, pkg:maven/com.zaxxer/HikariCP",
        "pkg:MAVEN/com.zaxxer:HikariCP@5.1.0, pkg:maven/com.zaxxer/HikariCP@5.1.0",
        "PKG:Maven/com.kaspersky/kav@1, pkg:maven/com.kaspersky/kav@1",
        "pkg:maven/com.kas%70ersky/%6bav@1, pkg:maven/com.kaspersky/kav@1",
        "pkg:maven/com.kaspersky%2Fkav@1, pkg:maven/com.kaspersky/kav@1",
        "pkg://maven//com.kaspersky/kav@1, pkg:maven/com.kaspersky/kav@1",
        "pkg:npm/@kaspersky/hexa-ui, pkg:npm/%40kaspersky/hexa-ui",
        "pkg:npm/@kaspersky/hexa-ui@6, pkg:npm/%40kaspersky/hexa-ui@6",
        "pkg:golang/github.com/Huawei/Foo@v1, pkg:golang/github.com/huawei/foo@v1",
        "pkg:maven/com.kaspersky/kav@1 beta, pkg:maven/com.kaspersky/kav@1%20beta",
        "pkg:npm/antd@5.29.3(react@18.2.0), pkg:npm/antd@5.29.3",
        "pkg:npm/antd@5.29.3(react-dom@18.2.0(react@18.2.0))(react@18.2.0), pkg:npm/antd@5.29.3",
        "pkg:npm/antd@5.29.3(@babel/core@7.0.0)(react@18.2.0)?vcs_url=x, pkg:npm/antd@5.29.3?vcs_url=x",
        "pkg:npm/%40kaspersky/hexa-ui@6.1.0(react@18.2.0), pkg:npm/%40kaspersky/hexa-ui@6.1.0",
        "pkg:npm/@kaspersky/hexa-ui@6.1.0(@types/react@18.2.0), pkg:npm/%40kaspersky/hexa-ui@6.1.0",
        "pkg:npm/@kaspersky/hexa-ui@6.1.0(react%4018.2.0), pkg:npm/%40kaspersky/hexa-ui@6.1.0",
        "pkg:npm/antd@5.29.3_react@18.2.0, pkg:npm/antd@5.29.3",
        "pkg:npm/under_score@1.0.0, pkg:npm/under_score@1.0.0",
        "pkg:npm/under_score@1.0.0_rc, pkg:npm/under_score@1.0.0_rc",
        "'pkg:maven/g.h/a@(1.0,2.0]', 'pkg:maven/g.h/a@%281.0%2C2.0%5D'",
        "pkg:maven/com.kasp%E2%80%8Bersky/k%CD%8Fav@1, pkg:maven/com.kaspersky/kav@1",
        "pkg:npm/%40kasp\u3164ersky/hexa-ui@6, pkg:npm/%40kaspersky/hexa-ui@6",
    })
    void readsSloppyPurls(String written, String canonical) {
        assertThat(LenientPurl.read(written)).map(Purl::canonical).contains(canonical);
    }

    /** What nobody sees changes no name; what stands between two words still does. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x61C, 0x115F, 0x17B4, 0x180B, 0x180F, 0x200B, 0x2060, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0,
                0xFFF0, 0x1D173, 0xE0100
            })
    void readsThroughLettersThatNobodySees(int letter) {
        String kaspersky = "kasp" + Character.toString(letter) + "ersky";
        Sboms read = Sboms.component("'group':'com." + kaspersky + "','name':'kav','version':'1',"
                + "'cpe':'cpe:2.3:a:" + kaspersky + ":anti-virus:1:*:*:*:*:*:*:*','author':'a@" + kaspersky + ".com',"
                + "'externalReferences':[{'type':'website','url':'https://" + kaspersky + ".com/" + kaspersky + "'}]");

        assertThat(read.facts())
                .containsExactly(
                        "group-id com.kaspersky",
                        "cpe-vendor kaspersky",
                        "cpe kaspersky:anti-virus",
                        "contact-domain kaspersky.com",
                        "domain kaspersky.com/kaspersky",
                        "purl pkg:maven/com.kaspersky/kav@1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pkg:", "pkg:maven", "pkg:maven/a", "com.kaspersky:kav", "https://kaspersky.com", "pkg:maven//"})
    void takesNothingElseForAPurl(String written) {
        assertThat(LenientPurl.read(written)).isEmpty();
    }

    @Test
    void reportsAPurlThatCannotBeRead() {
        assertThat(Sboms.component("'name':'a','purl':'pkg:maven/a'").document().notices())
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.code().id()).isEqualTo("sbom-identity-unreadable");
                    assertThat(n.where()).isPresent();
                });
    }

    @Test
    void readsCoordinatesInNamesAndReferences() {
        assertThat(Sboms.component("'name':'com.kaspersky:kav:jar','version':'2'")
                        .facts())
                .containsExactly("group-id com.kaspersky", "purl pkg:maven/com.kaspersky/kav@2");
        assertThat(Sboms.component("'name':'kav','bom-ref':'com.kaspersky:kav:2'")
                        .facts())
                .containsExactly("group-id com.kaspersky", "purl pkg:maven/com.kaspersky/kav@2");
        assertThat(Sboms.component("'name':'kav','bom-ref':'pkg:maven/com.kaspersky/kav@2'")
                        .facts())
                .containsExactly("group-id com.kaspersky", "purl pkg:maven/com.kaspersky/kav@2");
        assertThat(Sboms.component("'name':'hexa-ui','group':'@kaspersky','version':'6'")
                        .facts())
                .containsExactly("purl pkg:npm/%40kaspersky/hexa-ui@6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "js-tiktoken",
                "fastjsonschema",
                "harmony-reflect",
                "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                "http://com.kaspersky:80/x",
                "kaspersky:kav",
                "antd@5.29.3(moment@2)",
                "C:\\com.kaspersky",
                "com.kaspersky: a history"
            })
    void takesNoOtherNameForCoordinates(String name) {
        assertThat(MavenCoordinates.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Organization: AO Kaspersky Lab (info@kaspersky.com), AO Kaspersky Lab, kaspersky.com",
        "Organization: ExampleCodeInspect (), ExampleCodeInspect,",
        "ORGANISATION:Huawei, Huawei,",
        "AO Kaspersky Lab <info@kaspersky.com>, AO Kaspersky Lab, kaspersky.com",
        "Person: Dahua Lin (d@yandex.ru), , yandex.ru",
        "Tool: kaspersky, ,",
        "Organization: NOASSERTION, ,",
        "NONE, ,",
        "ACME (UK) Ltd, ACME (UK) Ltd,",
    })
    void understandsHowPartiesAreWritten(String written, String organization, String mailHost) {
        assertThat(Party.of(written).organization().orElse(null)).isEqualTo(organization);
        assertThat(Party.of(written).mailHost().orElse(null)).isEqualTo(mailHost);
    }

    @ParameterizedTest
    @CsvSource({
        "cpe:2.3:a:kaspersky:x:1:*:*:*:*:*:*:*, kaspersky",
        "cpe:/a:Kaspersky:x:1, kaspersky",
        "cpe:/a:kaspersky%5flab:x, kaspersky_lab",
        "CPE:2.3:a:huawei\\.com\\:x:y, huawei.com:x",
    })
    void readsVendorsOfCpes(String cpe, String vendor) {
        assertThat(Cpe.of(cpe).vendor()).contains(vendor);
    }

    @ParameterizedTest
    @CsvSource({
        "cpe:2.3:a:kaspersky:anti-virus:7.0:*:*:*:*:*:*:*, kaspersky:anti-virus",
        "cpe:/a:Kaspersky_Lab:Kaspersky_Anti-Virus:7.0, kaspersky_lab:kaspersky_anti-virus",
        "cpe:/a:kaspersky%5flab:anti%2dvirus, kaspersky_lab:anti-virus",
        "cpe:2.3:a:huawei\\:x:y\\!:1, huawei:x:y!",
    })
    void readsVendorAndProductOfCpes(String cpe, String named) {
        assertThat(Cpe.of(cpe).named()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpe:2.3:a:kaspersky:*",
                "cpe:2.3:a:kaspersky:-:1",
                "cpe:/a:kaspersky",
                "cpe:/a:kaspersky::1",
                "cpe:2.3:a:*:anti-virus",
                "cpe:2.3:a:kaspersky\\"
            })
    void findsNoProductWhereNoneIsNamed(String cpe) {
        assertThat(Cpe.of(cpe).named()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpe:2.3:a:*:x", "cpe:2.3:a:-:x", "cpe:2.3:a", "cpe:/a", "kaspersky", "cpe:2.3:a::x"})
    void findsNoVendorWhereNoneIsNamed(String cpe) {
        assertThat(Cpe.of(cpe).vendor()).isEmpty();
    }
}
