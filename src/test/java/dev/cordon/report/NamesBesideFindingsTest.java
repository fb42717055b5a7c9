package dev.cordon.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.namelist.NameListReader;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.report.json.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Where a component with a finding names an organisation of an official list, its finding has one more line. */
class NamesBesideFindingsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-11-28");
    private static final String LINE =
            "'AO Kaspersky Lab' has the name of an entry of names.csv: EL k-1 'AO Kaspersky Lab'";

    private static Report report() {
        Denylist list = BundledDenylist.read();
        Audit audit = new Audit(
                new DenylistIndex(list),
                new Policy(list, AS_OF, Level.WARN, Profile.DEFAULT, List.of()),
                Optional.empty(),
                OptionalLong.empty(),
                names());
        Source sbom = new Source(Source.Kind.SBOM, "bom.json");
        Inventory inventory = new Inventory(
                sbom,
                List.of(
                        component("agent", "com.kavsdk", "AO Kaspersky Lab"),
                        component("viewer", "com.acme", "Holler Data Services LLC"),
                        component("drone", "dji.sdk", "Acme Inc.")),
                List.of());
        return audit.report(
                sbom, List.of(audit.hear(inventory, c -> Explanation.NONE)), List.of(), List.of(), List.of());
    }

    private static NameLists names() {
        String rows = """
                name,id,source,url
                AO Kaspersky Lab,k-1,EL,https://example.com/k-1
                Holler Data Services LLC,h-1,SDN,
                """;
        return new NameLists(List.of(
                new NameListReader(AS_OF, Map.of()).read("names.csv", new ByteArrayInputStream(rows.getBytes(UTF_8)))));
    }

    private static Component component(String name, String javaPackage, String supplier) {
        return new Component(
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Fact(Signal.JAVA_PACKAGE, javaPackage, "the classes", 1),
                        new Fact(Signal.ORGANIZATION, supplier, "/components/" + name)));
    }

    @Test
    void areOneLineOfTheFindingAndNoNotice() {
        assertThat(report().verdicts()).hasSize(2);
        assertThat(report().notices())
                .filteredOn(n -> n.code() == NoticeCode.NAME_LISTED || n.code() == NoticeCode.NAME_NOTED)
                .extracting(Notice::message)
                .singleElement()
                .asString()
                .startsWith("'Holler Data Services LLC', named by viewer, has the name of an entry");
    }

    @Test
    void changeNoLevel() {
        assertThat(report().verdicts()).extracting(v -> v.verdict().level()).containsExactly(Level.DENY, Level.DENY);
        assertThat(report().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void standInTheConsole() {
        assertThat(ConsoleReport.lines(report()).stream().map(ConsoleLine::text))
                .filteredOn(line -> line.contains(LINE))
                .singleElement()
                .asString()
                .startsWith("        name      " + LINE);
    }

    @Test
    void standInThePage() {
        assertThat(Jsoup.parse(FormatsTest.text(new HtmlReport(), report()))
                        .select("article.finding dt:contains(Name) + dd"))
                .singleElement()
                .satisfies(dd -> assertThat(dd.text()).startsWith(LINE).endsWith("changes no level."));
    }

    @Test
    void standInTheRecordAlsoOfABuild() throws IOException {
        Report build = new Aggregate(List.of(report()), List.of())
                .report(new Source(Source.Kind.REACTOR, "com.acme:top:1"), true);
        for (Report report : List.of(report(), build)) {
            JsonNode verdicts = new ObjectMapper()
                    .readTree(FormatsTest.text(new JsonReport(), report))
                    .at("/body/verdicts");

            assertThat(verdicts.findValues("names")).singleElement().satisfies(names -> {
                assertThat(names.at("/0/organization").asText()).isEqualTo("AO Kaspersky Lab");
                assertThat(names.at("/0/list").asText()).isEqualTo("names.csv");
                assertThat(names.at("/0/code").asText()).isEqualTo("EL");
                assertThat(names.at("/0/id").asText()).isEqualTo("k-1");
                assertThat(names.at("/0/equal").asText()).isEqualTo("whole");
                assertThat(names.at("/0/url").asText()).isEqualTo("https://example.com/k-1");
            });
        }
    }
}
