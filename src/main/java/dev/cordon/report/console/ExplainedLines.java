package dev.cordon.report.console;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ActLines;
import dev.cordon.report.MorePaths;
import dev.cordon.report.VerdictText;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsolePart.Role;
import dev.cordon.text.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers why a component is judged as it is, found or not: what is known of it, which identifiers that met, what each
 * act says and who set its level, which waiver applied or nearly did, and how the component got in.
 */
public final class ExplainedLines {

    private static final int MOST_PATHS = 3;
    private static final int MOST_NAMED = 5;

    private final DenylistIndex index;
    private final Policy policy;
    private final ConsoleBlock block = new ConsoleBlock(Severity.INFO);

    private ExplainedLines(DenylistIndex index, Policy policy) {
        this.index = index;
        this.policy = policy;
    }

    /**
     * The lines about one component.
     *
     * @param index the loaded lists
     * @param policy how it was judged
     * @param parameters who set what
     */
    public static List<ConsoleLine> of(
            Explained explained, DenylistIndex index, Policy policy, List<ParameterInForce> parameters) {
        ExplainedLines answer = new ExplainedLines(index, policy);
        answer.block.about(
                explained.component().label(), ", in " + explained.source().name());
        answer.others(explained.alsoIn());
        List<FactTraces.OfSignal> traces = FactTraces.of(explained, index, policy.asOf());
        answer.verdict(explained, traces);
        answer.facts(traces);
        answer.unknown(explained);
        explained.verdicts().forEach(answer::details);
        answer.paths(explained);
        answer.judged(parameters);
        return answer.block.lines();
    }

    private void others(List<String> names) {
        if (!names.isEmpty()) {
            block.labelled("also in", Names.few(names, MOST_NAMED));
        }
    }

    private void verdict(Explained explained, List<FactTraces.OfSignal> traces) {
        List<ReportedVerdict> verdicts = explained.verdicts();
        if (verdicts.isEmpty()) {
            boolean met = traces.stream().anyMatch(t -> !t.met().isEmpty());
            block.labelled(
                    "verdict",
                    "no finding: "
                            + (met
                                    ? "what it meets does not count, for the reasons below"
                                    : "nothing known of it meets an identifier of the loaded lists"));
        }
        for (ReportedVerdict reported : verdicts) {
            Verdict verdict = reported.verdict();
            String fails = explained.inBuild() ? "it fails " : "it would fail ";
            String effect = fails
                    + (policy.fails(verdict)
                            ? "the build"
                            : "nothing (failOn is " + policy.failOn().id() + ")");
            block.labelled(
                    "verdict",
                    new VerdictText(reported).level() + ": "
                            + VerdictText.relation(verdict.finding(), false) + " by "
                            + verdict.finding().strength().id() + " evidence; " + effect);
        }
    }

    private void facts(List<FactTraces.OfSignal> traces) {
        if (traces.isEmpty()) {
            block.labelled("known", "nothing at all: no list could recognise it");
        }
        String label = "known";
        for (FactTraces.OfSignal trace : traces) {
            block.labelled(label, trace.known());
            trace.met().forEach(met -> block.labelled("", "  " + met));
            label = "";
        }
        traces.forEach(trace -> trace.near().forEach(near -> block.labelled("near", near)));
    }

    private void unknown(Explained explained) {
        String signals = Arrays.stream(Signal.values())
                .filter(s -> index.identifiers(s) > 0)
                .filter(s -> explained.component().facts().stream().noneMatch(f -> f.signal() == s))
                .map(s -> s.id() + " (" + index.identifiers(s) + ")")
                .collect(Collectors.joining(", "));
        if (!signals.isEmpty()) {
            block.labelled(
                    "unknown", signals + ": nothing of the kind is known, so these identifiers could not be met");
        }
    }

    private void details(ReportedVerdict reported) {
        Verdict verdict = reported.verdict();
        List<String> acts = ActLines.of(verdict);
        block.labelled("listed", Role.PLAIN, acts);
        levels(verdict);
        verdict.waivers().forEach(w -> block.labelled("waiver", "applies: " + VerdictText.waiver(w)));
        verdict.near()
                .forEach(n -> block.labelled("waiver", VerdictText.name(n.waiver()) + " does not apply: " + n.why()));
        if (verdict.waivers().isEmpty() && verdict.near().isEmpty()) {
            int all = policy.waivers().all().size();
            block.labelled("waiver", "none is about it" + (all == 0 ? "; none is loaded" : " (of " + all + ")"));
        }
        if (policy.fails(verdict)) {
            block.labelled("fix", Role.FIX, List.of(Remedy.withVersion(reported)));
            reported.explanation().use().ifPresent(use -> block.labelled("users", use.text()));
        }
    }

    /** Which acts have which level, and who said so: the list, a profile, the POM or the command line. */
    private void levels(Verdict verdict) {
        Map<String, Set<String>> byDecision = new LinkedHashMap<>();
        for (JudgedListing listing : verdict.listings()) {
            String by = listing.decidedBy().equals("list") ? "the list" : listing.decidedBy();
            byDecision
                    .computeIfAbsent(listing.level().id() + " by " + by, d -> new TreeSet<>())
                    .add(listing.authority().id());
        }
        byDecision.forEach((decision, acts) -> block.labelled("level", decision + ": " + String.join(", ", acts)));
    }

    private void paths(Explained explained) {
        Explanation explanation = explained.explanation();
        List<DependencyPath> paths = explanation.paths();
        paths.stream().limit(MOST_PATHS).forEach(path -> block.path(path));
        long more = explanation.morePaths() + Math.max(0, paths.size() - MOST_PATHS);
        if (more > 0) {
            block.labelled("", MorePaths.text(more));
        }
        explanation.declarations().forEach(d -> block.labelled("declared", d.dependency() + " " + d.place()));
    }

    private void judged(List<ParameterInForce> parameters) {
        block.labelled(
                "lists",
                policy.denylist().files().stream().map(ExplainedLines::file).collect(Collectors.joining(", ")) + ": "
                        + Names.number(policy.denylist().vendors().size(), "vendor"));
        block.labelled(
                "judged",
                "as of " + policy.asOf() + origin("cordon.asOf", parameters) + ", profile "
                        + policy.profile().id() + origin("cordon.profile", parameters) + ", failOn "
                        + policy.failOn().id() + origin("cordon.failOn", parameters));
    }

    private static String origin(String name, List<ParameterInForce> parameters) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> switch (p.origin()) {
                    case DEFAULT -> " (default)";
                    case FILE -> " (.cordon/cordon.yaml)";
                    case POM -> " (POM)";
                    case SETTINGS -> " (settings)";
                    case SYSTEM_PROPERTY -> " (system property)";
                    case COMMAND_LINE -> " (command line)";
                })
                .orElse("");
    }

    private static String file(DenylistFile file) {
        return file.name() + " " + file.version();
    }
}
