package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.Report;
import dev.cordon.testing.AuditedFiles;
import dev.cordon.testing.Builds;
import dev.cordon.testing.ComparedReports;
import dev.cordon.testing.PageTexts;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import dev.cordon.text.MarkedTexts;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of the page comes from a bundle, or is data; and what is data is the same in every language. */
class HtmlTextsTest {

    static Stream<Report> reports() {
        return Stream.of(
                Reports.rich(),
                Reports.reactor(),
                Builds.many(3),
                Enquiry.advised(AuditedFiles.report()),
                ComparedReports.compared());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsOfNoBundleIsData(Report report) {
        List<String> others = PageTexts.othersOfNoLanguage(page(report, Language.DE));

        assertThat(others).isNotEmpty();
        assertThat(PageTexts.unknown(
                        others, List.of(report, Reports.RUN), "Cordon", "Maven", "Java", "UTC", "SHA", "sha256"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void dataIsNeverTranslated(Report report) {
        assertThat(PageTexts.others(page(report, Language.DE)))
                .containsExactlyInAnyOrderElementsOf(PageTexts.others(page(report, Language.EN)));
    }

    private static String page(Report report, Language language) {
        StringOutput text = new StringOutput();
        JtepageGenerated.render(
                new HtmlOutput(text),
                null,
                HtmlPage.of(report, Reports.RUN, MarkedTexts.of(language, "report", "page")));
        return text.toString();
    }
}
