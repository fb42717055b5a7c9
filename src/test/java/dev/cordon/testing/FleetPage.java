package dev.cordon.testing;

import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.html.portfolio.PortfolioHtml;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the portfolio of the fleet with its records into a folder, for people who change the page and look at it. */
public final class FleetPage {

    private FleetPage() {}

    /** Writes it below the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path records = Files.createDirectories(folder.resolve("records"));
        Fleet.write(records);
        Portfolio portfolio = Portfolios.of(records);
        for (Language language : Language.values()) {
            Files.writeString(
                    folder.resolve("portfolio-" + language.id() + ".html"),
                    Portfolios.written(portfolio, new PortfolioHtml(language)));
        }
        Files.writeString(folder.resolve("portfolio.json"), Portfolios.written(portfolio, new PortfolioJson()));
        Files.writeString(folder.resolve("portfolio.csv"), Portfolios.written(portfolio, new PortfolioCsv()));
    }
}
