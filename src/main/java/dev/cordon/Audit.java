package dev.cordon;

import dev.cordon.Hearing.Heard;
import dev.cordon.Packing.Packed;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Matcher;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Lowering;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.WaiverNotices;
import dev.cordon.report.Outcome;
import dev.cordon.report.PathSource;
import dev.cordon.report.Reconciliation;
import dev.cordon.report.Report;
import dev.cordon.report.ReportedVerdict;
import dev.cordon.report.Survey;
import dev.cordon.report.Survey.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The story of Cordon: facts meet identifiers and become findings; policy judges them on a date; what was found is
 * explained and told. No Maven, no clock, no logger and no file is in it.
 *
 * @param index the loaded denylists
 * @param policy how findings are judged
 * @param failOnViolation whether the build may fail at all
 * @param maxUnidentified how many unidentified components are accepted, where that is bounded
 */
public record Audit(DenylistIndex index, Policy policy, boolean failOnViolation, OptionalLong maxUnidentified) {

    private static final int MOST_UNIDENTIFIED = 1000;

    /** The same audit of the module of that {@code groupId:artifactId}: waivers can be limited to it. */
    public Audit in(String module) {
        return new Audit(index, policy.in(module), failOnViolation, maxUnidentified);
    }

    /** Opens a hearing about one source. */
    public Hearing hear(Source source) {
        return hear(source, Strength.CONCLUSIVE);
    }

    /**
     * Opens a hearing about a source that is not to be believed entirely.
     *
     * @param most the most that anything in it proves
     */
    public Hearing hear(Source source, Strength most) {
        return new Hearing(source, new Matcher(index), policy, most, Hearing.MOST_RECORDED);
    }

    /**
     * Opens a hearing about one of many sources.
     *
     * @param mostRecorded how many facts are kept to be recorded; of a source with more, none
     */
    public Hearing hear(Source source, int mostRecorded) {
        return new Hearing(source, new Matcher(index), policy, Strength.CONCLUSIVE, mostRecorded);
    }

    /** Hears a whole inventory. */
    public Heard hear(Inventory inventory, PathSource paths) {
        return hear(inventory, paths, UnaryOperator.identity());
    }

    /** Whether there is anything to find about a component. */
    public boolean finds(Component component) {
        return !new Matcher(index).match(component).isEmpty();
    }

    /**
     * Hears a whole inventory.
     *
     * @param closer looks closer at a component with a finding, for the record; what it adds is not judged
     */
    public Heard hear(Inventory inventory, PathSource paths, UnaryOperator<Component> closer) {
        return hear(inventory, Packing.NOTHING, paths, closer);
    }

    /**
     * Hears an inventory of what is used, with what is packed.
     *
     * @param closer looks closer at a component with a finding, for the record; what it adds is not judged
     */
    public Heard hear(Inventory used, Packing packing, PathSource paths, UnaryOperator<Component> closer) {
        Hearing hearing = hear(used.source(), Integer.MAX_VALUE);
        used.components().forEach(component -> hearing.accept(component, closer));
        Packed packed = packing.beside(hearing.found());
        packed.others().forEach(component -> hearing.accept(component, closer));
        hearing.accept(packed.copies());
        List<Notice> notices = new ArrayList<>(used.notices());
        notices.addAll(packed.notices());
        return hearing.close(Optional.empty(), paths, notices);
    }

    /**
     * Tells what all hearings had to tell.
     *
     * @param source what the audit is about
     * @param hearings one per source that was looked at
     * @param reconciliations how SBOMs compare with the build
     * @param told what is to be told beside what the hearings tell
     * @param notExamined what was not looked at, phrases for people
     */
    public Report report(
            Source source,
            List<Heard> hearings,
            List<Reconciliation> reconciliations,
            List<Notice> told,
            List<String> notExamined) {
        List<ReportedVerdict> verdicts =
                hearings.stream().flatMap(h -> h.verdicts().stream()).toList();
        Survey survey = new Survey(
                hearings.stream().map(Heard::examined).toList(),
                hearings.stream()
                        .flatMap(h -> h.unidentified().stream()
                                .map(c -> new Recorded(h.examined().source(), c)))
                        .limit(MOST_UNIDENTIFIED)
                        .toList(),
                reconciliations,
                notExamined);
        List<Notice> notices = new ArrayList<>(told);
        hearings.forEach(h -> notices.addAll(h.notices()));
        boolean tooMany = tooManyUnidentified(survey, notices);
        Outcome outcome = outcome(verdicts.stream().map(ReportedVerdict::verdict), tooMany, notices);
        notices.addAll(WaiverNotices.of(
                policy.waivers(),
                verdicts.stream().map(ReportedVerdict::verdict).toList()));
        notices.addAll(policy.denylist().notices());
        notices.addAll(Lowering.notices(policy));
        return new Report(source, outcome, policy.with(policy.waivers().everywhere()), survey, verdicts, notices);
    }

    private boolean tooManyUnidentified(Survey survey, List<Notice> notices) {
        long found = survey.unidentifiedCount();
        if (maxUnidentified.isEmpty() || found <= maxUnidentified.getAsLong()) {
            return false;
        }
        notices.add(Notice.of(
                NoticeCode.UNIDENTIFIED_TOO_MANY,
                found + " components are unidentified, and maxUnidentified accepts " + maxUnidentified.getAsLong()
                        + ". The report lists them."));
        return true;
    }

    private Outcome outcome(Stream<Verdict> verdicts, boolean tooMany, List<Notice> notices) {
        if (!tooMany && !policy.fails(verdicts.toList())) {
            return Outcome.PASSED;
        }
        if (failOnViolation) {
            return Outcome.FAILED;
        }
        notices.add(Notice.of(
                NoticeCode.FAILURE_SUPPRESSED,
                "failOnViolation is false: the build goes on although it would have failed."));
        return Outcome.SUPPRESSED;
    }
}
