package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxTest {

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx.json", "cyclonedx.xml"})
    void readsEveryComponentAndNothingOfTheToolsThatMadeTheDocument(String fixture) {
        Sboms read = Sboms.fixture(fixture);

        assertThat(read.names())
                .containsExactlyInAnyOrder(
                        "com.acme:app:1.0",
                        "part",
                        "com.example:gateway:3.0",
                        "ancestor",
                        "variant",
                        "lib/nested.so",
                        "cloud",
                        "compiler");
        assertThat(read.document().components()).isEqualTo(8);
        assertThat(read.document().version()).isEqualTo("1.6");
        assertThat(read.document().itself().serial()).contains("urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
        assertThat(read.document().root()).contains("app");
        assertThat(read.document().tools()).containsExactly("bom-maker 2");
        assertThat(read.document().notices()).isEmpty();
        assertThat(read.facts()).noneMatch(fact -> fact.contains("aspersky"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx.json", "cyclonedx.xml"})
    void givesTheSameFactsInBothSerialisations(String fixture) {
        assertThat(Sboms.fixture(fixture).facts())
                .containsExactlyInAnyOrder(
                        "organization Acme Inc",
                        "domain acme.example/about",
                        "contact-domain acme.example",
                        "group-id com.acme",
                        "purl pkg:maven/com.acme/app@1.0",
                        "group-id com.example",
                        "purl pkg:maven/com.example/gateway@3.0?type=jar",
                        "cpe-vendor example.org",
                        "cpe example.org:gateway",
                        "organization Example Ltd",
                        "contact-domain lin.example",
                        "organization Red Hat",
                        "contact-domain redhat.example",
                        "file-hash sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709",
                        "domain github.com/Example/gateway.git",
                        "purl pkg:npm/%40example/gateway@3.0",
                        "file-name nested.so",
                        "organization Example Cloud",
                        "domain api.example.com/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx.json", "cyclonedx.xml"})
    void knowsWhatDependsOnWhatAndWhatHoldsWhat(String fixture) {
        Sboms read = Sboms.fixture(fixture);

        assertThat(read.dependencies("app")).containsExactlyInAnyOrder("part", "gateway");
        assertThat(read.dependencies("gateway"))
                .hasSize(5)
                .contains("ancestor", "nested", "cloud", "app")
                .doesNotContain("nobody");
        assertThat(read.components()).extracting(Component::ref).contains("app", "gateway");
        assertThat(read.components())
                .filteredOn(c -> !read.dependencies(c.ref()).isEmpty())
                .extracting(Component::ref)
                .containsExactlyInAnyOrder("app", "gateway");
    }

    @Test
    void takesDependenciesBeforeComponentsAndForgetsThoseOfNobody() {
        Sboms read = Sboms.json("{'bomFormat':'CycloneDX','specVersion':'1.6','dependencies':["
                + "{'ref':'a','dependsOn':['b','nobody','b','a']},{'ref':'nobody','dependsOn':['a']},{'ref':'b'}],"
                + "'components':[{'bom-ref':'a','name':'a'},{'bom-ref':'b','name':'b'}]}");

        assertThat(read.dependencies("a")).containsExactly("b", "a");
        assertThat(read.dependencies("b")).isEmpty();
        assertThat(read.dependencies("nobody")).isEmpty();
        assertThat(read.dependencies("never heard of")).isEmpty();
    }

    @Test
    void saysWhereInJsonByPointer() {
        assertThat(Sboms.fixture("cyclonedx.json").factsWithPlaces())
                .contains(
                        "organization Red Hat @ /components/0/supplier/name of cyclonedx.json",
                        "file-hash sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709 @ /components/0/hashes/1 of cyclonedx.json",
                        "domain api.example.com/v1 @ /services/0/endpoints/0 of cyclonedx.json",
                        "file-name nested.so @ /components/0/components/0/name of cyclonedx.json");
    }

    @Test
    void saysWhereInXmlByPath() {
        assertThat(Sboms.fixture("cyclonedx.xml").factsWithPlaces())
                .contains(
                        "organization Red Hat @ /bom/components/component[1]/supplier/name of cyclonedx.xml",
                        "file-hash sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709"
                                + " @ /bom/components/component[1]/hashes/hash[2] of cyclonedx.xml",
                        "file-name nested.so"
                                + " @ /bom/components/component[1]/components/component[1]/name of cyclonedx.xml");
    }

    @Test
    void givesASupplierOfTheWholeToAComponentOfItsOwnWhereNoneIsDescribed() {
        Sboms read =
                Sboms.json("{'bomFormat':'CycloneDX','specVersion':'1.4','metadata':{'supplier':{'name':'Acme'}}}");

        assertThat(read.names()).containsExactly("/metadata");
        assertThat(read.facts()).containsExactly("organization Acme");
    }

    @Test
    void keepsComponentsWithTheSameReferenceApart() {
        Sboms read = Sboms.json("{'bomFormat':'CycloneDX','specVersion':'1.4','components':["
                + "{'bom-ref':'a','name':'one'},{'bom-ref':'a','name':'two'}]}");

        assertThat(read.components().get(0).ref()).isEqualTo("a");
        assertThat(read.components().get(1).ref()).isEqualTo("a at /components/1");
        assertThat(read.document().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code().id()).isEqualTo("sbom-duplicate-ref");
            assertThat(notice.where()).isPresent();
        });
    }

    @Test
    void readsAPartyThatIsNothingButItsName() {
        assertThat(Sboms.json("{'bomFormat':'CycloneDX','specVersion':'1.4','metadata':{'supplier':'Acme'}}")
                        .factsWithPlaces())
                .containsExactly("organization Acme @ /metadata/supplier of bom.json");
        assertThat(Sboms.text(
                                "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component>"
                                        + "<supplier>Acme</supplier><name>a</name></component></components></bom>",
                                "test.xml")
                        .factsWithPlaces())
                .containsExactly("organization Acme @ /bom/components/component[1]/supplier of test.xml");
    }
}
