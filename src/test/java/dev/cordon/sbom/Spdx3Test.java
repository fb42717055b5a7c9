package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPDX 3 as tools write it: with prefixes, with names compacted or in full, and what may not be passed over. */
class Spdx3Test {

    private static final String CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
    private static final String TERMS = "https://spdx.org/rdf/3.0.1/terms/";

    /** A document with these contexts and elements, in single quotes. */
    private static Sboms read(String context, String... elements) {
        return Sboms.json("{'@context':" + context + ",'@graph':[" + String.join(",", elements) + "]}");
    }

    private static Fault fault(String context, String... elements) {
        String text = "{'@context':" + context + ",'@graph':[" + String.join(",", elements) + "]}";
        return Sboms.fault(text.replace('\'', '"'), "x");
    }

    @Test
    void readsAContextOfSeveralParts() {
        Sboms read = read(
                "['" + CONTEXT + "',{'a':'https://acme.example/sbom/'}]",
                "{'type':'Organization','spdxId':'a:kl','name':'AO Kaspersky Lab'}",
                "{'type':'software_Package','spdxId':'a:p','name':'kav','suppliedBy':'a:kl'}",
                "{'type':'SpdxDocument','spdxId':'a:d','rootElement':['a:p']}");

        assertThat(read.facts()).containsExactly("organization AO Kaspersky Lab");
        assertThat(read.document().version()).isEqualTo("3.0.1");
        assertThat(read.document().root()).contains("https://acme.example/sbom/p");
        assertThat(read.document().itself().serial()).contains("https://acme.example/sbom/d");
    }

    /** An id may be written with its prefix in one place and in full in another. */
    @Test
    void findsAnIdHoweverItIsWritten() {
        Sboms read = read(
                "[{'a':'https://acme.example/sbom#'},'" + CONTEXT + "']",
                "{'type':'software_Package','spdxId':'a:p','suppliedBy':'https://acme.example/sbom#kl'}",
                "{'type':'Organization','spdxId':'a:kl','name':'AO Kaspersky Lab'}",
                "{'type':'software_Package','spdxId':'https://acme.example/sbom#q'}",
                "{'type':'Relationship','from':'https://acme.example/sbom#p','relationshipType':'dependsOn','to':['a:q']}");

        assertThat(read.facts()).containsExactly("organization AO Kaspersky Lab");
        assertThat(read.dependencies("https://acme.example/sbom#p")).containsExactly("https://acme.example/sbom#q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'software_Package','spdx:Core/externalIdentifier':{'type':'ExternalIdentifier',"
                        + "'externalIdentifierType':'packageUrl','identifier':'pkg:maven/com.kaspersky/kav@1'}}",
                "{'type':'spdx:Software/Package','spdx:Software/packageUrl':'pkg:maven/com.kaspersky/kav@1'}",
                "{'@type':['" + TERMS + "Software/Package'],'" + TERMS + "Software/packageUrl':[{'@value':"
                        + "'pkg:maven/com.kaspersky/kav@1','@type':'http://www.w3.org/2001/XMLSchema#anyURI'}]}",
                "{'type':'software_Package','externalIdentifier':{'@type':'" + TERMS + "Core/ExternalIdentifier','"
                        + TERMS + "Core/externalIdentifierType':{'@id':'spdx:Core/ExternalIdentifierType/packageUrl'},"
                        + "'" + TERMS + "Core/identifier':{'@value':'pkg:maven/com.kaspersky/kav@1'}}}",
                "{'type':'software_Package','software_packageUrl':{'@list':['pkg:maven/com.kaspersky/kav@1']}}",
                "{'type':'software_Package','software_packageUrl':{'@set':[{'@value':'pkg:maven/com.kaspersky/kav@1'}]}}",
                "{'type':['Element','software_Package'],'s:Software/packageUrl':'pkg:maven/com.kaspersky/kav@1'}",
                "{'type':'software_Package','w:packageUrl':'pkg:maven/com.kaspersky/kav@1','w:homePage':''}"
            })
    void readsNamesHoweverTheyAreWritten(String element) {
        assertThat(read("['" + CONTEXT + "',{'s':'" + TERMS + "','w':'" + TERMS + "Software/'}]", element)
                        .facts())
                .containsExactly("group-id com.kaspersky", "purl pkg:maven/com.kaspersky/kav@1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'spdx':'" + TERMS + "'}",
                "[{'spdx':'" + TERMS + "'}]",
                "{'s':'" + TERMS + "Core/','spdx':'" + TERMS + "'}"
            })
    void readsADocumentWithoutTheOfficialContext(String context) {
        Sboms read = read(
                context,
                "{'@type':'spdx:Core/Organization','@id':'urn:k','spdx:Core/name':'AO Kaspersky Lab'}",
                "{'@type':'spdx:Software/Package','@id':'urn:p','spdx:Core/suppliedBy':{'@id':'urn:k'}}");

        assertThat(read.facts()).containsExactly("organization AO Kaspersky Lab");
        assertThat(read.document().version()).isEqualTo("3.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "availableFrom",
                "spdx:Core/RelationshipType/availableFrom",
                TERMS + "Core/RelationshipType/availableFrom"
            })
    void readsASupplierInARelationship(String type) {
        Sboms read = read(
                "'" + CONTEXT + "'",
                "{'type':'Relationship','spdxId':'urn:r','from':'urn:p','relationshipType':'" + type
                        + "','to':['urn:a','urn:k']}",
                "{'type':'software_Package','spdxId':'urn:p'}",
                "{'type':'software_Package','spdxId':'urn:q'}",
                "{'type':'Organization','spdxId':'urn:a','name':'Acme'}",
                "{'type':'Organization','spdxId':'urn:k','name':'AO Kaspersky Lab'}");

        assertThat(read.facts()).containsExactly("organization Acme", "organization AO Kaspersky Lab");
        assertThat(read.components().get(1).facts()).isEmpty();
        assertThat(read.factsWithPlaces().get(1))
                .isEqualTo("organization AO Kaspersky Lab @ /@graph/4/name of bom.json");
    }

