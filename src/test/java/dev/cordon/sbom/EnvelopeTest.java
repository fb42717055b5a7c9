package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SBOMs in signed envelopes and as text in statements, several in a file, and what tools write that is no SBOM. */
class EnvelopeTest {

    private static final String CYCLONEDX =
            quoted("{'bomFormat':'CycloneDX','specVersion':'1.6','serialNumber':'urn:uuid:1',"
                    + "'metadata':{'component':{'bom-ref':'app','name':'app'}},"
                    + "'components':[{'bom-ref':'a','name':'a','publisher':'AO Kaspersky Lab'}],"
                    + "'dependencies':[{'ref':'app','dependsOn':['a']}]}");
    private static final String TAGS =
            "SPDXVersion: SPDX-2.1\nPackageName: a\nPackageSupplier: Organization: AO Kaspersky Lab\n";
    private static final String FACT = "organization AO Kaspersky Lab";

    @Test
    void readsAStatementInADsseEnvelope() {
        Sboms read = Sboms.text(dsse("application/vnd.in-toto+json", statement(CYCLONEDX)), "x");

        assertThat(read.factsWithPlaces())
                .containsExactly(FACT + " @ /predicate/components/0/publisher of /payload of x");
        assertThat(read.document().name()).isEqualTo("x");
        assertThat(read.document().versionedFormat()).isEqualTo("DSSE envelope of CycloneDX JSON 1.6");
        assertThat(read.document().root()).hasValue("app");
        assertThat(read.document().itself().serial()).hasValue("urn:uuid:1");
    }

    @Test
    void saysThatTheSignatureWasNotVerified() {
        Sboms signed = Sboms.text(dsse("application/vnd.cyclonedx+json", CYCLONEDX), "x");

        assertThat(signed.document().notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.SIGNATURE_NOT_VERIFIED);
        assertThat(signed.document().notices().get(0).message()).contains("a signed envelope", "not verified");
        assertThat(Sboms.text(statement(CYCLONEDX), "x").document().notices()).isEmpty();
    }

    @Test
    void readsASigstoreBundle() {
        String bundle = quoted("{'mediaType':'application/vnd.dev.sigstore.bundle.v0.3+json',"
                        + "'verificationMaterial':{'certificate':{'rawBytes':'MIIC'}},'dsseEnvelope':")
                + payloadFirst(statement(CYCLONEDX)) + "}";
        Sboms read = Sboms.text(bundle, "x.sigstore.json");

        assertThat(read.factsWithPlaces())
                .containsExactly(
                        FACT + " @ /predicate/components/0/publisher of /dsseEnvelope/payload of x.sigstore.json");
        assertThat(read.document().format()).isEqualTo("Sigstore bundle of CycloneDX JSON");
    }

    /** Cosign 1 has the document in Data, as text or as an object; cosign 2 has tag-value text as the predicate. */
    @Test
    void readsWhatCosignWrites() {
        String text = quoted(escaped(TAGS));
        String object = statement("{\"Data\":" + CYCLONEDX + ",\"Timestamp\":\"2022-02-22T00:00:00Z\"}");
        String data = statement("{\"Data\":" + text + ",\"Timestamp\":\"2022-02-22T00:00:00Z\"}");
        String base64 = statement("{\"Data\":\"" + base64(TAGS) + "\"}");

        assertThat(Sboms.text(object, "x").factsWithPlaces())
                .containsExactly(FACT + " @ /predicate/Data/components/0/publisher of x");
        assertThat(Sboms.text(data, "x").factsWithPlaces())
                .containsExactly(FACT + " @ PackageSupplier at line 3 of /predicate/Data of x");
        assertThat(Sboms.text(base64, "x").facts()).containsExactly(FACT);
        assertThat(Sboms.text(statement(text), "x").facts()).containsExactly(FACT);
        assertThat(Sboms.text(dsse("application/vnd.in-toto+json", data), "x").factsWithPlaces())
                .containsExactly(FACT + " @ PackageSupplier at line 3 of /predicate/Data of /payload of x");
        assertThat(Sboms.text(statement(text), "x").document().versionedFormat())
                .isEqualTo("in-toto statement of SPDX 2 tag-value 2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx.json",
                "cyclonedx.xml",
                "spdx2.json",
                "spdx2.rdf",
                "spdx2.spdx",
                "spdx2.xml",
                "spdx2.yaml",
                "spdx3.json"
            })
    void readsEveryFormatAsIfItWereGivenItself(String fixture) throws IOException {
        byte[] bytes =
                EnvelopeTest.class.getResourceAsStream("/sbom/" + fixture).readAllBytes();
        List<String> bare = Sboms.read(bytes, "x").facts();

        assertThat(bare).isNotEmpty();
        assertThat(Sboms.text(dsse("x/y", bytes), "x").facts()).isEqualTo(bare);
        assertThat(Sboms.text(dsse("x/y", zipped(bytes)), "x").facts()).isEqualTo(bare);
        assertThat(Sboms.text(statement(quoted(escaped(new String(bytes, StandardCharsets.UTF_8)))), "x")
                        .facts())
                .isEqualTo(bare);
    }

