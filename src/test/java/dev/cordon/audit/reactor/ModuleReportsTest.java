package dev.cordon.audit.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleReportsTest {

    private final ModuleReports reports = new ModuleReports();

    /** A module that was looked at again is what it is now, and nothing disagrees with what it was. */
    @Test
    void keepsWhatAnExecutionSaidLast() {
        reports.add("default", report(Outcome.PASSED));
        reports.add("default", report(Outcome.FAILED));

        assertThat(reports.size()).isEqualTo(1);
        assertThat(reports.all()).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.notices()).isEmpty();
        });
    }

    @Test
    void takesSeveralExecutionsTogether() {
        reports.add("one", report(Outcome.FAILED));
        reports.add("other", report(Outcome.PASSED));

        Report together = reports.of(report(Outcome.PASSED).source().name()).orElseThrow();
        assertThat(together.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(together.notices())
                .anySatisfy(notice -> assertThat(notice.code()).isEqualTo(NoticeCode.EXECUTIONS_DISAGREE));
        assertThat(reports.of("com.acme:another:1")).isEmpty();
    }

    private static Report report(Outcome outcome) {
        Report rich = Reports.rich();
        return new Report(rich.source(), outcome, rich.policy(), rich.survey(), List.of(), List.of());
    }
}
