package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.report.ReportFormat;
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
 * The report for people to read: one file that needs no network, no server and no script. Its templates are in
 * {@code src/main/jte}; the build turns them into classes, which are loaded when the first report is written.
 *
 * @param language the language of what Cordon itself says
 */
public record HtmlReport(Language language) implements ReportFormat {

    private static final int BUFFER = 1 << 15;

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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        Texts texts = Texts.of(language, "page");
        try {
            JtepageGenerated.render(new HtmlOutput(new WriterOutput(writer)), null, HtmlPage.of(report, run, texts));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}
