package dev.cordon.portfolio.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.audit.Outcome;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Unread;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.Portfolios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of every schema that was released, SBOMs, and what is wrong with either, become one portfolio. */
class PortfolioTest {

    private static final Path RICH = Path.of("src/test/resources/expected/rich/report.json");
    private static final Path REACTOR = Path.of("src/test/resources/expected/reactor/report.json");
    private static final Path FIRST_SCHEMA = Path.of("src/test/resources/portfolio/schema-1.0.json");

    @TempDir
    private Path folder;

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PortfolioTest.class.getResourceAsStream("/dev/cordon/portfolio.schema.json"));

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsEverySchemaThatWasReleased() throws IOException {
        copy(RICH, "now.json");
        write("build.json", Files.readString(REACTOR).replace("com.acme:app:1.0", "com.acme:web:1.0"));
        copy(FIRST_SCHEMA, "then.json");
        assertThat(EntryReader.KNOWN).contains(JsonReport.SCHEMA_VERSION);

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.unread()).isEmpty();
        assertThat(portfolio.products())
                .extracting(
                        p -> p.name() + " " + p.kind().id() + " " + p.steps().size())
                .containsExactly("com.acme:app module 2", "com.acme:top build 1");
        Entry then = portfolio.products().get(0).steps().stream()
                .map(s -> s.entry())
                .filter(e -> e.document().equals("then.json"))
                .findFirst()
                .orElseThrow();
        assertThat(then.about().version()).isEqualTo("1.0");
        assertThat(then.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(then.counts().denied()).isEqualTo(2);
        assertThat(then.counts().waived()).isEqualTo(1);
        assertThat(then.notExamined()).containsExactly("what archives contain");
        assertThat(then.lists()).extracting(l -> l.shown()).containsExactly("us-foreign-adversary 2026.11.23");
        assertThat(then.nextEnd()).hasToString("Optional[2027-01-31]");
    }

    @Test
    void judgesAnSbomToday() throws IOException {
        copy(Path.of("docs/samples/supplier.cdx.json"), "from-the-supplier.json");

        Portfolio portfolio = Portfolios.of(folder);

        Entry entry = portfolio.latest().findFirst().orElseThrow();
        assertThat(entry.about().shown()).isEqualTo("gateway 3.0");
        assertThat(entry.on()).isEqualTo(Fleet.TODAY);
        assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(entry.found())
                .extracting(f -> f.vendor() + " " + f.component())
                .containsExactly("kaspersky scan-engine:12.1");
        assertThat(entry.hasFacts()).isTrue();
    }

    @Test
    void aDocumentThatCannotBeReadHidesNoOther() throws IOException {
        copy(RICH, "good.json");
        String good = Files.readString(RICH);
        write("broken.json", good.substring(0, 3000));
        write("cut.json", "{\"cordonReport\" : \"2.0\",");
        write(
                "twice.json",
                good.replaceFirst("\"outcome\" : \"failed\"", "\"outcome\" : \"failed\", \"outcome\" : \"passed\""));
        write("later.json", good.replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"3.0\""));
        write("fewer.json", good.replace("\"deny\" : 2", "\"deny\" : 1"));
        write("day.json", good.replace("\"asOf\" : \"2026-11-24\"", "\"asOf\" : \"2026-02-31\""));
        write("notes.txt", "no record");

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.latest()).extracting(Entry::document).containsExactly("good.json");
        assertThat(portfolio.unread())
                .extracting(Unread::document)
                .containsExactly("broken.json", "cut.json", "day.json", "fewer.json", "later.json", "twice.json");
        assertThat(portfolio.unread().stream().map(u -> u.why().code()))
                .containsExactly(
                        FaultCode.SBOM_UNREADABLE,
                        FaultCode.SBOM_UNREADABLE,
                        FaultCode.SBOM_UNREADABLE,
                        FaultCode.SBOM_UNREADABLE,
                        FaultCode.SBOM_UNKNOWN_VERSION,
                        FaultCode.SBOM_UNREADABLE);
        assertThat(portfolio.unread().get(0).why().what()).contains("breaks off");
        assertThat(portfolio.unread().get(3).why().what()).contains("counts 1 of 'deny' and holds 2");
        assertThat(portfolio.unread().get(4).why().what()).contains("schema '3.0'");
        assertThat(portfolio.notices()).extracting(Notice::code).containsExactly(NoticeCode.FILES_PASSED_OVER);
    }

    @Test
    void namesRecordsThatContradictEachOther() throws IOException {
        String good = Files.readString(RICH);
        write("a.json", good);
        write("b.json", good.replace("\"outcome\" : \"failed\"", "\"outcome\" : \"suppressed\""));
        write("c.json", good.replace("2026-11-24", "2026-11-25"));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.faults()).extracting(Fault::code).containsExactly(FaultCode.RECORDS_CONTRADICT);
        assertThat(portfolio.faults().get(0).what())
                .startsWith(
                        "2 records of com.acme:app 1.0 were judged on 2026-11-24 by the same lists and differ: failed with");
        assertThat(portfolio.faults().get(0).where()).hasToString("a.json, b.json");
    }

    @Test
    void twoCommitsOfOneReleaseContradictEachOtherAndTwoOfASnapshotDoNot() throws IOException {
        String good = new String(Fleet.record(1, 2), StandardCharsets.UTF_8);
        String other = good.replaceAll("\"id\" : \"[0-9a-f]{40}\"", "\"id\" : \"" + "f".repeat(40) + "\"")
                .replace(
                        "\"asOf\" : \"" + Fleet.day(1, 2),
                        "\"asOf\" : \"" + Fleet.day(1, 2).plusDays(1));
        write("a.json", good);
        write("b.json", other);

        assertThat(Portfolios.of(folder).faults())
                .extracting(Fault::what)
                .singleElement()
                .asString()
                .contains("are of different commits");

        write("a.json", good.replace(":4.2\"", ":4.2-SNAPSHOT\""));
        write("b.json", other.replace(":4.2\"", ":4.2-SNAPSHOT\""));
        assertThat(Portfolios.of(folder).faults()).isEmpty();
    }

    @Test
    void namesRecordsOfTheFuture() throws IOException {
        String good = Files.readString(RICH);
        write("clock.json", good.replace("\"at\" : \"2026-11-24", "\"at\" : \"2027-01-01"));
        write(
                "asof.json",
                good.replace("com.acme:app", "com.acme:other")
                        .replace("\"asOf\" : \"2026-11-24", "\"asOf\" : \"2027-01-01"));
        write(
                "today.json",
                good.replace("com.acme:app", "com.acme:third").replace("2026-11-24", Fleet.TODAY.toString()));

        assertThat(Portfolios.of(folder).faults())
                .extracting(f -> f.code().id() + " " + f.where())
                .containsExactly("record-from-the-future clock.json", "record-from-the-future asof.json");
    }

    @Test
    void namesMixedListsAndRecordsWithoutFacts() throws IOException {
        copy(FIRST_SCHEMA, "old.json");
        String good = Files.readString(RICH).replace("com.acme:app", "com.acme:other");
        write("new.json", good);
        write(
                "bare.json",
                good.replace("com.acme:other", "com.acme:bare")
                        .replaceAll("(?s)\"components\" : \\[.*\"buildChain\"", "\"components\" : [], \"buildChain\""));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.faults()).isEmpty();
        assertThat(portfolio.unread()).isEmpty();
        assertThat(portfolio.notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.LISTS_MIXED, NoticeCode.RECORD_WITHOUT_FACTS);
        assertThat(portfolio.notices().get(0).message()).contains("2026.11.23 (1 product)");
        assertThat(portfolio.notices().get(1).message()).contains("bare.json");
    }

    /** A build leaves a record of itself and one of each module; what a module has must not count twice. */
    @Test
    void leavesModulesOutBesideTheirWholeBuild() throws IOException {
        copy(RICH, "report.json");
        copy(REACTOR, "aggregate.json");
        write("later.json", Files.readString(RICH).replace("2026-11-24", "2026-11-25"));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.entries())
                .extracting(Entry::document)
                .containsExactlyInAnyOrder("aggregate.json", "later.json");
        assertThat(portfolio.notices()).extracting(Notice::code).containsExactly(NoticeCode.MODULES_IN_BUILDS);
        assertThat(portfolio.notices().get(0).message())
                .startsWith("1 record of a module is left out")
                .contains("report.json");
    }

    /** What lies beside records in a folder: pages, tables and this goal's own files. */
    @Test
    void passesOverWhatIsNeitherRecordNorSbom() throws IOException {
        copy(RICH, "report.json");
        copy(Path.of("src/test/resources/expected/rich/report.html"), "report.html");
        copy(Path.of("src/test/resources/expected/rich/report.csv"), "report.csv");
        write("portfolio.json", Portfolios.written(Portfolios.of(folder), new PortfolioJson()));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.unread()).isEmpty();
        assertThat(portfolio.entries()).hasSize(1);
        assertThat(portfolio.notices().get(0).message()).startsWith("3 files are neither a record nor an SBOM");
    }

    @Test
    void followsItsSchema() throws IOException {
        Fleet.write(folder);
        write("broken.json", "{\"cordonReport\" : \"2.0\", \"body\"");
        copy(Path.of("docs/samples/supplier.cdx.json"), "supplier.json");

        String json = Portfolios.written(Portfolios.of(folder), new PortfolioJson());

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replaceFirst("\"known\"", "\"unknown\""), InputFormat.JSON))
                .isNotEmpty();
        JsonNode body = new ObjectMapper().readTree(json).get("body");
        assertThat(body.at("/counts/records").asInt()).isEqualTo(Fleet.PRODUCTS * Fleet.RELEASES + 1);
        assertThat(body.at("/counts/unread").asInt()).isEqualTo(1);
    }

    @Test
    void isARowForEachRecordInCsvAndNoFormula() throws IOException {
        String good = Files.readString(RICH);
        write("a.json", good.replace("\"name\" : \"com.acme:app:1.0\"", "\"name\" : \"=cmd|' /C calc'!A0:x:1.0\""));
        write("b.json", good.substring(0, 900));

        String csv = Portfolios.written(Portfolios.of(folder), new PortfolioCsv());

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .startsWith("\"'=cmd|' /C calc'!A0:x\",\"1.0\",\"\",\"2026-11-24\",\"us-foreign-adversary");
        assertThat(csv.lines().skip(2).findFirst().orElseThrow()).contains("\"not read\"", "\"b.json\"", "breaks off");
    }
}
