package dev.cordon.audit;

import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Packing.Packed;
import dev.cordon.audit.Provenance.NameListInForce;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.LevelCap;
import dev.cordon.policy.Lowering;
import dev.cordon.policy.MilderProfile;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.WaiverNotices;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The story of Cordon: facts meet identifiers and become findings; policy judges them on a date; what was found is
 * explained and reported. No Maven, no clock, no logger and no file is in it.
 *
 * @param index the loaded denylists
 * @param policy how findings are judged
 * @param suppression why the build goes on whatever is found; empty where it fails
 * @param maxUnidentified how many unidentified components are accepted, where that is bounded
 * @param names official lists of names, which are hints beside the findings
 */
public record Audit(
        DenylistIndex index,
        Policy policy,
        Optional<Suppression> suppression,
        OptionalLong maxUnidentified,
        NameLists names) {

    private static final int MOST_UNIDENTIFIED = 1000;

    /** An audit of a build that goes on where {@code failOnViolation} is false. */
    public Audit(DenylistIndex index, Policy policy, boolean failOnViolation, OptionalLong maxUnidentified) {
        this(
                index,
                policy,
                failOnViolation ? Optional.empty() : Optional.of(Suppression.FAIL_ON_VIOLATION),
                maxUnidentified,
                NameLists.NONE);
    }

    /** The same audit of the module of that {@code groupId:artifactId}: waivers can be limited to it. */
    public Audit in(String module) {
        return new Audit(index, policy.in(module), suppression, maxUnidentified, names);
    }

    /** What compares components with the lists, on the day of the policy. */
    Matcher matcher() {
        return new Matcher(index, policy.asOf());
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
        return new Hearing(source, matcher(), policy, names, most, Hearing.MOST_RECORDED, Optional.empty());
    }

    /**
     * Opens a hearing about one of many sources.
     *
     * @param mostRecorded how many facts are kept to be recorded; of a source with more, none
     */
    public Hearing hear(Source source, int mostRecorded) {
        return new Hearing(source, matcher(), policy, names, Strength.CONCLUSIVE, mostRecorded, Optional.empty());
    }

    /**
     * Opens a hearing about a source whose findings are shown and fail no build.
     *
     * @param by what wants it so: {@code lockFiles=note}
     */
    public Hearing hearToNote(Source source, String by) {
        Optional<LevelCap> cap = Optional.of(new LevelCap(Level.NOTE, by));
        return new Hearing(source, matcher(), policy, names, Strength.CONCLUSIVE, Hearing.MOST_RECORDED, cap);
    }

    /** Hears a whole inventory. */
    public JudgedSource hear(Inventory inventory, PathSource paths) {
        return hear(inventory, paths, UnaryOperator.identity());
    }

    /** Whether there is anything to find about a component. */
    public boolean finds(Component component) {
        return !matcher().match(component).isEmpty();
    }

    /**
     * Hears a whole inventory.
     *
     * @param closer looks closer at a component with a finding, for the record; what it adds is not judged
     */
    public JudgedSource hear(Inventory inventory, PathSource paths, UnaryOperator<Component> closer) {
        return hear(inventory, Packing.NOTHING, paths, closer);
    }

    /**
     * Hears an inventory of what is used, with what is packed.
     *
     * @param closer looks closer at a component with a finding, for the record; what it adds is not judged
     */
    public JudgedSource hear(Inventory used, Packing packing, PathSource paths, UnaryOperator<Component> closer) {
        return hear(used, matcher()::match, packing, paths, closer);
    }

    /**
     * Hears an inventory of what is used, where other modules use the same.
     *
     * @param findings what there is to find about a component, as this audit finds it
     * @param closer looks closer at a component with a finding, for the record; what it adds is not judged
     */
    public JudgedSource hear(
            Inventory used,
            Function<Component, List<Finding>> findings,
            Packing packing,
            PathSource paths,
            UnaryOperator<Component> closer) {
        Hearing hearing = hear(used.source(), Integer.MAX_VALUE);
        used.components().forEach(component -> hearing.accept(component, findings, closer));
        Packed packed = packing.beside(hearing.found());
        packed.others().forEach(component -> hearing.accept(component, closer));
        hearing.accept(packed.copies());
        List<Notice> notices = new ArrayList<>(used.notices());
        notices.addAll(packed.notices());
        return hearing.close(Identity.NONE, paths, notices);
    }

    /**
     * Reports what all hearings found.
     *
     * @param source what the audit is about
     * @param hearings one per source that was looked at
     * @param reconciliations how SBOMs compare with the build
     * @param others what is to be reported beside what the hearings found
     * @param notExamined what was there and not looked into
     */
    public Report report(
            Source source,
            List<JudgedSource> hearings,
            List<Reconciliation> reconciliations,
            List<Notice> others,
            List<Unexamined> notExamined) {
        List<ReportedVerdict> verdicts =
                hearings.stream().flatMap(h -> h.verdicts().stream()).toList();
        List<Verdict> judged = verdicts.stream().map(ReportedVerdict::verdict).toList();
        Survey survey = survey(hearings, reconciliations, notExamined);
        List<Notice> notices = new ArrayList<>(others);
        hearings.forEach(h -> notices.addAll(h.notices()));
        boolean tooMany = tooManyUnidentified(survey, notices);
        boolean failing = tooMany || policy.fails(judged);
        if (failing) {
            suppression.ifPresent(s -> notices.add(Notice.of(NoticeCode.FAILURE_SUPPRESSED, s.message())));
        }
        Outcome outcome =
                Outcome.of(failing, suppression.isPresent(), survey.notJudged().isEmpty());
        notices.addAll(WaiverNotices.of(policy.waivers(), judged));
        notices.addAll(noticesOfPolicy());
        List<NameListInForce> compared = names.lists().stream()
                .map(list -> new NameListInForce(list.id(), list.contents()))
                .toList();
        return new Report(
                source,
                outcome,
                policy.with(policy.waivers().everywhere()),
                survey,
                verdicts,
                notices,
                new Provenance(Optional.empty(), List.of(), compared));
    }

    private static Survey survey(
            List<JudgedSource> hearings, List<Reconciliation> reconciliations, List<Unexamined> notExamined) {
        List<Examined> examined =
                hearings.stream().flatMap(h -> h.examined().stream()).toList();
        List<NotJudged> notJudged =
                hearings.stream().flatMap(h -> h.notJudged().stream()).toList();
        List<Recorded> unidentified = hearings.stream()
                .flatMap(h -> h.examined().stream()
                        .flatMap(e -> h.unidentified().stream().map(c -> new Recorded(e.source(), c))))
                .limit(MOST_UNIDENTIFIED)
                .toList();
        Stream<Unexamined> accepted = notJudged.stream()
                .filter(NotJudged::accepted)
                .map(n -> new Unexamined(
                        Unexamined.Kind.FILE,
                        n.fault().where().toString(),
                        n.fault().what()));
        List<Unexamined> unseen = Stream.of(accepted, notExamined.stream(), ReferencedSboms.notAmong(examined))
                .flatMap(s -> s)
                .toList();
        return new Survey(examined, unidentified, reconciliations, unseen, notJudged);
    }

    /** What there is to say of the lists and levels, whatever was found. */
    private List<Notice> noticesOfPolicy() {
        List<Notice> notices = new ArrayList<>(policy.denylist().notices());
        names.lists().forEach(list -> notices.addAll(list.notices()));
        notices.addAll(Lowering.notices(policy));
        MilderProfile.notice(policy).ifPresent(notices::add);
        return notices;
    }

    private boolean tooManyUnidentified(Survey survey, List<Notice> notices) {
        long found = survey.unidentifiedCount();
        if (maxUnidentified.isEmpty() || found <= maxUnidentified.getAsLong()) {
            return false;
        }
        notices.add(Notice.of(
                NoticeCode.UNIDENTIFIED_TOO_MANY,
                Names.number(found, "component") + (found == 1 ? " is" : " are")
                        + " unidentified, and maxUnidentified accepts " + maxUnidentified.getAsLong()
                        + ". The report lists them."));
        return true;
    }
}
