package dev.cordon.audit;

import dev.cordon.inventory.Source;
import dev.cordon.match.Finding;
import dev.cordon.policy.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A verdict with the story of how its component got in.
 *
 * @param verdict what was judged
 * @param source where the component was seen
 * @param explanation how the component got in
 * @param named organisations that the component names and that have a name of an official list; a hint beside the evidence
 * @param mark what an earlier record knows of it, where it is compared with one
 */
public record ReportedVerdict(
        Verdict verdict, Source source, Explanation explanation, List<NamedOrganization> named, Optional<Mark> mark) {

    /** The order of reports: that of the verdicts, then by source. */
    static final Comparator<ReportedVerdict> ORDER = Comparator.comparing(ReportedVerdict::verdict, Verdict.ORDER)
            .thenComparing(v -> v.source().name());

    public ReportedVerdict {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(explanation, "explanation");
        named = List.copyOf(named);
        Objects.requireNonNull(mark, "mark");
    }

    /** A verdict that is compared with no earlier record. */
    public ReportedVerdict(Verdict verdict, Source source, Explanation explanation, List<NamedOrganization> named) {
        this(verdict, source, explanation, named, Optional.empty());
    }

    /** A verdict on a component that names no such organisation. */
    public ReportedVerdict(Verdict verdict, Source source, Explanation explanation) {
        this(verdict, source, explanation, List.of());
    }

    /** The same with another story of how it got in. */
    public ReportedVerdict explained(Explanation other) {
        return new ReportedVerdict(verdict, source, other, named, mark);
    }

    /** The same, seen elsewhere. */
    public ReportedVerdict in(Source other) {
        return new ReportedVerdict(verdict, other, explanation, named, mark);
    }

    /** The same with what an earlier record knows of it. */
    public ReportedVerdict marked(Mark known) {
        return new ReportedVerdict(verdict, source, explanation, named, Optional.of(known));
    }

    /** Reports file verdicts in maps; the whole of evidence, acts and ways would be gone through each time. */
    @Override
    public int hashCode() {
        Finding finding = verdict.finding();
        return Objects.hash(source, finding.component().ref(), finding.vendor().id());
    }

    /** Names its component among those of several sources. */
    public String ref() {
        return verdict.finding().component().refAmong(source);
    }
}
