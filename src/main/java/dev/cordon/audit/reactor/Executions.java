package dev.cordon.audit.reactor;

import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several executions of the goal in one module, as one: the whole must not look better than any of them. */
public final class Executions {

    private static final List<Outcome> MILDEST_FIRST =
            List.of(Outcome.PASSED, Outcome.SKIPPED, Outcome.INCOMPLETE, Outcome.SUPPRESSED, Outcome.FAILED);

    private Executions() {}

    /**
     * The report of the execution with the worse outcome, where both are equal that of the later one, with what only the other
     * one found or could not judge. Where they do not say the same, a notice says that.
     *
     * @param before the report of one execution, or of several together
     * @param now the report of the next one
     */
    public static Report together(Report before, Report now) {
        boolean better = MILDEST_FIRST.indexOf(now.outcome()) < MILDEST_FIRST.indexOf(before.outcome());
        Report worse = better ? before : now;
        Report other = better ? now : before;
        if (found(worse).equals(found(other))
                && worse.outcome() == other.outcome()
                && worse.survey().notJudged().equals(other.survey().notJudged())) {
            return worse;
        }
        // An execution that looked at nothing has nothing to show beside one that did.
        boolean nothing = worse.survey().examined().isEmpty();
        Report shown = nothing ? other : worse;
        Report added = nothing ? worse : other;
        List<ReportedVerdict> verdicts = new ArrayList<>(shown.verdicts());
        added.verdicts().stream().filter(v -> !found(shown).contains(found(v))).forEach(verdicts::add);
        List<NotJudged> notJudged =
                Stream.of(shown, added).flatMap(Executions::notJudged).toList();
        boolean failed = worse.outcome() == Outcome.FAILED;
        return new Report(
                        shown.source(),
                        Outcome.of(worse.isFailing(), !failed, notJudged.isEmpty()),
                        shown.policy(),
                        shown.survey().with(notJudged),
                        verdicts,
                        shown.notices(),
                        shown.provenance())
                .with(List.of(disagreement(worse, other)));
    }

    private static Stream<NotJudged> notJudged(Report report) {
        return report.outcome() == Outcome.SKIPPED
                ? Stream.of(NotJudged.of(new Fault(
                        FaultCode.MODULE_NOT_JUDGED,
                        "one execution of the goal was skipped",
                        Location.of(report.source().name()),
                        "Leave out cordon.skip, so that it judges as well.")))
                : report.survey().notJudged().stream();
    }

    private static Notice disagreement(Report worse, Report other) {
        return Notice.of(
                NoticeCode.EXECUTIONS_DISAGREE,
                "Two executions of the goal in " + worse.source().name() + " come to different results: "
                        + worse.outcome().id() + " with " + findings(worse) + ", and "
                        + other.outcome().id() + " with " + findings(other) + ". The worse counts.");
    }

    private static String findings(Report report) {
        int found = report.verdicts().size();
        return Names.number(found, "finding");
    }

    private static Set<List<Object>> found(Report report) {
        return report.verdicts().stream().map(Executions::found).collect(Collectors.toSet());
    }

    private static List<Object> found(ReportedVerdict reported) {
        return List.of(
                reported.source(),
                reported.verdict().finding().component().ref(),
                reported.verdict().finding().vendor().id(),
                reported.verdict().level());
    }
}
