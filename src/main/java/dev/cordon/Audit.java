package dev.cordon;

import dev.cordon.denylist.DenylistIndex;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.match.Matcher;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Lowering;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.report.Outcome;
import dev.cordon.report.PathSource;
import dev.cordon.report.Report;
import dev.cordon.report.ReportedVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of Cordon: facts meet identifiers and become findings; policy judges them on a date; what was found is
 * explained and told. No Maven, no clock, no logger and no file is in it.
 *
 * @param index the loaded denylists
 * @param policy how findings are judged
 * @param failOnViolation whether a verdict may fail the build at all
 */
public record Audit(DenylistIndex index, Policy policy, boolean failOnViolation) {

    /**
     * Judges an inventory.
     *
     * @param inventory what was looked at
     * @param paths how components got in; asked only where something was found
     * @param notExamined what the inventory does not cover, phrases for people
     */
    public Report of(Inventory inventory, PathSource paths, List<String> notExamined) {
        Matcher matcher = new Matcher(index);
        List<Verdict> verdicts = inventory.components().stream()
                .flatMap(component -> matcher.match(component).stream())
                .map(policy::judge)
                .sorted(Verdict.ORDER)
                .toList();
        List<Component> unidentified = inventory.components().stream()
                .filter(component -> !matcher.identifies(component))
                .toList();
        List<ReportedVerdict> explained = verdicts.stream()
                .map(v -> new ReportedVerdict(v, paths.explain(v.finding().component())))
                .toList();
        Outcome outcome = outcome(verdicts);
        return new Report(
                inventory.source(),
                outcome,
                policy,
                inventory.components(),
                unidentified,
                explained,
                notices(inventory, outcome),
                notExamined);
    }

    private Outcome outcome(List<Verdict> verdicts) {
        if (!policy.fails(verdicts)) {
            return Outcome.PASSED;
        }
        return failOnViolation ? Outcome.FAILED : Outcome.SUPPRESSED;
    }

    private List<Notice> notices(Inventory inventory, Outcome outcome) {
        List<Notice> notices = new ArrayList<>(inventory.notices());
        notices.addAll(policy.denylist().notices());
        notices.addAll(Lowering.notices(policy));
        if (outcome == Outcome.SUPPRESSED) {
            notices.add(Notice.of(
                    NoticeCode.FAILURE_SUPPRESSED,
                    "failOnViolation is false: the build goes on although it would have failed."));
        }
        return notices;
    }
}