    @Test
    void readsAPayloadBeforeItsTypeHoweverLongItIs() {
        String longest = "'" + "y".repeat(900_000) + "'";
        String late = payloadFirst(
                CYCLONEDX.replace("\"components\"", quoted("'x':[" + longest + "," + longest + "],'components'")));

        assertThat(Sboms.text(late, "x").facts()).containsExactly(FACT);
        assertThat(Sboms.text(late.replace('+', '-').replace('/', '_').replace("application_", "application/"), "x")
                        .facts())
                .as("Base64 for addresses")
                .containsExactly(FACT);
    }

    @Test
    void readsDocumentsOneALine() {
        String other = CYCLONEDX.replace("1.6", "1.5").replace("Kaspersky Lab", "Other");
        Sboms read =
                Sboms.text(CYCLONEDX + "\n\n" + dsse("x/y", other) + "\r\n" + statement(CYCLONEDX) + "\n", "x.jsonl");

        assertThat(read.factsWithPlaces())
                .containsExactly(
                        FACT + " @ /components/0/publisher of x.jsonl",
                        "organization AO Other @ /components/0/publisher of /payload of line 3 of x.jsonl",
                        FACT + " @ /predicate/components/0/publisher of line 4 of x.jsonl");
        assertThat(read.components()).extracting(Component::ref).doesNotHaveDuplicates();
        assertThat(read.document().components()).isEqualTo(6);
        assertThat(read.document().versionedFormat())
                .isEqualTo("JSON lines of CycloneDX JSON 1.6 and DSSE envelope of CycloneDX JSON 1.5");
        assertThat(read.document().notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.SIGNATURE_NOT_VERIFIED);
        String root = read.document().root().orElseThrow();
        assertThat(read.dependencies(root)).hasSize(3);
        assertThat(read.dependencies(root).stream().flatMap(r -> read.dependencies(r).stream()))
                .as("each document's own")
                .hasSize(3);
    }

