package dev.cordon.audit.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionsTest {

    private static final Fault FAULT =
            new Fault(FaultCode.ARCHIVE_UNREADABLE, "it is cut short", Location.of("lib/x.jar"), "Fetch it again.");

    /** An execution that finds nothing must not cover one that did. */
    @Test
    void theWorseCountsInEitherOrder() {
        Report passed = report(Outcome.PASSED);
        Report suppressed = report(Outcome.SUPPRESSED);
        Report failed = report(Outcome.FAILED);
        Report incomplete = passed.without(List.of(FAULT));

        assertThat(both(suppressed, passed)).isEqualTo(Outcome.SUPPRESSED);
        assertThat(both(suppressed, failed)).isEqualTo(Outcome.FAILED);
        assertThat(both(passed, incomplete)).isEqualTo(Outcome.INCOMPLETE);
        assertThat(both(failed, incomplete)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatOneCouldNotJudgeIsNotHiddenByWhatTheOtherFound() {
        Report failed = report(Outcome.FAILED);
        Report incomplete = report(Outcome.PASSED).without(List.of(FAULT));

        Report both = Executions.together(failed, incomplete);

        assertThat(both.isComplete()).isFalse();
        assertThat(both.faults()).containsExactly(FAULT);
        assertThat(both.notices()).extracting(Notice::code).containsExactly(NoticeCode.EXECUTIONS_DISAGREE);
        assertThat(both.notices().get(0).message()).contains("failed with 0 findings, and incomplete with 0 findings");
    }

    @Test
    void findingsOfBothAreKeptEachOnce() {
        List<ReportedVerdict> all = Reports.rich().verdicts();
        Report one = report(Outcome.FAILED, all.subList(0, 3));
        Report other = report(Outcome.FAILED, all.subList(2, 5));

        assertThat(Executions.together(one, other).verdicts()).containsExactlyInAnyOrderElementsOf(all.subList(0, 5));
    }

    /** What was never looked at is missing from the whole, and what was looked at is in it. */
    @Test
    void anExecutionThatLookedAtNothingLeavesTheModuleIncomplete() {
        Report rich = Reports.rich();
        Report passed = report(Outcome.PASSED);
        Report skipped = new Report(
                rich.source(),
                Outcome.SKIPPED,
                rich.policy(),
                new Survey(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
        Report broken = Report.unjudged(rich.source(), List.of(FAULT));

        for (Report other : List.of(skipped, broken)) {
            Report both = Executions.together(passed, other);
            assertThat(both).usingRecursiveComparison().isEqualTo(Executions.together(other, passed));
            assertThat(both.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(both.survey().components()).isEqualTo(rich.survey().components());
            assertThat(both.faults()).hasSize(1);
            assertThat(ModuleResult.of(both).standing()).isEqualTo(Standing.INCOMPLETE);
        }
    }

    /** A near miss: the same goal bound twice by accident says the same twice. */
    @Test
    void twoThatAgreeAreOne() {
        Report once = Reports.rich();

        assertThat(Executions.together(once, Reports.rich()).notices()).isEqualTo(once.notices());
    }

    private static Outcome both(Report one, Report other) {
        Outcome outcome = Executions.together(one, other).outcome();
        assertThat(Executions.together(other, one).outcome()).isEqualTo(outcome);
        return outcome;
    }

    private static Report report(Outcome outcome) {
        return report(outcome, List.of());
    }

    private static Report report(Outcome outcome, List<ReportedVerdict> verdicts) {
        Report rich = Reports.rich();
        Source source = rich.source();
        return new Report(source, outcome, rich.policy(), rich.survey(), verdicts, List.of());
    }
}