    /** What another relationship leads to supplies nothing. */
    @Test
    void takesNobodyElseForASupplier() {
        Sboms read = read(
                "'" + CONTEXT + "'",
                "{'type':'software_Package','spdxId':'urn:p'}",
                "{'type':'Organization','spdxId':'urn:k','name':'AO Kaspersky Lab'}",
                "{'type':'Relationship','from':'urn:p','relationshipType':'reportedBy','to':['urn:k']}",
                "{'type':'Relationship','from':'urn:k','relationshipType':'availableFrom','to':['urn:p']}");

        assertThat(read.facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software_packageURL",
                "supplier",
                "spdx:Core/supplier",
                "spdx:Software/packageURL",
                TERMS + "Core/suppliedby",
                "https://spdx.org/rdf/3.1/terms/Core/suppliedBy",
                "http://spdx.org/rdf/3.0.1/terms/Core/supplier",
                "from",
            })
    void stopsAtANameOfSpdxThatNoPackageHas(String name) {
        Fault fault = fault("'" + CONTEXT + "'", "{'type':'software_Package','" + name + "':'AO Kaspersky Lab'}");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(fault.what()).contains("a package has the property '").contains("3.0.1");
    }

    @Test
    void stopsAtSuchANameInAPackageOfSeveralTypes() {
        assertThat(fault("'" + CONTEXT + "'", "{'type':['Agent','software_Package'],'supplier':'x'}")
                        .what())
                .contains("'supplier'");
    }

