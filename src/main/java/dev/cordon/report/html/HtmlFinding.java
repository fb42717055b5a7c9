package dev.cordon.report.html;

import dev.cordon.audit.NamedOrganization;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Waiver;
import dev.cordon.report.Ruling;
import dev.cordon.report.SinceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the HTML report says in one piece: the verdicts at one level on the same component, in however many modules or
 * documents it was seen. Where these differ in anything, that is said with their names.
 *
 * @param anchor names it in links; the same in every report
 * @param acts the acts that list the vendor
 * @param verdicts the verdicts, never none
 * @param followers what goes away with it
 * @param sources how the page calls what the component was seen in
 */
public record HtmlFinding(
        String anchor,
        HtmlActs acts,
        List<ReportedVerdict> verdicts,
        List<HtmlFinding> followers,
        HtmlSources sources) {

    public HtmlFinding {
        verdicts = List.copyOf(verdicts);
        followers = List.copyOf(followers);
    }

    /**
     * What names the component of a verdict beyond its source: its purl, and whether it is the package itself or a copy of
     * it; without a purl, source and reference.
     */
    public static String identity(ReportedVerdict reported) {
        Component component = reported.verdict().finding().component();
        return component
                .purl()
                .map(purl -> (component.isCopy() ? "a copy of " : "") + purl.canonical())
                .orElseGet(() -> reported.source().name() + "\n" + component.ref());
    }

    /** The verdict that stands for all. */
    ReportedVerdict first() {
        return verdicts.get(0);
    }

    /** What was found. */
    Finding finding() {
        return first().verdict().finding();
    }

    /** What became of it. */
    Ruling ruling() {
        return Ruling.of(first().verdict());
    }

    /** Where it was seen, each verdict by itself. */
    List<HtmlVerdict> seen() {
        List<HtmlVerdict> seen = new ArrayList<>();
        for (ReportedVerdict reported : verdicts) {
            String id = anchor + "-in-" + (seen.size() + 1);
            boolean named = !sources.isSubject(reported.source());
            seen.add(new HtmlVerdict(id, sources.label(reported.source()), named, reported));
        }
        return seen;
    }

    /** How it gets in. */
    HtmlWays ways() {
        return HtmlWays.of(seen(), sources);
    }

    /** What it is called, in the verdict that stands for all. */
    String name() {
        return name(finding().component());
    }

    /** In how many of the modules of a build it is; 0 where the report is not about one. */
    long modules() {
        return verdicts.stream()
                .mapToInt(v -> sources.number(v.source()))
                .filter(n -> n > 0)
                .distinct()
                .count();
    }

    /** The numbers of those modules, for filters. */
    String moduleNumbers() {
        return verdicts.stream()
                .map(v -> sources.number(v.source()))
                .distinct()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** What it is called. */
    List<HtmlShare<String>> names() {
        return HtmlShare.of(seen(), v -> name(v.verdict().finding().component()));
    }

    /** The scope of a component stands beside it, that of what it is a copy of in its name. */
    private static String name(Component component) {
        return component.isCopy() ? component.label() : component.name();
    }

    /** Its scope. */
    List<HtmlShare<Optional<Scope>>> scopes() {
        return HtmlShare.of(seen(), v -> v.verdict().finding().component().scope());
    }

    /** Why it is taken for the vendor's. */
    List<HtmlShare<List<Evidence>>> evidence() {
        return HtmlShare.of(seen(), v -> v.verdict().finding().evidence());
    }

    /** The organisations it names that have a name of an official list. */
    List<HtmlShare<NamedOrganization>> named() {
        return HtmlShare.each(seen(), ReportedVerdict::named);
    }

    /** What an earlier record knows of it; nothing where there is none. */
    List<HtmlShare<String>> since() {
        return HtmlShare.each(
                seen(), v -> SinceText.of(v, sources.texts()).stream().toList());
    }

    /** What it would do without its waivers. */
    List<HtmlShare<Level>> unwaived() {
        return HtmlShare.of(seen(), v -> v.verdict().unwaived());
    }

    /** The waivers that applied. */
    List<HtmlShare<Waiver>> waivers() {
        return HtmlShare.each(seen(), v -> v.verdict().waivers());
    }

    /** The waivers about it that did not apply. */
    List<HtmlShare<NearWaiver>> near() {
        return HtmlShare.each(seen(), v -> v.verdict().near());
    }

    /** The waivers to be shown in detail: those that applied, and those that would if they had not ended. */
    List<Waiver> waiversToShow() {
        return Stream.concat(
                        waivers().stream().map(HtmlShare::value),
                        near().stream()
                                .map(HtmlShare::value)
                                .filter(NearWaiver::expired)
                                .map(NearWaiver::waiver))
                .distinct()
                .toList();
    }
}
