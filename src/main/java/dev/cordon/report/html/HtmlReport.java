package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.report.ReportFormat;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The report for people to read: one file that needs no network, no server and no script. Its templates are in
 * {@code src/main/jte}; the build turns them into classes, which are loaded when the first report is written.
 *
 * @param language the language of what Cordon itself says
 */
public record HtmlReport(Language language) implements ReportFormat {

    /** The page in the usual language. */
    public HtmlReport() {
        this(Language.USUAL);
    }

    @Override
    public ReportFormat in(Language other) {
        return new HtmlReport(other);
    }

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileEnding() {
        return "html";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        try {
            JtepageGenerated.render(
                    new HtmlOutput(text), null, HtmlPage.of(report, run, Texts.of(language, "report", "page")));
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
