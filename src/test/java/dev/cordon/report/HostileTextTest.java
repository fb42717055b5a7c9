package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cordon.ReportFormats;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.report.plain.JunitReport;
import dev.cordon.report.plain.MarkdownReport;
import dev.cordon.report.sarif.SarifReport;
import dev.cordon.testing.HostileReport;
import dev.cordon.testing.HostileText;
import dev.cordon.testing.Schemas;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Hostile text, written through every format and read back. Texts are drawn with fixed seeds: a failure names the seed,
 * and comes again.
 */
class HostileTextTest {

    private static final int SEEDS = 100;

    static final List<ReportFormat> ALL = ReportFormats.ALL;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @FieldSource("ALL")
    void everyFormatStaysValidAndHarmless(ReportFormat format) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            readBack(format, write(format, () -> HostileText.of(random)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void eachFragmentAloneIsHarmless(ReportFormat format) throws Exception {
        for (String fragment : HostileText.FRAGMENTS) {
            readBack(format, write(format, () -> fragment), fragment);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aMegabyteIsCutWherePeopleRead(ReportFormat format) throws Exception {
        String megabyte = "<&|`=@".repeat(180_000);
        byte[] written = write(format, () -> megabyte);

        readBack(format, written, "a megabyte");
        boolean forPeople = !List.of("json", "intoto", "cyclonedx").contains(format.id());
        assertThat(written.length).isLessThan(forPeople ? 1_000_000 : 100_000_000);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    @Tag("corpus")
    void itObeysThePublishedSchemas(ReportFormat format) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] written = write(format, () -> HostileText.of(random));
            if (format instanceof SarifReport) {
                Schemas.assertSarif(text(written));
            } else if (format instanceof JunitReport) {
                Schemas.assertJunit(written);
            }
        }
    }

    private static byte[] write(ReportFormat format, Supplier<String> text) throws Exception {
        return FormatsTest.bytes(format, HostileReport.of(text));
    }

    private static void readBack(ReportFormat format, byte[] written, String what) throws Exception {
        String text = text(written);
        assertThat(text.codePoints().filter(c -> c != '\n' && c != '\r').noneMatch(Character::isISOControl))
                .as(what)
                .isTrue();
        switch (format.id()) {
            case "json" -> JSON.readTree(written);
            case "intoto" ->
                assertThat(JSON.readTree(written).at("/subject/0/digest/sha256").textValue())
                        .as(what)
                        .isEqualTo("0".repeat(64));
            case "sarif" -> {
                JsonNode results = JSON.readTree(written).at("/runs/0/results");
                assertThat(results).as(what).hasSize(3);
                assertThat(texts(results)).as(what).allMatch(HostileTextTest::isPrintable);
                assertThat(results.findValuesAsText("uri")).as(what).allMatch(u -> u.matches("[A-Za-z0-9/._~%:-]+"));
                assertThat(results.findValues("physicalLocation")).as(what).hasSizeGreaterThan(3);
            }
            case "gitlab" -> {
                JsonNode issues = JSON.readTree(written);
                assertThat(issues).as(what).hasSize(3);
                assertThat(texts(issues)).as(what).allMatch(HostileTextTest::isPrintable);
            }
            case "cyclonedx" ->
                assertThat(new JsonParser().validate(written, Version.VERSION_16))
                        .as(what)
                        .isEmpty();
            case "junit" -> junit(written, what);
            case "csv" -> csv(text, ',', what);
            case "csv-semicolon" -> {
                assertThat(text).as(what).startsWith("\uFEFF");
                csv(text.substring(1), ';', what);
            }
            case "markdown" -> markdown(text, what);
            case "html" -> html(text, what);
            case "answers", "letters" -> {
                assertThat(isPrintable(text)).as(what).isTrue();
                String outside = outsideOfCode(text).replaceAll("<br>|<!-- -->|<https://www\\.[a-z/.0-9A-Z-]+>", "·");
                assertThat(outside).as(what).doesNotContain("<", "](", "www.e", "://", "@e", "#1");
            }
            default -> throw new AssertionError("say here how " + format.id() + " is read back");
        }
    }

    private static void junit(byte[] written, String what) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(written));
        Element suite = document.getDocumentElement();
        assertThat(suite.getElementsByTagName("testcase").getLength()).as(what).isEqualTo(4);
        assertThat(suite.getElementsByTagName("*").getLength()).as(what).isEqualTo(8);
        assertThat(isPrintable(suite.getTextContent())).as(what).isTrue();
    }

    private static void csv(String text, char separator, String what) {
        List<List<String>> rows = new ArrayList<>();
        Matcher fields = Pattern.compile("\"([^\"]*+(?:\"\"[^\"]*+)*+)\"(" + separator + "|\r\n)")
                .matcher(text);
        int end = 0;
        List<String> row = new ArrayList<>();
        while (fields.find()) {
            assertThat(fields.start()).as(what).isEqualTo(end);
            end = fields.end();
            row.add(fields.group(1).replace("\"\"", "\""));
            if (fields.group(2).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(end).as(what).isEqualTo(text.length());
        assertThat(rows)
                .as(what)
                .hasSize(4)
                .allMatch(r -> r.size() == rows.get(0).size());
        assertThat(rows.stream().flatMap(List::stream))
                .as(what)
                .noneMatch(field -> field.strip().matches("(?s)[=+@-].*"))
                .allMatch(HostileTextTest::isPrintable);
    }

    private static void markdown(String text, String what) {
        assertThat(isPrintable(text)).as(what).isTrue();
        assertThat(text.length()).as(what).isLessThan(65_536);
        String tame = FormatsTest.text(new MarkdownReport(), HostileReport.of(() -> "tame"));
        if (!what.equals("a megabyte")) {
            assertThat(text.lines().count()).as(what).isEqualTo(tame.lines().count());
        }
        String outside = outsideOfCode(text);
        String tags = "</?(details|summary|code)>|<!-- -->";
        assertThat(outside.replaceAll(tags, "·")).as(what).doesNotContain("<", "](", "www.e", "://", "@e", "#1");
    }

    private static String outsideOfCode(String markdown) {
        return markdown.replaceAll("(?<!`)(`+)(?!`)[^\n]*?(?<!`)\\1(?!`)", "")
                .replaceAll("<code>[^<]*</code>", "")
                .replaceAll("\\\\[^\n]", "·");
    }

    /** What comes from outside changes what is read, never what the page is made of. */
    private static void html(String text, String what) {
        String tame = FormatsTest.text(new HtmlReport(), HostileReport.of(() -> "tame"));
        assertThat(isPrintable(text)).as(what).isTrue();
        assertThat(elements(text)).as(what).isNotEmpty().isSubsetOf(elements(tame));
        assertThat(elements(text)).as(what).containsOnlyOnce("script[]", "style[]");
    }

    /** Every element with the names of its attributes. */
    private static List<String> elements(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(e -> e.tagName()
                        + e.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .sorted()
                                .toList())
                .toList();
    }

    private static boolean isPrintable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || (!Character.isISOControl(c)
                                && Character.getType(c) != Character.FORMAT
                                && Character.getType(c) != Character.SURROGATE
                                && Character.getType(c) != Character.LINE_SEPARATOR
                                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        Iterator<JsonNode> children = node.elements();
        Stream<JsonNode> all = IntStream.range(0, node.size()).mapToObj(i -> children.next());
        return all.flatMap(child -> texts(child).stream()).toList();
    }

    /** Decodes UTF-8 and fails where it is none. */
    private static String text(byte[] written) throws Exception {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(written))
                .toString();
    }
}
