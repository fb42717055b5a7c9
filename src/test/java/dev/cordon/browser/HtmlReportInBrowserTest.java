package dev.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.testing.Builds;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the HTML report meets. Pictures of it are left in {@code target/browser}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportInBrowserTest {

    private static final Path FOLDER = Path.of("target/browser");
    private static final int MANY = 10_000;

    private Browser browser;
    private URI rich;
    private URI large;
    private URI build;
    private URI german;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        Path driver = Browser.driver()
                .orElseGet(
                        () -> Assumptions.abort(
                                "No chromedriver on the PATH, so no report was opened. Debian: apt-get install chromium chromium-driver"));
        rich = write(Reports.rich(), "rich");
        large = write(Reports.large(MANY), "large");
        build = write(Builds.many(40), "build");
        german = write(Reports.rich(), "german", Language.DE);
        browser = Browser.start(driver, profile);
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void desktop() throws Exception {
        browser.resize(1280, 800);
        browser.show("light");
    }

    @ParameterizedTest
    @CsvSource({
        "rich, 1280, 800",
        "large, 1280, 800",
        "build, 1280, 800",
        "rich, 390, 844",
        "large, 390, 844",
        "build, 390, 844"
    })
    void theVerdictIsInTheFirstScreen(String name, int width, int height) throws Exception {
        browser.resize(width, height);
        browser.open(report(name));

        for (String part : new String[] {"h1", ".sentence", ".counts"}) {
            assertThat(number("document.querySelector('" + part + "').getBoundingClientRect().bottom"))
                    .as(part)
                    .isBetween(1L, (long) height);
        }
        assertThat(number("document.documentElement.scrollWidth"))
                .as("nothing sticks out to the side")
                .isLessThanOrEqualTo(width);
        picture(name + "-" + width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich", "large", "build"})
    void theConsoleStaysEmpty(String name) throws Exception {
        browser.console();
        browser.open(report(name));
        search("kaspresso");
        browser.print();

        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theConsoleWouldTellOfAScriptThatIsNotOurs() throws Exception {
        browser.open(rich);
        browser.console();
        browser.run("const s = document.createElement('script'); s.textContent = 'window.foreign = 1';"
                + "document.body.append(s);");

        assertThat(browser.run("return window.foreign === undefined").asBoolean())
                .isTrue();
        assertThat(browser.console()).hasSize(1).first().asString().contains("Content Security Policy");
    }

    @Test
    void searchFindsFindingsAndComponents() throws Exception {
        browser.open(rich);
        assertThat(shown(".finding")).isGreaterThan(4);

        search("KASPRESSO lab");
        assertThat(shown(".finding")).isEqualTo(1);
        assertThat(text("#status")).startsWith("1 of 6 findings");

        search("slf4j");
        assertThat(shown(".finding")).isZero();
        assertThat(text("#findings > .nothing")).isEqualTo("No finding matches the filter.");
        assertThat(shown(".components tbody tr")).isEqualTo(1);

        search("aliyun-java-sdk-core");
        assertThat(shown("article.finding article.finding"))
                .as("one that another brings is opened")
                .isEqualTo(1);

        search("");
        assertThat(text("#status")).isEmpty();
    }

    @Test
    void levelsAndVendorsFilter() throws Exception {
        browser.open(rich);
        browser.run("document.querySelector('input[value=deny]').click()");
        assertThat(shown(".finding.deny")).isZero();
        assertThat(shown(".finding.warn")).isPositive();

        browser.run("const v = document.querySelector('#vendor'); v.value = 'tencent';"
                + "v.dispatchEvent(new Event('change'))");
        assertThat(shown(".finding")).isEqualTo(1);
    }

    @Test
    void aLinkLeadsToItsFindingEvenWhereAFilterHidesIt() throws Exception {
        browser.open(rich);
        String anchor = browser.run("return document.querySelector('.followers .finding').id")
                .asText();
        search("slf4j");
        browser.run("location.hash = '" + anchor + "'");
        browser.run("return new Promise(done => setTimeout(done, 1000))");

        assertThat(number("document.getElementById('" + anchor + "').getBoundingClientRect().height"))
                .isPositive();
        assertThat(number("document.getElementById('" + anchor + "').getBoundingClientRect().top"))
                .isBetween(0L, 800L);
    }

    @Test
    void aModuleFiltersFindingsAndComponents() throws Exception {
        browser.open(build);
        assertThat(shown(".finding")).isGreaterThan(4);
        choose("m12");
        assertThat(text("#status")).matches("6 of 6 findings, 66 of [0-9]{3} components");
        assertThat(shown(".components tbody tr")).isEqualTo(66);

        choose("top");
        assertThat(shown(".finding")).isZero();
        assertThat(text("#status")).startsWith("0 of 6 findings, 0 of ");

        choose("All modules");
        assertThat(text("#status")).isEmpty();
    }

    @Test
    void aModuleLeadsToTheWayIntoItAlsoWhereThatIsFolded() throws Exception {
        browser.open(build);
        String link =
                "[...document.querySelectorAll('#examined tr')].find(r => r.textContent.includes('org.shop:m12:1.0') && r.querySelector('td a'))"
                        + ".querySelector('td a')";
        browser.run(link + ".closest('details').open = true; " + link + ".click();"
                + "return new Promise(done => setTimeout(done, 1000))");

        String target = "document.getElementById(location.hash.slice(1))";
        assertThat(browser.run("return " + target + ".textContent").asText()).isEqualTo("m12");
        assertThat(browser.run("return " + target + ".checkVisibility()").asBoolean())
                .isTrue();
        assertThat(number(target + ".getBoundingClientRect().top")).isBetween(0L, 800L);
    }

    @Test
    void theKeyboardReachesTheSearch() throws Exception {
        browser.open(rich);
        browser.run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))");
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("search");
    }

    @Test
    void tenThousandComponentsStayResponsive() throws Exception {
        long before = System.nanoTime();
        browser.open(large);
        assertThat(millisSince(before)).as("to open").isLessThan(5_000);
        assertThat(shown(".components tbody tr")).isEqualTo(200);
        assertThat(text("#shown")).isEqualTo("1–200 of 10000");

        assertThat(
                        number(
                                "(() => { const s = document.querySelector('#search'); const from = performance.now();"
                                        + "s.value = 'library-9876'; s.dispatchEvent(new Event('input')); return performance.now() - from; })()"))
                .as("milliseconds that a key takes")
                .isLessThan(100);
        search("library-9876");
        assertThat(shown(".components tbody tr")).isEqualTo(1);

        search("");
        browser.run("document.querySelector('#later').click()");
        assertThat(text("#shown")).isEqualTo("201–400 of 10000");
    }

    @Test
    void aPrintedReportIsWhole() throws Exception {
        browser.open(large);
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(number("document.querySelectorAll('.components tbody tr').length"))
                .isEqualTo(MANY);
        assertThat(number("document.querySelectorAll('details:not([open])').length"))
                .isZero();
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertThat(shown(".components tbody tr")).isEqualTo(200);

        browser.open(rich);
        byte[] pdf = browser.print();
        Files.write(FOLDER.resolve("rich.pdf"), pdf);
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    /** Whoever files a record on paper gets the findings first, and not a hundred pages of names. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aRecordOf380ComponentsIsPrintedOnFifteenPages(Language language) throws Exception {
        String name = "printed-" + language.id();
        browser.open(write(Reports.large(380), name, language));

        assertThat(printedPages(name)).isBetween(2L, 15L);
    }

    /** The choice is the style's: it holds too where a server forbids the script. The print says that it is no whole. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFindingsAloneOfARecordOf380ComponentsArePrintedOnThreePages(Language language) throws Exception {
        String name = "printed-findings-" + language.id();
        browser.open(write(Reports.large(380), name, language));
        browser.run("document.querySelector('#findings-only').click()");

        assertThat(printedPages(name)).isBetween(1L, 3L);

        browser.show("print");
        assertThat(shown(".verdict h1, .verdict .extract")).isEqualTo(2);
        assertThat(shown("#findings .finding > .head")).isEqualTo(6);
        assertThat(shown("#findings table.acts")).isPositive();
        assertThat(shown("#examined, #components, #judgement")).isZero();
        browser.run("document.querySelector('#findings-only').click()");
        assertThat(shown("#examined, #components, #judgement")).isEqualTo(3);
        assertThat(shown(".verdict .extract")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"rich, 390", "build, 390", "rich, 375", "build, 375", "large, 320"})
    void tablesAreCardsOnAPhone(String name, int width) throws Exception {
        String cells = "[...document.querySelectorAll('td')].filter(c => c.checkVisibility())";
        browser.open(report(name));
        assertThat(number(cells + ".filter(c => getComputedStyle(c).display !== 'table-cell').length"))
                .isZero();

        browser.resize(width, 844);
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        assertThat(number(cells + ".length")).isPositive();
        assertThat(number(cells + ".filter(c => getComputedStyle(c).display === 'table-cell').length"))
                .isZero();
        assertThat(number("[...document.querySelectorAll('.scroll, .components, html')]"
                        + ".filter(e => e.scrollWidth > e.clientWidth).length"))
                .as("what scrolls sideways")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "rich, light, 1280",
        "rich, dark, 1280",
        "rich, light, 390",
        "large, light, 1280",
        "build, light, 1280",
        "build, dark, 390",
        "rich, print, 720",
        "build, print, 720",
        "german, light, 1280",
        "german, dark, 1280",
        "german, dark, 390",
        "german, print, 720"
    })
    void nobodyIsLockedOut(String name, String how, int width) throws Exception {
        browser.resize(width, 900);
        browser.show(how);
        browser.open(report(name));
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        // Paper is not touched, and to compare each of thousands of links with each takes axe minutes.
        boolean touched = !how.equals("print") && (name.equals("rich") || name.equals("german"));
        assertThat(browser.violations(touched)).isEmpty();
        if (!how.equals("print")) {
            assertThat(browser.run(TargetSizes.SMALL)).isEmpty();
        }
        picture(name + "-" + how + "-" + width);
    }

    private URI report(String name) {
        return name.equals("german") ? german : name.equals("rich") ? rich : name.equals("large") ? large : build;
    }

    private void choose(String module) throws Exception {
        browser.run("const m = document.querySelector('#module');"
                + "m.value = [...m.options].find(o => o.textContent === '" + module + "').value;"
                + "m.dispatchEvent(new Event('change'))");
    }

    private void search(String text) throws Exception {
        browser.run("const s = document.querySelector('#search'); s.value = '" + text + "';"
                + "s.dispatchEvent(new Event('input')); return new Promise(done => setTimeout(done, 400))");
    }

    /** How many elements a reader can see. */
    private long shown(String selector) throws Exception {
        return number("[...document.querySelectorAll('" + selector + "')].filter(e => e.checkVisibility()).length");
    }

    private long number(String expression) throws Exception {
        return browser.run("return Math.round(" + expression + ")").asLong();
    }

    private String text(String selector) throws Exception {
        return browser.run("return document.querySelector('" + selector + "').textContent")
                .asText();
    }

    private long printedPages(String name) throws Exception {
        byte[] pdf = browser.print();
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private void picture(String name) throws Exception {
        Files.write(FOLDER.resolve(name + ".png"), browser.screenshot());
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static URI write(Report report, String name) throws IOException {
        return write(report, name, Language.EN);
    }

    private static URI write(Report report, String name, Language language) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            new HtmlReport(language).write(report, Reports.RUN, out);
        }
        return file.toUri();
    }
}
