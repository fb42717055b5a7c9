package dev.cordon.report.html.portfolio;

import dev.cordon.audit.RunInfo;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.html.HtmlOutput;
import dev.cordon.report.portfolio.PortfolioFormat;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A portfolio as one file for a browser, which needs no network and no script.
 *
 * @param language the language of what Cordon itself says
 */
public record PortfolioHtml(Language language) implements PortfolioFormat {

    private static final int BUFFER = 1 << 16;

    @Override
    public PortfolioFormat in(Language other) {
        return new PortfolioHtml(other);
    }

    @Override
    public String id() {
        return "html";
    }

    @Override
    public void write(Portfolio portfolio, RunInfo run, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            JtepageGenerated.render(
                    new HtmlOutput(new WriterOutput(writer)),
                    null,
                    PortfolioPage.of(portfolio, run, Texts.of(language, "portfolio")));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}
