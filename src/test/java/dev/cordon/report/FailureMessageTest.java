package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.testing.Reports;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureMessageTest {

    private static final Report REPORT = Reports.rich();

    @Test
    void leadsToTheWaysOut() {
        assertThat(FailureMessage.of(REPORT, Optional.of("report.html"), goal -> "cordon:" + goal))
                .contains(
                        " To see and write the exclusions: mvn cordon:fix. To waive it until a day: mvn cordon:waive. ")
                .endsWith(" See above and report.html");
    }

    @Test
    void namesNoReportThatIsNotThere() {
        assertThat(FailureMessage.of(REPORT, Optional.empty(), goal -> "cordon:" + goal))
                .endsWith(" See above.");
    }
}
