package dev.cordon.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.Portfolios;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer asks of forty products with five releases each, answered from the JSON of the portfolio alone. */
class OfficersQuestionsTest {

    /** It has something that a waiver lets pass, something denied, and what came and went. */
    private static final int PRODUCT = 31;

    @TempDir
    private static Path folder;

    private static JsonNode body;

    @BeforeAll
    static void makeThePortfolio() throws IOException {
        Fleet.write(folder);
        body = new ObjectMapper()
                .readTree(Portfolios.written(Portfolios.of(folder), new PortfolioJson()))
                .get("body");
    }

    private static JsonNode record(int product, String version) {
        return each(body.get("products"))
                .filter(p -> p.get("name").asText().equals(Fleet.product(product)))
                .flatMap(p -> each(p.get("records")))
                .filter(r -> r.get("version").asText().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String... fields) {
        return each(array)
                .map(node ->
                        Arrays.stream(fields).map(f -> node.get(f).asText()).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void whatWasInReleaseFourTwoOnThatDayAndByWhichList() {
        JsonNode release = record(PRODUCT, "4.2");

        assertThat(release.get("judgedOn").asText())
                .isEqualTo(Fleet.day(PRODUCT, 2).toString());
        assertThat(release.get("commit").asText()).hasSize(40);
        assertThat(texts(release.get("lists"), "name")).containsExactly("us-foreign-adversary");
        assertThat(release.at("/lists/0/sha256").asText()).hasSize(64);
        assertThat(release.at("/counts/components").asInt())
                .isEqualTo(Fleet.report(PRODUCT, 2).survey().componentCount());
        assertThat(texts(release.get("findings"), "standing", "component"))
                .containsExactlyInAnyOrderElementsOf(Fleet.report(PRODUCT, 2).verdicts().stream()
                        .map(v -> (v.verdict().waived()
                                        ? "waived"
                                        : word(v.verdict().level().id())) + " "
                                + v.verdict().finding().component().name())
                        .toList());
    }

    private static String word(String level) {
        return switch (level) {
            case "deny" -> "denied";
            case "warn" -> "warned";
            default -> "noted";
        };
    }

    @Test
    void whoWaivedWhatUntilWhen() {
        List<JsonNode> waivers = each(body.get("products"))
                .flatMap(p -> each(p.get("records")))
                .flatMap(r -> each(r.get("waivers")))
                .toList();

        assertThat(waivers).isNotEmpty().allSatisfy(waiver -> {
            assertThat(waiver.get("approvedBy").asText()).isIn("Jane Roe, CISO", "John Doe, CTO");
            assertThat(waiver.get("approval").asText()).isEqualTo("asserted, not verified");
            assertThat(LocalDate.parse(waiver.get("expires").asText())).isAfter(LocalDate.parse("2026-01-01"));
            assertThat(waiver.get("component").asText()).matches("com\\.(dji|huaweicloud):.*");
        });
        JsonNode release = record(PRODUCT, "4.3");
        assertThat(texts(release.get("waivers"), "id", "component", "approvedBy", "expires"))
                .containsExactly("telemetry-31 com.dji:dji-sdk:4.16.4 Jane Roe, CISO "
                        + Fleet.day(PRODUCT, 1).plusDays(270 + PRODUCT * 7L));
        assertThat(release.get("nextWaiverEnd").asText())
                .isEqualTo(release.at("/waivers/0/expires").asText());
    }

    @Test
    void whatWasNotExamined() {
        JsonNode release = record(PRODUCT, "4.2");

        assertThat(release.at("/counts/notExamined").asInt()).isEqualTo(1 + PRODUCT % 3);
        assertThat(release.get("notExamined").toString())
                .contains("lock file frontend/package-lock.json: it is not looked at");
        assertThat(release.at("/counts/unidentified").asInt()).isEqualTo(PRODUCT % 4);
    }

    @Test
    void whatChangedSinceFourOne() {
        for (int product = 0; product < Fleet.PRODUCTS; product++) {
            List<String> before = texts(record(product, "4.1").get("findings"), "vendor", "component");
            List<String> now = texts(record(product, "4.2").get("findings"), "vendor", "component");
            JsonNode change = record(product, "4.2").get("change");

            assertThat(change.at("/since/version").asText()).isEqualTo("4.1");
            assertThat(texts(change.get("new"), "vendor", "component"))
                    .containsExactlyInAnyOrderElementsOf(
                            now.stream().filter(f -> !before.contains(f)).toList());
            assertThat(texts(change.get("gone"), "vendor", "component"))
                    .containsExactlyInAnyOrderElementsOf(
                            before.stream().filter(f -> !now.contains(f)).toList());
            assertThat(change.get("known").asInt())
                    .isEqualTo((int) now.stream().filter(before::contains).count());
        }
        assertThat(each(body.get("products"))
                        .flatMap(p -> each(p.get("records")))
                        .filter(r -> r.has("change"))
                        .mapToInt(r -> r.at("/change/gone").size())
                        .sum())
                .isPositive();
    }

    @Test
    void wasVendorInItAndSinceWhenIsItListed() {
        JsonNode dji = each(body.get("vendors"))
                .filter(v -> v.get("id").asText().equals("dji"))
                .findFirst()
                .orElseThrow();
        List<String> places = texts(dji.get("places"), "product", "version");

        for (int product = 0; product < Fleet.PRODUCTS; product++) {
            for (int release = 0; release < Fleet.RELEASES; release++) {
                JsonNode record = record(product, "4." + release);
                List<JsonNode> found = each(record.get("findings"))
                        .filter(f -> f.get("vendor").asText().equals("dji"))
                        .toList();
                assertThat(places.contains(Fleet.product(product) + " 4." + release))
                        .isEqualTo(!found.isEmpty());
                found.forEach(f -> assertThat(f.get("acts"))
                        .isNotEmpty()
                        .allSatisfy(act -> assertThat(
                                        LocalDate.parse(act.get("since").asText()))
                                .isBeforeOrEqualTo(
                                        LocalDate.parse(record.get("judgedOn").asText()))));
            }
        }
    }
}
