package dev.cordon.report.html.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.html.HtmlOutput;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.PageTexts;
import dev.cordon.testing.Portfolios;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import dev.cordon.text.MarkedTexts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each text of the page of a portfolio comes from a bundle, or is data; and what is data is the same in every language. */
class PortfolioTextsTest {

    private static Portfolio portfolio;

    /** With all that is wrong with records. */
    @BeforeAll
    static void makeThePortfolio(@TempDir Path folder) throws IOException {
        portfolio = Portfolios.troubled(folder, Fleet.SOME);
        assertThat(portfolio.faults()).hasSizeGreaterThan(1);
        assertThat(portfolio.notices()).isNotEmpty();
        assertThat(portfolio.unread()).isNotEmpty();
    }

    @Test
    void whatIsOfNoBundleIsData() {
        assertThat(PageTexts.unknown(
                        PageTexts.othersOfNoLanguage(page(Language.DE)),
                        List.of(portfolio, Reports.RUN),
                        "Cordon",
                        "Commit"))
                .isEmpty();
    }

    @Test
    void dataIsNeverTranslated() {
        assertThat(PageTexts.others(page(Language.DE)))
                .containsExactlyInAnyOrderElementsOf(PageTexts.others(page(Language.EN)));
    }

    private static String page(Language language) {
        StringOutput text = new StringOutput();
        JtepageGenerated.render(
                new HtmlOutput(text),
                null,
                PortfolioPage.of(portfolio, Reports.RUN, MarkedTexts.of(language, "portfolio")));
        return text.toString();
    }
}