    /** The type may come in another place. */
    @Test
    void stopsAtSuchANameWhereverItStands() {
        assertThat(fault(
                                "'" + CONTEXT + "'",
                                "{'spdxId':'urn:p','supplier':'x'}",
                                "{'spdxId':'urn:p','type':'software_Package'}")
                        .what())
                .contains("'supplier'");
        assertThat(fault("'" + CONTEXT + "'", "{'type':'software_Package','supplier':{'name':'AO Kaspersky Lab'}}")
                        .what())
                .contains("'supplier'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'software_Package','x:supplier':'y','https://rdf.openembedded.org/spdx/3.0/link-name':{'a':'b'}}",
                "{'type':'software_Package','ai_limitation':'x','dataset_sensor':{},'software_sourceInfo':'x'}",
                "{'type':['software_Package','https://other.example/Thing']}",
                "{'type':'Organization','externalIdentifers':[{'x':'y'}],'nonsense':'x'}",
                "{'type':'Relationship','from':'urn:a','to':['urn:b'],'completeness':'complete'}",
                "{'type':'security_Vulnerability','suppliedBy':'urn:x'}"
            })
    void passesOverNamesOfOthersAndOfElementsThatAreNoSoftware(String element) {
        assertThat(read("['" + CONTEXT + "',{'x':'https://acme.example/'}]", element)
                        .facts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'software_package','software_packageUrl':'pkg:npm/x'}",
                "{'type':'Component','suppliedBy':'urn:x'}",
                "{'spdxId':'urn:p','spdx:Software/packageVersion':'1'}",
                "{'type':'Element','software_downloadLocation':'https://kaspersky.com'}",
                "{'type':'https://other.example/Package','software_homePage':'https://kaspersky.com'}"
            })
    void stopsAtSoftwareThatIsOfNoKnownType(String element) {
        assertThat(fault("'" + CONTEXT + "'", element).code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    /** Each gives a name of SPDX another meaning, or could. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "['" + CONTEXT + "','https://acme.example/context.jsonld']",
                "['" + CONTEXT + "',{'name':'https://acme.example/name/'}]",
                "['" + CONTEXT + "',{'software_packageUrl':'https://acme.example/x#'}]",
                "['" + CONTEXT + "',{'spdx':'https://acme.example/'}]",
                "['" + CONTEXT + "',{'spdx':'https://spdx.org/rdf/3.0.0/terms/'}]",
                "['" + CONTEXT + "',{'@vocab':'https://acme.example/'}]",
                "['" + CONTEXT + "',{'@base':'https://acme.example/'}]",
                "['" + CONTEXT + "',{'x':{'@id':'https://acme.example/'}}]",
                "['" + CONTEXT + "',{'pkgUrl':'" + TERMS + "Software/packageUrl'}]",
                "['" + CONTEXT + "',{'type':'https://acme.example/'}]",
                "['" + CONTEXT + "','https://spdx.org/rdf/3.0.0/spdx-context.jsonld']"
            })
    void refusesAContextThatCouldMeanAnything(String context) {
        Fault fault = fault(context, "{'type':'software_Package','name':'x'}");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@graph':[{'type':'software_Package','spdxId':'a:p'}],'@context':['" + CONTEXT
                        + "',{'a':'https://a.example/'}]}",
                "{'@context':'" + CONTEXT + "','@graph':[{'type':'software_Package','@context':{}}]}",
                "{'@context':'" + CONTEXT + "','@graph':[{'type':'software_Package','@reverse':{'suppliedBy':{}}}]}",
                "{'@context':'" + CONTEXT + "','@graph':[{'@graph':[{'type':'software_Package'}]}]}",
                "{'@context':'" + CONTEXT + "','@graph':[{'type':'software_Package','@value':'x','name':'y'}]}",
                "{'@context':'" + CONTEXT + "','@graph':[{'type':'software_Package','@list':['x'],'spdxId':'y'}]}",
                "{'@context':'" + CONTEXT + "','@included':[{'type':'software_Package'}]}"
            })
    void refusesWhatItDoesNotReadOfJsonLd(String text) {
        assertThat(Sboms.fault(text.replace('\'', '"'), "x").code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'https://spdx.org/rdf/3.1/spdx-context.jsonld'",
                "['https://spdx.org/rdf/3.1/spdx-context.jsonld',{'a':'https://acme.example/'}]",
                "{'spdx':'https://spdx.org/rdf/3.1/terms/'}"
            })
    void knowsNoLaterVersion(String context) {
        assertThat(fault(context, "{'type':'software_Package'}").code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"['https://schema.org']", "{'a':'https://acme.example/spdx-2.0/'}", "[]", "{}"})
    void takesNoOtherJsonLdForAnSbom(String context) {
        assertThat(fault(context, "{'type':'x'}").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    /** All names are in full, and so must not be passed over as no SBOM. */
    @Test
    void stopsAtADocumentWithoutAContext() {
        assertThat(Sboms.fault(
                                "{\"@graph\":[{\"@type\":\"" + TERMS + "Software/Package\",\"" + TERMS
                                        + "Core/name\":\"kav\"}]}",
                                "x")
                        .code())
                .isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        Fault expanded = Sboms.fault(
                " [{\"@type\":[\"" + TERMS + "Software/Package\"],\"" + TERMS + "Core/name\":[{\"@value\":\"kav\"}]}]",
                "x");
        assertThat(expanded.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(expanded.what()).contains("expanded form of JSON-LD");
        assertThat(Sboms.fault("[{\"@graph\":[]}]", "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(Sboms.fault("{\"@graph\":[{\"@id\":\"x\"}]}", "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    /** The official context may come last: it changes no id. */
    @Test
    void readsAContextThatComesLast() {
        Sboms read = Sboms.json(
                "{'$schema':'x','@graph':[{'type':'software_Package','name':'kav'}],'@context':'" + CONTEXT + "'}");

        assertThat(read.names()).containsExactly("kav");
    }

    @Test
    void readsASingleElementWithItsSchema() {
        assertThat(Sboms.json("{'$schema':'x','@context':'" + CONTEXT + "','type':'software_Package','name':'kav'}")
                        .names())
                .containsExactly("kav");
    }

    /** Evidence leads to where an element says what it is, not to where another one mentions it. */
    @Test
    void saysWhereAnElementStands() {
        Sboms read = read(
                "'" + CONTEXT + "'",
                "{'type':'software_Package','suppliedBy':{'@id':'urn:k'}}",
                "{'type':'Organization','@id':'urn:k','name':'AO Kaspersky Lab'}");

        assertThat(read.factsWithPlaces())
                .containsExactly("organization AO Kaspersky Lab @ /@graph/1/name of bom.json");
    }
}
