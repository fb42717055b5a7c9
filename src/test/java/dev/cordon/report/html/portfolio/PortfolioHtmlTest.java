package dev.cordon.report.html.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Unread;
import dev.cordon.portfolio.WaiverInUse;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.HostileText;
import dev.cordon.testing.Portfolios;
import dev.cordon.text.Language;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number of the page of forty products is recounted from the JSON, which does not know the page. */
class PortfolioHtmlTest {

    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @TempDir
    private static Path folder;

    private static Portfolio portfolio;
    private static String html;
    private static JsonNode body;

    @BeforeAll
    static void makeThePortfolio() throws IOException {
        Fleet.write(folder);
        portfolio = Portfolios.of(folder);
        html = Portfolios.written(portfolio, new PortfolioHtml(Language.EN));
        body = new ObjectMapper()
                .readTree(Portfolios.written(portfolio, new PortfolioJson()))
                .get("body");
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<JsonNode> last() {
        return each(body.get("products")).map(p -> p.get("records")).map(r -> r.get(r.size() - 1));
    }

    private static String section(String id) {
        int start = html.indexOf("<section id=\"" + id + "\"");
        assertThat(start).as(id).isPositive();
        int next = html.indexOf("<section id=\"", start + 1);
        return html.substring(start, next < 0 ? html.indexOf("</main>") : next);
    }

    /** The rows of the tables of a part of the page, without those of the head. */
    private static List<List<String>> rows(String part) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : part.replaceAll("(?s)<thead>.*?</thead>", "").split("<tr[^>]*>")) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row);
            while (cell.find()) {
                cells.add(TAG.matcher(cell.group(1))
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip());
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String count(JsonNode record, String name) {
        return record.at("/counts/" + name).asText();
    }

    @Test
    void theHeadCountsTheProducts() {
        String head = html.substring(html.indexOf("<header"), html.indexOf("</header>"));

        assertThat(head)
                .contains(body.at("/counts/products").asInt() + " products, "
                        + body.at("/counts/records").asInt() + " records");
        assertThat(head)
                .contains("<b>"
                        + last().filter(r -> r.at("/counts/denied").asInt() > 0).count() + "</b> denied");
        assertThat(head)
                .contains("<b>"
                        + last().filter(r -> r.at("/counts/warned").asInt() > 0).count() + "</b> warned");
        assertThat(head)
                .contains("<b>"
                        + last().filter(r -> r.at("/counts/waived").asInt() > 0).count() + "</b> waived");
        assertThat(head).contains("<b>0</b> not read");
    }

    @Test
    void theProductsAreTheLastRecords() {
        List<List<String>> expected = each(body.get("products"))
                .map(p -> {
                    JsonNode r = p.get("records").get(p.get("records").size() - 1);
                    return List.of(
                            p.get("name").asText() + " " + p.get("kind").asText(),
                            r.get("version").asText(),
                            r.get("judgedOn").asText(),
                            r.get("outcome").asText(),
                            count(r, "denied"),
                            count(r, "warned"),
                            count(r, "waived"),
                            r.has("nextWaiverEnd") ? r.get("nextWaiverEnd").asText() : "–",
                            count(r, "unidentifiedPercent") + " %",
                            count(r, "notExamined"));
                })
                .toList();

        assertThat(rows(section("products"))).isEqualTo(expected);
    }

    @Test
    void theTimeIsThatOfTheRecords() {
        List<List<String>> rows = rows(section("time"));

        assertThat(rows).hasSizeGreaterThan(10);
        for (List<String> row : rows) {
            List<JsonNode> then = each(body.get("products"))
                    .flatMap(p -> each(p.get("records"))
                            .filter(r -> r.get("judgedOn").asText().compareTo(row.get(0)) <= 0)
                            .reduce((before, after) -> after)
                            .stream())
                    .toList();
            assertThat(row.subList(1, 5))
                    .as(row.get(0))
                    .containsExactly(
                            String.valueOf(then.size()), sum(then, "denied"), sum(then, "warned"), sum(then, "waived"));
        }
        List<String> today = rows.get(rows.size() - 1);
        assertThat(today.get(0)).isEqualTo(body.get("on").asText());
        assertThat(section("time")).contains("text-anchor=\"middle\">" + today.get(2) + "</text>");
    }

    private static String sum(List<JsonNode> records, String name) {
        return String.valueOf(
                records.stream().mapToInt(r -> r.at("/counts/" + name).asInt()).sum());
    }

    @Test
    void theWaiversAreThoseOfTheLastRecordsByTheirEnds() {
        List<String> expected = last().flatMap(r -> each(r.get("waivers")))
                .map(w -> w.get("expires").asText() + " " + w.get("id").asText() + " "
                        + w.get("approvedBy").asText())
                .sorted()
                .toList();

        assertThat(rows(section("waivers")))
                .extracting(row -> row.get(0).substring(0, 10) + " " + row.get(1) + " " + row.get(3))
                .isEqualTo(expected);
        Map<String, Integer> byMonth = new TreeMap<>();
        expected.forEach(end -> byMonth.merge(end.substring(0, 7), 1, Integer::sum));
        byMonth.forEach((month, number) -> assertThat(section("waivers")).contains(">" + month + "</text>"));
    }

    @Test
    void theMatrixIsThatOfTheLastRecords() {
        List<List<String>> rows = rows(section("matrix"));

        assertThat(rows)
                .hasSize((int) last().filter(r -> !r.get("findings").isEmpty()).count());
        long cells = rows.stream()
                .flatMap(row -> row.stream().skip(1))
                .mapToLong(cell -> Long.parseLong(cell.split(" ")[0]))
                .sum();
        assertThat(cells)
                .isEqualTo(last().mapToLong(r -> r.get("findings").size()).sum());
        long denied = rows.stream()
                .flatMap(row -> row.stream().skip(1))
                .filter(cell -> cell.endsWith("Denied"))
                .count();
        assertThat(denied)
                .isEqualTo(last().mapToLong(r -> each(r.get("findings"))
                                .filter(f -> f.get("standing").asText().equals("denied"))
                                .map(f -> f.get("vendor").asText())
                                .distinct()
                                .count())
                        .sum());
    }

    @Test
    void vendorsAndActsNameEveryPlace() {
        for (String part : List.of("vendors", "acts")) {
            List<List<String>> rows = rows(section(part));
            assertThat(rows).hasSize(body.get(part).size());
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                assertThat(row.get(0))
                        .isEqualTo(body.get(part).get(i).get("name").asText());
                for (JsonNode place : body.get(part).get(i).get("places")) {
                    String cell = row.get(place.get("last").asBoolean() ? 1 : 2);
                    String product = Pattern.quote(place.get("product").asText());
                    String version = Pattern.quote(place.get("version").asText());
                    assertThat(cell).containsPattern(product + " ([^:]* )?" + version + " [0-9]");
                }
            }
        }
    }

    @Test
    void everyRecordHasItsRowAndWhatChanged() {
        List<List<String>> rows = rows(section("records")).stream()
                .filter(row -> row.size() == 10)
                .toList();
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode product : body.get("products")) {
            List<List<String>> own = new ArrayList<>();
            for (JsonNode r : product.get("records")) {
                own.add(List.of(
                        r.get("version").asText() + " commit "
                                + r.get("commit").asText().substring(0, 12),
                        r.get("judgedOn").asText(),
                        r.get("outcome").asText(),
                        count(r, "denied"),
                        count(r, "warned"),
                        count(r, "waived"),
                        r.has("nextWaiverEnd") ? r.get("nextWaiverEnd").asText() : "–",
                        count(r, "unidentifiedPercent") + " %",
                        count(r, "notExamined"),
                        r.has("change")
                                ? r.at("/change/new").size() + " new, "
                                        + r.at("/change/known").asInt() + " known, "
                                        + r.at("/change/gone").size() + " gone since "
                                        + r.at("/change/since/version").asText()
                                : "the first record"));
            }
            Collections.reverse(own);
            expected.addAll(own);
        }

        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void underEveryRecordStandsByWhichListAndWhatWasNotExamined() {
        List<List<String>> details =
                rows(section("records")).stream().filter(row -> row.size() == 1).toList();

        assertThat(details).hasSize(body.at("/counts/records").asInt());
        int at = 0;
        for (JsonNode product : body.get("products")) {
            for (int i = product.get("records").size() - 1; i >= 0; i--) {
                JsonNode record = product.get("records").get(i);
                String text = details.get(at++).get(0);
                assertThat(text)
                        .contains("Lists " + record.at("/lists/0/name").asText() + " "
                                + record.at("/lists/0/version").asText());
                record.get("notExamined").forEach(left -> assertThat(text).contains(left.asText()));
                record.get("findings")
                        .forEach(found -> assertThat(text)
                                .contains(found.get("component").asText() + " ("
                                        + found.get("vendorName").asText() + ")"));
            }
        }
    }

    @Test
    void dependsOnNoOrderOfTheDocuments() throws IOException {
        List<Entry> entries = new ArrayList<>(portfolio.entries().toList());
        Collections.shuffle(entries, new Random(7));
        Portfolio other = Portfolio.of(entries, List.of(), List.of(), Fleet.TODAY);

        assertThat(Portfolios.written(other, new PortfolioHtml(Language.EN))).isEqualTo(html);
    }

    @Test
    void speaksGermanAndLeavesDataAsItIs() throws IOException {
        String german = Portfolios.written(portfolio, new PortfolioHtml(Language.DE));

        assertThat(german)
                .contains(
                        "<html lang=\"de\">", "40 Produkte, 200 Aufzeichnungen", Fleet.product(3), "FCC Covered List");
        assertThat(german).doesNotContain(">Products<", ">Denied<");
    }

    @Test
    void hasNoScriptAndNeedsNoNetwork() {
        assertThat(html).doesNotContain("<script", " onclick", "http://", "<link rel=\"stylesheet\"");
        assertThat(html.replace("&#39;", "'"))
                .contains("default-src 'none'; style-src 'sha256-")
                .doesNotContain("script-src");
    }

    /** Names, versions, reasons and commits of others are text, in tables, pictures and attributes. */
    @Test
    void takesNoTextOfARecordForMarkup() throws IOException {
        Random random = new Random(11);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : portfolio.latest().toList()) {
            entries.add(new Entry(
                    HostileText.of(random),
                    new Entry.About(HostileText.of(random), HostileText.of(random), Entry.Kind.SBOM),
                    entry.commit().map(c -> HostileText.of(random)),
                    entry.on(),
                    entry.at(),
                    entry.outcome(),
                    entry.counts(),
                    entry.lists(),
                    entry.found().stream()
                            .map(f -> new Found(
                                    f.vendor(),
                                    HostileText.of(random),
                                    HostileText.of(random),
                                    f.software(),
                                    f.level(),
                                    f.waived(),
                                    List.of(new Found.Act("a", HostileText.of(random), Optional.empty()))))
                            .toList(),
                    true,
                    List.of(new WaiverInUse(
                            HostileText.of(random),
                            HostileText.of(random),
                            HostileText.of(random),
                            HostileText.of(random),
                            HostileText.of(random),
                            entry.on())),
                    List.of(HostileText.of(random)),
                    List.of(),
                    true));
        }
        List<Unread> unread = List.of();
        String page = Portfolios.written(
                Portfolio.of(entries, unread, List.of(), Fleet.TODAY), new PortfolioHtml(Language.EN));

        String clean = html.replaceAll("(?s)<style>.*?</style>", "");
        String hostile = page.replaceAll("(?s)<style>.*?</style>", "");
        assertThat(tags(hostile)).isSubsetOf(tags(clean));
        assertThat(hostile.codePoints()
                        .filter(c -> c != '\n' && !PrintableText.isHarmless(c))
                        .count())
                .isZero();
    }

    /** The tags with the names of their attributes. */
    private static List<String> tags(String page) {
        return TAG.matcher(page)
                .results()
                .map(m -> m.group().replaceAll("\"[^\"]*\"", "\"\""))
                .distinct()
                .toList();
    }
}
