package dev.cordon.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.testing.Golden;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void reportsTheWholeStory() throws IOException {
        String text = ConsoleReport.lines(Reports.rich()).stream()
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());

        Golden.assertEquals(text, "rich/console.txt");
    }

    @Test
    void countsInItsLastSentence() {
        assertThat(ReportSentence.of(Reports.rich()))
                .isEqualTo(
                        "Audited 8 components (1 unidentified) against 28 vendors: 2 denied, 2 warned, 1 noted, 1 waived.");
    }

    /** A build that goes on all the same has no errors in its log. */
    @Test
    void marksFindingsAsWarningsWhereTheBuildGoesOn() {
        Report rich = Reports.rich();
        Report goesOn = new Report(
                rich.source(), Outcome.SUPPRESSED, rich.policy(), rich.survey(), rich.verdicts(), rich.notices());

        assertThat(ConsoleReport.lines(rich)).extracting(ConsoleLine::severity).contains(Severity.ERROR);
        assertThat(ConsoleReport.lines(goesOn))
                .extracting(ConsoleLine::severity)
                .contains(Severity.WARNING)
                .doesNotContain(Severity.ERROR);
    }
}
