package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.inventory.Source;
import dev.cordon.report.FormatsTest;
import dev.cordon.report.HtmlHostileReport;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    /** What comes from outside changes what is read, never what the page is made of. */
    @ParameterizedTest
    @MethodSource("dev.cordon.report.HtmlHostileReport#texts")
    void textFromOutsideStaysText(String hostile) {
        String html = html(HtmlHostileReport.of(hostile));

        assertThat(skeleton(html)).isEqualTo(skeleton(html(HtmlHostileReport.of("plain"))));
        assertThat(html.codePoints().filter(HtmlReportTest::isInvisible)).isEmpty();
        assertThat(html).hasSizeLessThan(1_000_000);
    }

    /** Who is only related to a vendor is not called listed: no act names it. */
    @Test
    void keepsWhatIsRelatedApartFromTheNamesOfAVendor() {
        assertThat(Jsoup.parse(html(Reports.rich()))
                        .select("#vendor-kaspersky > p.names")
                        .eachText())
                .satisfiesExactly(
                        own -> assertThat(own)
                                .startsWith(
                                        "Known as Kaspersky Lab, Inc. · AO Kaspersky Lab (АО «Лаборатория Касперского») ·")
                                .doesNotContain("New Cloud"),
                        related -> assertThat(related)
                                .startsWith("Related to it New Cloud Technologies (reported 69.8 % owned by Kaspersky"
                                        + " Lab; Kommersant 2026-01-14"));
    }

    /** The picture says nothing that does not stand in words: whoever does not see it misses nothing. */
    @Test
    void drawsTheActsOfEachVendorOverTime() {
        Document page = Jsoup.parse(html(Reports.rich()));

        assertThat(page.select("section.vendor")).allSatisfy(vendor -> {
            Element picture = vendor.selectFirst("figure.timeline");
            assertThat(picture.select("svg"))
                    .allMatch(svg -> svg.attr("aria-hidden").equals("true"));
            assertThat(picture.select("li").eachText())
                    .hasSizeGreaterThanOrEqualTo(vendor.select("table.acts")
                            .first()
                            .select("tbody tr")
                            .size());
        });
        Element huawei = page.selectFirst("#vendor-huawei figure.timeline");
        assertThat(huawei.select("li").eachText())
                .startsWith("BIS Entity List 15 CFR 744 Supp. 4 since 2019-05-21")
                .endsWith("Section 1260H list 91 FR 35189, part indirect comes into force on 2027-06-30");
        assertThat(huawei.select("li").last().className()).isEqualTo("upcoming");
        assertThat(Integer.parseInt(
                        huawei.select("li").last().selectFirst(".fill").attr("x")))
                .isGreaterThan(Integer.parseInt(huawei.selectFirst(".now").attr("x")));
        assertThat(huawei.select(".scale span").eachText()).containsExactly("2019", "2028");
    }

    /** The same of a build, where it also names modules. */
    @ParameterizedTest
    @MethodSource("dev.cordon.report.HtmlHostileReport#texts")
    void textFromOutsideStaysTextInTheReportOfABuild(String hostile) {
        Report module = HtmlHostileReport.of(hostile);
        Source other = new Source(Source.Kind.MAVEN_MODULE, hostile + "2", Optional.of(hostile));
        Report second = new Report(
                other,
                module.outcome(),
                module.policy(),
                module.survey(),
                module.verdicts().stream().map(v -> v.in(other)).toList(),
                module.notices());
        String html = html(new Aggregate(List.of(module, second), List.of())
                .report(new Source(Source.Kind.REACTOR, hostile, Optional.of(hostile)), true));
        Document page = Jsoup.parse(html);

        assertThat(page.select("script, style")).hasSize(2);
        assertThat(page.select("img, [onerror], [onmouseover], [onfocus], [autofocus]"))
                .isEmpty();
        assertThat(html.codePoints().filter(HtmlReportTest::isInvisible)).isEmpty();
        assertThat(html).hasSizeLessThan(2_000_000);
    }

    @Test
    void textFromOutsideIsShown() {
        assertThat(component("<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>");
        assertThat(component("safe\u202egnp.exe")).isEqualTo("safe\\u202egnp.exe");
        assertThat(component("half \ud83d pair")).isEqualTo("half \\ud83d pair");
        assertThat(component("華為 ООО")).isEqualTo("華為 ООО");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "//example.com/"
            })
    void onlyWebAddressesBecomeLinks(String address) {
        assertThat(links(address)).isNotEmpty().allMatch(href -> href.startsWith("#") || href.startsWith("https://"));
        assertThat(links("https://example.com/act")).contains("https://example.com/act");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        Document page = Jsoup.parse(html(Reports.rich()));

        List<String> targets =
                page.select("[id]").stream().map(e -> "#" + e.id()).toList();
        assertThat(targets).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).isNotEmpty().isSubsetOf(targets);
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .map(id -> "#" + id)
                .isSubsetOf(targets);
    }

    @Test
    void thePolicyNamesTheStyleAndTheScriptThatAreThere() throws Exception {
        Document page = Jsoup.parse(html(Reports.rich()));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(1);
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-"
                        + sha256(page.select("style").first().data()))
                .contains("script-src 'sha256-"
                        + sha256(page.select("script").first().data()))
                .doesNotContain("unsafe");
        assertThat(page.select("[style], [src], iframe, object, form, base")).isEmpty();
    }

    @Test
    void saysNothingOfTheLaw() {
        assertThat(html(Reports.rich())).doesNotContainIgnoringCase("illegal").doesNotContainIgnoringCase("violation");
        assertThat(html(Reports.rich())).contains("Not legal advice.");
    }

    @Test
    void namesAFindingAlikeInEveryReport() {
        Report one = Reports.rich();
        Report other = new Report(
                one.source(),
                one.outcome(),
                one.policy(),
                one.survey(),
                one.verdicts().subList(0, 2),
                one.notices());

        assertThat(anchors(one)).hasSize(6).containsAll(anchors(other));
    }

    @Test
    void passesOnThatAStreamFailed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> new HtmlReport().write(Reports.large(1000), Reports.RUN, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static List<String> anchors(Report report) {
        return Jsoup.parse(html(report)).select(".finding").eachAttr("id");
    }

    private static List<String> links(String address) {
        return Jsoup.parse(html(HtmlHostileReport.of(address)))
                .select("a[href]")
                .eachAttr("href");
    }

    private static String component(String name) {
        return Jsoup.parse(html(HtmlHostileReport.of(name)))
                .select(".components tbody th code")
                .first()
                .wholeText();
    }

    /** Every element with the names of its attributes. */
    private static List<String> skeleton(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(HtmlReportTest::bone)
                .toList();
    }

    private static String bone(Element element) {
        Stream<String> attributes =
                element.attributes().asList().stream().map(Attribute::getKey).sorted();
        return element.tagName() + attributes.toList();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return c != '\n' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String html(Report report) {
        return FormatsTest.text(new HtmlReport(), report);
    }
}
