package dev.cordon.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Report;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Source;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InTotoReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InTotoReport format = new InTotoReport();

    @Test
    void obeysTheSpecificationAndItsOwnSchema() throws IOException {
        for (Report report : List.of(Reports.rich(), Reports.reactor())) {
            String statement = write(report);

            assertThat(statement().validate(statement, InputFormat.JSON)).isEmpty();
            String predicate = JSON.readTree(statement).get("predicate").toString();
            assertThat(predicate().validate(predicate, InputFormat.JSON)).isEmpty();
            assertThat(predicate().validate(predicate.replace("\"failed\"", "\"fine\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    /** A policy engine finds the Statement of a file by its digest, and reads in it what the report says. */
    @Test
    void isAboutTheFilesThatWereJudgedAndHoldsWhatCameOfIt() throws IOException {
        JsonNode statement = JSON.readTree(write(Reports.rich()));

        assertThat(statement.get("subject")).hasSize(1);
        assertThat(statement.at("/subject/0/name").textValue()).isEqualTo("app/target/app-1.0.jar");
        assertThat(statement.at("/subject/0/digest/sha256").textValue()).isEqualTo(Reports.JAR.sha256());
        assertThat(statement.get("predicateType").textValue()).isEqualTo("urn:cordon:predicate:result:1");
        JsonNode predicate = statement.get("predicate");
        JsonNode record = JSON.readTree(json(Reports.rich()));
        JsonNode body = record.get("body");
        assertThat(predicate.get("run")).isEqualTo(record.get("run"));
        assertThat(predicate.get("verdicts")).isEqualTo(body.get("verdicts"));
        assertThat(predicate.get("denylist")).isEqualTo(body.get("denylist"));
        assertThat(predicate.get("policy")).isEqualTo(body.get("policy"));
        assertThat(predicate.get("notExamined")).isEqualTo(body.get("notExamined"));
        assertThat(predicate.get("components")).isNull();
    }

    @Test
    void hasEachSbomAndArchiveAsASubjectAndNothingWhoseDigestIsNone() throws IOException {
        Report rich = Reports.rich();
        Source bom = new Source(Source.Kind.SBOM, "bom.json", Optional.of("sup/bom.json"));
        Identity known = Identity.document("CycloneDX JSON 1.6", Optional.of("a".repeat(64)), SelfDescription.NONE);
        Source odd = new Source(Source.Kind.SBOM, "odd.json");
        Identity none = Identity.document("CycloneDX JSON 1.6", Optional.of("not known"), SelfDescription.NONE);
        List<Examined> examined = new ArrayList<>(rich.survey().examined());
        examined.add(new Examined(bom, known, 0, 0, List.of()));
        examined.add(new Examined(odd, none, 0, 0, List.of()));

        JsonNode subjects = JSON.readTree(write(rich.with(rich.survey().withExamined(examined))))
                .get("subject");

        assertThat(subjects.findValuesAsText("name")).containsExactly("app/target/app-1.0.jar", "sup/bom.json");
    }

    @Test
    void isWithheldWhereNothingHasADigest(@TempDir Path folder) throws IOException {
        Report bare = bare();

        assertThatThrownBy(() -> write(bare)).isInstanceOf(IllegalArgumentException.class);
        ReportFiles files = new ReportFiles(folder, List.of(format, new JsonReport()), Reports.RUN);
        Report written = files.write(bare, "report");

        assertThat(written.notices()).extracting(n -> n.code()).contains(NoticeCode.NO_SUBJECT);
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"no-subject\"");
        assertThat(folder.resolve("report.intoto.json")).doesNotExist();
        assertThat(files.first("report", written.faults())).contains(folder.resolve("report.json"));
        assertThat(format.withheld(Reports.rich())).isEmpty();
    }

    /** As a release would: a key, a detached signature, and one changed letter. */
    @Test
    void canBeSignedAndVerified(@TempDir Path folder) throws Exception {
        assumeTrue(onThePath("gpg"), "gpg is not on the PATH");
        Path home = Files.createDirectory(
                folder.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path statement = Files.write(folder.resolve("report.intoto.json"), bytes(Reports.rich()));
        Path signature = folder.resolve("report.intoto.json.asc");

        try {
            assertThat(gpg(home, "--passphrase", "", "--quick-gen-key", "officer@acme.example", "ed25519", "sign"))
                    .isZero();
            assertThat(gpg(home, "--armor", "--output", signature.toString(), "--detach-sign", statement.toString()))
                    .isZero();
            assertThat(gpg(home, "--verify", signature.toString(), statement.toString()))
                    .isZero();

            String changed = Files.readString(statement).replace("\"failed\"", "\"passed\"");
            Files.writeString(statement, changed);
            assertThat(gpg(home, "--verify", signature.toString(), statement.toString()))
                    .isNotZero();
        } finally {
            new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean onThePath(String program) {
        return List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int gpg(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet"));
        command.addAll(List.of(arguments));
        Process gpg = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile())
                .start();
        assertThat(gpg.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return gpg.exitValue();
    }

    private static Report bare() {
        Report rich = Reports.rich();
        return rich.with(rich.survey()
                .withExamined(rich.survey().examined().stream()
                        .map(e -> e.as(Identity.NONE))
                        .toList()));
    }

    private static Schema statement() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(InTotoReportTest.class.getResourceAsStream("/intoto/statement-1.schema.json"));
    }

    private static Schema predicate() throws IOException {
        Map<String, String> known = Map.of("urn:cordon:schema:report:2.0", resource("report.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known))
                .getSchema(resource("result-predicate.schema.json"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = InTotoReportTest.class.getResourceAsStream("/dev/cordon/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, Reports.RUN, out);
        return out.toByteArray();
    }

    private String write(Report report) throws IOException {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    private static String json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
