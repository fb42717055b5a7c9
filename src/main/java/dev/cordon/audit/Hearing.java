package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Judge;
import dev.cordon.policy.LevelCap;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges the components of one source as they come. Only counts, verdicts and a bounded number of components stay in
 * memory, so that a source may be of any size. One thread at a time.
 */
public final class Hearing {

    /** How many facts are kept for the record: those of some twenty thousand components of an SBOM. */
    public static final int MOST_RECORDED = 100_000;

    private static final int MOST_UNIDENTIFIED = 1000;

    private final Source source;
    private final Matcher matcher;
    private final Policy policy;
    private final Judge judge;
    private final NamedOrganizations named;
    private final Strength most;
    private final Optional<LevelCap> cap;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Component> unidentified = new ArrayList<>();
    private final List<Component> recorded = new ArrayList<>();
    private int recordable;
    private long components;
    private long unidentifiedCount;
    private int capped;

    Hearing(
            Source source,
            Matcher matcher,
            Policy policy,
            NameLists names,
            Strength most,
            int mostRecorded,
            Optional<LevelCap> cap) {
        this.source = source;
        this.matcher = matcher;
        this.policy = policy;
        this.judge = new Judge(policy);
        this.named = new NamedOrganizations(names);
        this.most = most;
        this.recordable = mostRecorded;
        this.cap = cap;
    }

    /**
     * Judges a component.
     *
     * @return whether nothing of it is kept but that it was there, so that of others with its content only the number counts
     */
    public boolean accept(Component component) {
        return accept(component, UnaryOperator.identity());
    }

    /**
     * Judges a component.
     *
     * @param known what other sources of the build have found about the very same
     */
    public void accept(Component component, KnownFindings known) {
        accept(component, known.of(c -> true), UnaryOperator.identity());
    }

    /** Counts one more component with the content of one of which nothing is kept. */
    public void countAnother() {
        components++;
    }

    /**
     * Judges a component.
     *
     * @param seen what was seen of it
     * @param closer looks closer at it where something was found
     */
    boolean accept(Component seen, UnaryOperator<Component> closer) {
        return accept(seen, matcher::match, closer);
    }

    /**
     * Judges a component.
     *
     * @param seen what was seen of it
     * @param found what there is to find about it
     * @param closer looks closer at it where something was found
     */
    boolean accept(Component seen, Function<Component, List<Finding>> found, UnaryOperator<Component> closer) {
        Component component = seen.atMost(most);
        components++;
        List<Finding> findings = found.apply(component);
        Component recorded = findings.isEmpty() ? component : closer.apply(component);
        keep(recorded);
        for (Finding finding : findings) {
            verdicts.add(within(judge.judge(new Finding(recorded, finding.vendor(), finding.evidence()))));
        }
        boolean identified = matcher.identifies(component);
        if (!identified) {
            unidentifiedCount++;
            if (unidentified.size() < MOST_UNIDENTIFIED) {
                unidentified.add(component);
            }
        }
        // What has a finding carries the names that its organisations have on other lists.
        return findings.isEmpty() && !named.look(component) && identified && recordable < 0;
    }

    private Verdict within(Verdict verdict) {
        if (cap.isEmpty()) {
            return verdict;
        }
        capped += cap.get().lowers(verdict) ? 1 : 0;
        return cap.get().on(verdict);
    }

    /** How many verdicts would come to more without the cap, so far. */
    public int capped() {
        return capped;
    }

    /** The components with a finding, so far. */
    List<Component> found() {
        return verdicts.stream().map(v -> v.finding().component()).distinct().toList();
    }

    /**
     * Judges copies of what was judged before. One that fares as its original does is left out, and so is a copy of what
     * nothing was found about.
     */
    void accept(List<Copy> copies) {
        CopyJudge copyJudge = CopyJudge.of(matcher, policy, verdicts);
        for (Copy copy : copies) {
            List<Verdict> more = copyJudge.judge(copy);
            if (!more.isEmpty()) {
                components++;
                keep(more.get(0).finding().component());
                verdicts.addAll(more);
            }
        }
    }

    /** Half an inventory would be worse than none: it would be taken for the whole. */
    private void keep(Component component) {
        if (recordable >= 0) {
            recordable -= 1 + component.facts().size();
            recorded.add(component);
        }
        if (recordable < 0 && !recorded.isEmpty()) {
            recorded.clear();
        }
    }

    /**
     * Ends the hearing.
     *
     * @param identity by what it can be known later which source it was
     * @param paths how components got in; asked only where something was found
     * @param notices what reading the source had to say
     */
    public JudgedSource close(Identity identity, PathSource paths, List<Notice> notices) {
        List<Explanation> explanations = paths.explainAll(
                verdicts.stream().map(v -> v.finding().component()).toList());
        List<ReportedVerdict> explained = IntStream.range(0, verdicts.size())
                .mapToObj(i -> reported(verdicts.get(i), explanations.get(i)))
                .toList();
        Examined examined = new Examined(source, identity, components, unidentifiedCount, recorded);
        return new JudgedSource(Optional.of(examined), explained, unidentified, withNames(notices), List.of());
    }

    /**
     * Ends the hearing of a source that could not be read to its end. What was found in it up to there stands; it does not
     * count as examined, and nothing is known of how components got in.
     *
     * @param notJudged why it could not be read
     */
    public JudgedSource breakOff(List<NotJudged> notJudged) {
        List<ReportedVerdict> found =
                verdicts.stream().map(v -> reported(v, Explanation.NONE)).toList();
        return new JudgedSource(Optional.empty(), found, List.of(), withNames(List.of()), notJudged);
    }

    private ReportedVerdict reported(Verdict verdict, Explanation explanation) {
        return new ReportedVerdict(
                verdict, source, explanation, named.of(verdict.finding().component()));
    }

    private List<Notice> withNames(List<Notice> notices) {
        return Stream.concat(notices.stream(), named.notices(source).stream()).toList();
    }

    /**
     * What a hearing leaves.
     *
     * @param examined the source with its counts; empty where it could not be read to its end
     * @param verdicts what was found
     * @param unidentified the first of the components that no loaded list could have recognised
     * @param notices what reading the source had to say
     * @param notJudged what of it could not be judged
     */
    public record JudgedSource(
            Optional<Examined> examined,
            List<ReportedVerdict> verdicts,
            List<Component> unidentified,
            List<Notice> notices,
            List<NotJudged> notJudged) {

        public JudgedSource {
            verdicts = List.copyOf(verdicts);
            unidentified = List.copyOf(unidentified);
            notices = List.copyOf(notices);
            notJudged = List.copyOf(notJudged);
        }

        /** What is left of something that could not even be opened. */
        public static JudgedSource nothing(List<NotJudged> notJudged) {
            return new JudgedSource(Optional.empty(), List.of(), List.of(), List.of(), notJudged);
        }

        /** The same beside a source that counts for itself: what it found stands, and it is no source of its own. */
        public JudgedSource beside() {
            return new JudgedSource(Optional.empty(), verdicts, unidentified, notices, notJudged);
        }

        /** The same, known by more than its name. */
        public JudgedSource as(Identity identity) {
            return new JudgedSource(examined.map(e -> e.as(identity)), verdicts, unidentified, notices, notJudged);
        }

        /** The same, where more of it could not be judged. */
        public JudgedSource without(List<NotJudged> more) {
            List<NotJudged> all =
                    Stream.concat(notJudged.stream(), more.stream()).toList();
            return new JudgedSource(examined, verdicts, unidentified, notices, all);
        }
    }
}
