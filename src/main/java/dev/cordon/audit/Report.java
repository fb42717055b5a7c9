package dev.cordon.audit;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.WaiverNotices;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything one check has to report, without a clock: the same inputs make an equal report.
 *
 * @param source what the check was about
 * @param outcome what it means for the build
 * @param policy how it was judged, with the lists behind it
 * @param survey what was looked at and what was not
 * @param verdicts what was found, the gravest first
 * @param notices what else the user must know
 * @param provenance what it rests on apart from inventory and lists
 */
public record Report(
        Source source,
        Outcome outcome,
        Policy policy,
        Survey survey,
        List<ReportedVerdict> verdicts,
        List<Notice> notices,
        Provenance provenance) {

    public Report {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(survey, "survey");
        verdicts = verdicts.stream().sorted(ReportedVerdict.ORDER).toList();
        notices = notices.stream().sorted().distinct().toList();
        Objects.requireNonNull(provenance, "provenance");
        if (outcome == Outcome.PASSED && !survey.notJudged().isEmpty()) {
            throw new IllegalArgumentException("passed, and not everything was judged");
        }
    }

    /** A report of which nothing more is known. */
    public Report(
            Source source,
            Outcome outcome,
            Policy policy,
            Survey survey,
            List<ReportedVerdict> verdicts,
            List<Notice> notices) {
        this(source, outcome, policy, survey, verdicts, notices, Provenance.NONE);
    }

    /**
     * That of a check which could not even load its lists, levels or waivers, or read its parameters: it says why.
     *
     * @param faults why, at least one
     */
    public static Report unjudged(Source source, List<Fault> faults) {
        Survey nothing = new Survey(
                List.of(),
                List.of(),
                List.of(),
                List.of(Unexamined.whole(source, "nothing of it could be judged")),
                faults.stream().map(NotJudged::of).toList());
        return new Report(source, Outcome.INCOMPLETE, Policy.NONE, nothing, List.of(), List.of());
    }

    /** The same report, with what it rests on. */
    public Report with(Provenance known) {
        return new Report(source, outcome, policy, survey, verdicts, notices, known);
    }

    /** The same report, where more could not be judged. */
    public Report without(List<Fault> faults) {
        List<NotJudged> all = Stream.concat(
                        survey.notJudged().stream(), faults.stream().map(NotJudged::of))
                .toList();
        Outcome now = outcome == Outcome.PASSED && !all.isEmpty() ? Outcome.INCOMPLETE : outcome;
        return new Report(source, now, policy, survey.with(all), verdicts, notices, provenance);
    }

    /** The same report about what else was looked at. */
    public Report with(Survey other) {
        return new Report(source, outcome, policy, other, verdicts, notices, provenance);
    }

    /** The same report with other explanations of its verdicts. */
    public Report withVerdicts(List<ReportedVerdict> others) {
        return new Report(source, outcome, policy, survey, others, notices, provenance);
    }

    /** The same report, with what else is to be reported. */
    public Report with(List<Notice> more) {
        List<Notice> all = Stream.concat(notices.stream(), more.stream()).toList();
        return new Report(source, outcome, policy, survey, verdicts, all, provenance);
    }

    /** The same report with what was found beside it, of which it has no components. */
    public Report beside(Report found) {
        List<ReportedVerdict> all =
                Stream.concat(verdicts.stream(), found.verdicts.stream()).toList();
        return new Report(source, found.denied() ? Outcome.FAILED : outcome, policy, survey, all, notices, provenance);
    }

    /** The waivers that do nothing, where the report is about everything that is built together. */
    public List<Notice> unusedWaivers() {
        return WaiverNotices.unused(
                policy.waivers(),
                verdicts.stream().map(ReportedVerdict::verdict).toList());
    }

    /** Whether it says of a waiver, or of an entry of a baseline, that it applies to nothing. */
    public boolean hasUnusedWaivers() {
        return notices.stream()
                .map(Notice::code)
                .anyMatch(code -> code == NoticeCode.WAIVER_UNUSED || code == NoticeCode.BASELINE_SOLVED);
    }

    /** The same where a waiver that applies to nothing fails the build; what does not pass anyway stays what it is. */
    public Report failingForUnusedWaivers() {
        return outcome == Outcome.PASSED && hasUnusedWaivers()
                ? new Report(source, Outcome.FAILED, policy, survey, verdicts, notices, provenance)
                : this;
    }

    /** How many verdicts have this level and are not waived. */
    public long count(Level level) {
        return verdicts.stream()
                .map(ReportedVerdict::verdict)
                .filter(v -> v.level() == level && !v.waived())
                .count();
    }

    /** How many verdicts are waived. */
    public long waived() {
        return verdicts.stream().filter(v -> v.verdict().waived()).count();
    }

    /**
     * Whether it passed and there is nothing else to say: nothing was found, not even something that is waived or allowed, and
     * there is no notice but the one that every module has which is judged before it is packaged.
     */
    public boolean isQuiet() {
        return outcome == Outcome.PASSED
                && verdicts.isEmpty()
                && notices.stream().allMatch(notice -> notice.code() == NoticeCode.MODULE_NOT_PACKAGED);
    }

    /** Whether everything was judged: what was skipped was not, and what the user does without was not either. */
    public boolean isComplete() {
        return outcome != Outcome.SKIPPED && survey.notJudged().isEmpty();
    }

    /** Whether something was found that fails the build by {@code failOn}, or would if the user did not let it go on. */
    public boolean isFailing() {
        return outcome == Outcome.FAILED || outcome == Outcome.SUPPRESSED;
    }

    /** What could not be judged and was not accepted: for that the build fails. */
    public List<Fault> faults() {
        return survey.notJudged().stream()
                .filter(n -> !n.accepted())
                .map(NotJudged::fault)
                .toList();
    }

    /** Whether the build must fail for what was found. */
    public boolean denied() {
        return outcome == Outcome.FAILED;
    }
}
