package dev.cordon.report.html.portfolio;

import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioFormat;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Golden;
import dev.cordon.testing.Portfolios;
import dev.cordon.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of a small portfolio, with all that can be wrong with records, in every format. */
class PortfolioGoldenTest {

    private static Portfolio portfolio;

    @BeforeAll
    static void makeThePortfolio(@TempDir Path folder) throws IOException {
        portfolio = Portfolios.troubled(folder, 4);
    }

    @Test
    void thePageIsAsItWas() throws IOException {
        assertSame(new PortfolioHtml(Language.EN), "portfolio.html");
    }

    @Test
    void theGermanPageIsAsItWas() throws IOException {
        assertSame(new PortfolioHtml(Language.DE), "portfolio.de.html");
    }

    @Test
    void whatMachinesReadIsAsItWas() throws IOException {
        assertSame(new PortfolioJson(), "portfolio.json");
        assertSame(new PortfolioCsv(), "portfolio.csv");
    }

    private static void assertSame(PortfolioFormat format, String name) throws IOException {
        Golden.assertEquals(Portfolios.written(portfolio, format), "portfolio/" + name);
    }
}