    /** What cosign downloads: everything that was stated of an image, in any order. */
    @Test
    void findsTheSbomAmongOtherStatements() {
        String built = dsse(
                "application/vnd.in-toto+json",
                quoted("{'predicateType':'https://slsa.dev/provenance/v1','predicate':{'buildDefinition':{}}}"));
        Sboms read = Sboms.text(
                built + "\n" + dsse("application/vnd.in-toto+json", statement(CYCLONEDX)) + "\n" + built + "\n"
                        + dsse("text/plain", "some text") + "\n",
                "x");

        assertThat(read.factsWithPlaces())
                .containsExactly(FACT + " @ /predicate/components/0/publisher of /payload of line 2 of x");
        assertThat(read.document().versionedFormat()).isEqualTo("DSSE envelope of CycloneDX JSON 1.6");
        assertThat(read.document().notices())
                .extracting(Notice::code)
                .containsExactlyInAnyOrder(NoticeCode.STATEMENTS_PASSED_OVER, NoticeCode.SIGNATURE_NOT_VERIFIED);
        assertThat(read.document().notices().get(0).message())
                .contains("3 statements of other types", "https://slsa.dev/provenance/v1, text/plain");
        assertThat(Sboms.fault(built + "\n" + built, "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    /** Otherwise a line before an SBOM, or behind it, would hide it where other files are to be expected. */
    @Test
    void stopsAtOtherJsonBesideAnSbom() {
        for (String lines : List.of("{}\n" + CYCLONEDX, CYCLONEDX + "\n{}", CYCLONEDX + "\n{\n", CYCLONEDX + "\n\nx")) {
            assertThat(Sboms.fault(lines, "x").code()).as(lines).isEqualTo(FaultCode.SBOM_UNREADABLE);
        }
        assertThat(Sboms.fault("{}\n{\"a\":1}\n", "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(Sboms.fault("{}\n{\"a\":\n", "x").code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void readsMuchInLittleMemory() {
        byte[] line = (CYCLONEDX + "\n").getBytes(StandardCharsets.UTF_8);
        Iterator<InputStream> lines = Collections.nCopies(2000, line).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .iterator();
        AtomicInteger components = new AtomicInteger();

        SbomReader.read(joined(lines), "x", component -> components.incrementAndGet());

        assertThat(components).hasValue(4000);
        assertThat(Sboms.fault(
                                joined(Stream.generate(() -> line)
                                        .limit(10_001)
                                        .<InputStream>map(ByteArrayInputStream::new)
                                        .iterator()),
                                "x")
                        .what())
                .contains("more than 10000 documents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'payloadType':'a/b','payload':'PAYLOAD','bomFormat':'CycloneDX'} | beside the document",
                "{'payloadType':'a/b','payload':'PAYLOAD','payload':'PAYLOAD'} | beside the document",
                "{'payloadType':'a/b','payload':'PAYLOAD','components':[]} | beside the document",
                "{'components':[],'payloadType':'a/b','payload':'PAYLOAD'} | CycloneDX without a version",
                "{'payloadType':'a/b','payload':'PAYLOAD'} x | something follows",
                "{'payloadType':'a/b','payload':'PAYLOAD'}{} | something follows",
                "{'payloadType':'a/b','payload':'PAYLOADe30='} | something follows",
                "{'payloadType':'a/b','payload':'PAYLOAD!'} | cannot be read",
                "{'payloadType':'a/b','payload':'PAYLOAD\\ud800'} | half a character",
                "{'payloadType':'a/b','payload':'PAYLOAD | breaks off",
                "{'payloadType':'a/b','payload':'PAYLOAD' | breaks off",
                "{'payloadType':'a/b','payload':['PAYLOAD']} | no SBOM",
                "{'payloadType':'a/b','payload':'e30='} | no SBOM that Cordon knows: it is a JSON object that begins with the members [], and said to be of the type 'a/b'",
                "{'payloadType':'a/b','payload':''} | nothing but white space",
                "{'payloadType':'application/vnd.cyclonedx+json','payload':'e30='} | of the type 'application/vnd.cyclonedx+json'",
                "{'predicateType':'https://slsa.dev/provenance/v1','predicate':{'a':1}} | of the type 'https://slsa.dev/provenance/v1'",
                "{'mediaType':'application/vnd.dev.sigstore.bundle.v0.3+json','messageSignature':{}} | no SBOM"
            })
    void refusesWhatCanBeReadInTwoWaysOrNotAtAll(String text, String what) {
        String json = quoted(text).replace("PAYLOAD", base64(CYCLONEDX + " ".repeat(3 - CYCLONEDX.length() % 3)));
        Fault fault = Sboms.fault(json, "x");

        assertThat(fault.what()).contains(what);
        assertThat(fault.code())
                .isIn(FaultCode.SBOM_UNREADABLE, FaultCode.SBOM_NOT_RECOGNISED, FaultCode.SBOM_UNKNOWN_VERSION);
    }

    @Test
    void whatItsTypeSaysToBeAnSbomIsNeverPassedOver() {
        assertThat(Sboms.fault(dsse("application/vnd.in-toto+json", "{}"), "x").code())
                .isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(Sboms.fault(dsse("application/vnd.cyclonedx+json", "{}"), "x")
                        .code())
                .isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(Sboms.fault(statement("\"a text\""), "x").code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(Sboms.fault(statement("{\"Data\":{}}"), "x").code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void boundsHowDeepDocumentsLie() {
        String document = CYCLONEDX;
        for (int depth = 1; depth <= Envelope.DEEPEST; depth++) {
            document = dsse("a/b", document);
        }
        assertThat(Sboms.text(document, "x").facts()).containsExactly(FACT);
        assertThat(Sboms.fault(dsse("a/b", document), "x").what()).contains("more than 4 envelopes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'payload':'hello'}",
                "{'payloadType':96,'payload':'hello'}",
                "{'payload':{'bomFormat':'CycloneDX'}}",
                "{'name':'x','predicate':'text'}"
            })
    void otherJsonIsNoEnvelope(String text) {
        assertThat(Sboms.fault(quoted(text), "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'artifacts':[{'id':'a','name':'kav','foundBy':'java-archive-cataloger'}],'artifactRelationships':[]} | syft | syft convert",
                "{'artifacts':[{'id':'a','name':'kav','foundBy':'java-archive-cataloger'} | syft | syft convert",
                "{'SchemaVersion':2,'ArtifactName':'x','Results':[{'Packages':[]}]} | trivy | trivy convert --format cyclonedx",
                "{'matches':[{'vulnerability':{},'matchDetails':[]}],'descriptor':{'name':'grype'}} | grype | -o cyclonedx-json"
            })
    void saysHowAnSbomIsMadeOfTheJsonOfATool(String text, String tool, String command) {
        Fault fault = Sboms.fault(quoted(text), "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_TO_CONVERT);
        assertThat(fault.what()).contains("own JSON of " + tool);
        assertThat(fault.next()).contains(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'artifacts':[{'id':1,'name':'build.zip'}]}",
                "{'SchemaVersion':2,'items':[]}",
                "{'matches':[{'home':'a','away':'b'}]}"
            })
    void otherJsonIsNotOfATool(String text) {
        assertThat(Sboms.fault(quoted(text), "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    @Test
    void isMarkedAsAnSbom() {
        for (String text : List.of(dsse("a/b", CYCLONEDX), payloadFirst(CYCLONEDX), statement("{}"))) {
            assertThat(SbomMarks.in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .isTrue();
        }
    }

    /** What the API answers: one bundle of provenance, and one of an SBOM. */
    @Test
    void readsTheAttestationsOfGitHub() {
        String provenance = quoted("{'predicateType':'https://slsa.dev/provenance/v1','predicate':{'a':1}}");
        Sboms read = Sboms.text(
                "{\"attestations\":[{\"bundle\":" + bundle(provenance) + "},\n{\"repository_id\":1,\"bundle\":"
                        + bundle(statement(CYCLONEDX)) + ",\"bundle_url\":\"https://acme.example\"}]}",
                "x");

        assertThat(read.factsWithPlaces())
                .containsExactly(
                        FACT
                                + " @ /predicate/components/0/publisher of /dsseEnvelope/payload of /attestations/1/bundle of x");
        assertThat(read.document().versionedFormat()).isEqualTo("Sigstore bundle of CycloneDX JSON 1.6");
        assertThat(read.document().notices())
                .extracting(Notice::code)
                .containsExactlyInAnyOrder(NoticeCode.STATEMENTS_PASSED_OVER, NoticeCode.SIGNATURE_NOT_VERIFIED);
    }

    /** {@code gh attestation verify --format json}. */
    @Test
    void readsWhatGhPrintsOfAttestations() {
        String one = "{\"attestation\":{\"bundle\":" + bundle(statement(CYCLONEDX))
                + ",\"bundle_url\":\"\",\"initiator\":\"user\"},\"verificationResult\":{\"statement\":{\"a\":[{}]}}}";
        Sboms read = Sboms.text("[ " + one + ",\n" + one + "]\n", "x");

        assertThat(read.components()).hasSize(4);
        assertThat(read.facts()).containsExactly(FACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'attestations':[]}| it lists no attestation",
                "[]| this is no SBOM that Cordon knows",
                "{'attestations':[{'bundle':null,'bundle_url':'https://acme.example'}]}| /attestations/0 is there without one bundle",
                "{'attestations':[1]}| /attestations/0 is no object",
                "{'attestations':[{'bundle':B,'bundle':B}]}| with more than one bundle",
                "{'attestations':[{'bundle':B,'other':{}}]}| beside a bundle it has '/attestations/0/other'",
                "{'attestations':[{'bundle':B}],'attestations':[]}| 'attestations'",
                "{'attestations':[{'bundle':B}]} x| something follows the end",
                "{'attestations':[{'bundle':B| it breaks off",
                "{'attestations':[{'bundle':{'attestations':[{'bundle':{'attestations':[{'bundle':{'attestations':[{'bundle':"
                        + "{'attestations':[{'bundle':B}]}}]}}]}}]}}]}| more than 4 envelopes"
            })
    void refusesAttestationsThatMayBeReadOtherwise(String text, String problem) {
        String whole = quoted(text).replace("B", bundle(statement(CYCLONEDX)));

        assertThat(Sboms.fault(whole, "x").what()).contains(problem);
    }

    /** Of many log entries, a certificate chain: what verifies a bundle is longer than what is looked at to know it. */
    @Test
    void readsABundleWhoseEnvelopeComesLate() {
        String late = bundle(statement(CYCLONEDX)).replace("MIIC", "MIIC".repeat(20_000));
        assertThat(late.indexOf("dsseEnvelope")).isGreaterThan(Head.LENGTH);
        Sboms read = Sboms.text(late, "x");

        assertThat(read.facts()).containsExactly(FACT);
        assertThat(read.document().format()).isEqualTo("Sigstore bundle of CycloneDX JSON");
        assertThat(Sboms.fault(late.replace("dsseEnvelope", "messageSignature"), "x")
                        .what())
                .contains("dsseEnvelope");
    }

    private static String bundle(String statement) {
        return quoted("{'mediaType':'application/vnd.dev.sigstore.bundle.v0.3+json',"
                        + "'verificationMaterial':{'certificate':{'rawBytes':'MIIC'}},'dsseEnvelope':")
                + payloadFirst(statement) + "}";
    }

    private static String statement(String predicate) {
        return quoted("{'_type':'https://in-toto.io/Statement/v0.1','predicateType':'https://cyclonedx.org/bom',"
                        + "'subject':[{'name':'x','digest':{'sha256':'ab'}}],'predicate':")
                + predicate + "}";
    }

    private static String dsse(String type, String payload) {
        return dsse(type, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String dsse(String type, byte[] payload) {
        return quoted("{'payloadType':'" + type + "','payload':'")
                + Base64.getEncoder().encodeToString(payload)
                + quoted("','signatures':[{'sig':'MEUC'}]}");
    }

    private static String payloadFirst(String payload) {
        return quoted("{'payload':'")
                + base64(payload)
                + quoted("','payloadType':'application/vnd.in-toto+json','signatures':[]}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    /** A text as JSON has it, in quotation marks that {@link #quoted} leaves alone. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c == '\'' || c > '~') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static InputStream joined(Iterator<InputStream> parts) {
        List<InputStream> all = new ArrayList<>();
        parts.forEachRemaining(all::add);
        return new SequenceInputStream(Collections.enumeration(all));
    }
}
