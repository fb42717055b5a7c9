package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.Outcome;
import dev.cordon.report.Report;
import dev.cordon.testing.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactorReportTest {

    /** An execution that finds nothing must not cover one that did. */
    @Test
    void takesTheWorseOfTwoExecutionsInOneModule() {
        Report passed = report(Outcome.PASSED);
        Report suppressed = report(Outcome.SUPPRESSED);
        Report failed = report(Outcome.FAILED);

        assertThat(ReactorReport.worse(suppressed, passed)).isSameAs(suppressed);
        assertThat(ReactorReport.worse(passed, suppressed)).isSameAs(suppressed);
        assertThat(ReactorReport.worse(suppressed, failed)).isSameAs(failed);
        assertThat(ReactorReport.worse(report(Outcome.PASSED), passed)).isSameAs(passed);
    }

    private static Report report(Outcome outcome) {
        Report rich = Reports.rich();
        return new Report(rich.source(), outcome, rich.policy(), rich.survey(), List.of(), List.of());
    }
}
