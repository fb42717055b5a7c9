package dev.cordon;

import dev.cordon.report.ReportFormat;
import dev.cordon.report.answers.AnswersReport;
import dev.cordon.report.answers.LettersReport;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.report.json.InTotoReport;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.plain.CsvReport;
import dev.cordon.report.plain.CycloneDxReport;
import dev.cordon.report.plain.JunitReport;
import dev.cordon.report.plain.MarkdownReport;
import dev.cordon.report.sarif.GitLabReport;
import dev.cordon.report.sarif.SarifReport;
import java.util.List;
import java.util.Optional;

/** Every format: a new one adds its line here. */
public final class ReportFormats {

    /** Every format, in the order in which texts list them. */
    public static final List<ReportFormat> ALL = List.of(
            new HtmlReport(),
            new JsonReport(),
            new SarifReport(),
            new JunitReport(),
            new MarkdownReport(),
            new CsvReport(),
            CsvReport.withSemicolons(),
            new CycloneDxReport(),
            new GitLabReport(),
            new InTotoReport(),
            new AnswersReport(),
            new LettersReport());

    private ReportFormats() {}

    /** The format of that id; empty where there is none. */
    public static Optional<ReportFormat> of(String id) {
        return ALL.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** Every id. */
    public static List<String> ids() {
        return ALL.stream().map(ReportFormat::id).toList();
    }
}
