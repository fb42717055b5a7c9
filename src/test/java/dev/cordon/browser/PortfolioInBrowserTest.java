package dev.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.html.portfolio.PortfolioHtml;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.Portfolios;
import dev.cordon.text.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the page of a portfolio meets. Pictures of that of forty products are left in {@code target/browser}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioInBrowserTest {

    private static final Path FOLDER = Path.of("target/browser");

    /** Three tables and three pictures, and for each of forty products the five records with what changed. */
    private static final long MOST_PAGES = 40;

    private Browser browser;
    private URI english;
    private URI german;
    private URI forty;

    @BeforeAll
    void start(@TempDir Path fleet, @TempDir Path records, @TempDir Path profile) throws Exception {
        Path driver = Browser.driver()
                .orElseGet(() -> Assumptions.abort("No chromedriver on the PATH, so no portfolio was opened."));
        Fleet.write(fleet);
        Fleet.write(records, Fleet.SOME);
        // What the head of the page has to say first: a release whose records contradict each other, and a broken
        // record.
        Path first = records.resolve("p01/4.4.json");
        Files.writeString(
                records.resolve("p01/again.json"),
                Files.readString(first).replaceFirst("\"outcome\" : \"[a-z]+\"", "\"outcome\" : \"suppressed\""));
        Files.writeString(records.resolve("p02/broken.json"), "{\"cordonReport\" : \"2.0\",");
        Portfolio portfolio = Portfolios.of(records);
        assertThat(portfolio.allFaults()).hasSize(2);
        english = write(portfolio, Language.EN, "some-en");
        german = write(portfolio, Language.DE, "some-de");
        forty = write(Portfolios.of(fleet), Language.EN, "forty");
        browser = Browser.start(driver, profile);
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static URI write(Portfolio portfolio, Language language, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("portfolio-" + name + ".html");
        Files.writeString(file, Portfolios.written(portfolio, new PortfolioHtml(language)));
        return file.toUri();
    }

    private void open(String language, String how, int width) throws Exception {
        browser.resize(width, 900);
        browser.show(how);
        browser.open(language.equals("de") ? german : language.equals("forty") ? forty : english);
    }

    @ParameterizedTest
    @CsvSource({
        "en, light, 1280",
        "en, dark, 390",
        "en, print, 720",
        "de, light, 390",
        "de, dark, 1280",
        "de, print, 720"
    })
    void nobodyIsLockedOut(String language, String how, int width) throws Exception {
        open(language, how, width);
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        assertThat(browser.violations(!how.equals("print"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void nothingSticksOutToTheSide(int width) throws Exception {
        for (String language : new String[] {"en", "de"}) {
            open(language, "light", width);
            assertThat(number("document.documentElement.scrollWidth"))
                    .as(language)
                    .isLessThanOrEqualTo(width);
            assertThat(browser.run("""
                            return [...document.querySelectorAll('td, th, .pill, .out, code')]
                                .filter(e => e.checkVisibility() && !e.closest('.matrix, thead') && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                                    && getComputedStyle(e).display !== 'inline').slice(0, 3).map(e => e.outerHTML.slice(0, 120))
                            """)).as(language).isEmpty();
        }
    }

    @Test
    void theHeadIsInTheFirstScreen() throws Exception {
        for (int width : new int[] {1280, 390}) {
            open("en", "light", width);
            for (String part : new String[] {"h1", ".counts"}) {
                assertThat(number("document.querySelector('" + part + "').getBoundingClientRect().bottom"))
                        .as(part)
                        .isBetween(1L, 900L);
            }
        }
    }

    @Test
    void tablesAreCardsOnAPhone() throws Exception {
        String cells = "[...document.querySelectorAll('.cards td')].filter(c => c.checkVisibility())";
        open("en", "light", 1280);
        assertThat(number(cells + ".filter(c => getComputedStyle(c).display !== 'table-cell').length"))
                .isZero();
        open("en", "light", 390);
        assertThat(number(cells + ".length")).isPositive();
        assertThat(number(cells + ".filter(c => getComputedStyle(c).display === 'table-cell').length"))
                .isZero();
    }

    /** Of forty products with five releases each. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whatCanBePressedIsLargeEnough(int width) throws Exception {
        open("forty", "light", width);
        assertThat(browser.run(TargetSizes.SMALL)).isEmpty();
    }

    /** Whoever has no pointer comes to what scrolls, to every fold and to every product. */
    @Test
    void theKeyboardReachesEverything() throws Exception {
        open("en", "light", 390);
        assertThat(browser.run("""
                        return [...document.querySelectorAll('*')].filter(e => e.checkVisibility()
                                && e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
                            .filter(e => e.tabIndex < 0 && !e.querySelector('a[href]')).map(e => e.outerHTML.slice(0, 90))
                        """)).isEmpty();
        assertThat(number("[...document.querySelectorAll('a[href], summary')].filter(e => e.tabIndex < 0).length"))
                .isZero();
        assertThat(number("[...document.querySelectorAll('#products a')]"
                        + ".filter(a => !document.querySelector(a.getAttribute('href'))).length"))
                .isZero();
        assertThat(number("document.querySelectorAll('#products tbody a').length"))
                .isEqualTo(Fleet.SOME);
    }

    @Test
    void theConsoleStaysEmpty() throws Exception {
        browser.console();
        open("en", "light", 1280);
        browser.print();
        assertThat(browser.console()).isEmpty();
    }

    /** Folded numbers are printed as well: paper has nothing to press. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void isPrintedWhole(String language) throws Exception {
        open(language, "light", 1280);
        byte[] pdf = browser.print();
        Files.write(FOLDER.resolve("portfolio-" + language + ".pdf"), pdf);
        long pages = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(pages).isBetween(2L, MOST_PAGES);
    }

    /** For people who look at pictures: the whole page. */
    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
    void isPictured(String how, int width) throws Exception {
        open("forty", how, width);
        int height = (int) Math.min(number("document.documentElement.scrollHeight"), 8000);
        browser.resize(width, height);
        Path file = FOLDER.resolve("portfolio-" + how + "-" + width + ".png");
        Files.write(file, browser.screenshot());
        assertThat(file).isNotEmptyFile();
    }

    private long number(String expression) throws Exception {
        return browser.run("return Math.round(" + expression + ")").asLong();
    }
}
