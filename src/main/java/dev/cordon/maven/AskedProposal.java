package dev.cordon.maven;

import dev.cordon.audit.Advice;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.maven.AskedComponents.Answer;
import dev.cordon.maven.graph.ProposedDependency;
import dev.cordon.policy.Verdict;
import dev.cordon.report.Ruling;
import dev.cordon.sbom.CoordinatesAlone;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers whether something may be added to a module that does not have it: by its coordinates where these decide, else by
 * what it would bring.
 *
 * @param proposed what the module would declare
 * @param audit how to judge in that module
 */
record AskedProposal(ProposedDependency proposed, Audit audit) {

    private static final String MAVEN = "maven";

    /** What may be added, and what it would bring. */
    Answer answer(Purl asked) {
        Purl purl = asked.type().equals(MAVEN) ? proposed.versioned(asked) : asked;
        String module = proposed.project().getArtifactId();
        Explained alone = alone(purl, "no module of this build, judged by its coordinates alone", audit);
        if (!purl.type().equals(MAVEN)) {
            return new Answer(List.of(alone), List.of(), List.of());
        }
        if (fails(alone)) {
            return new Answer(
                    List.of(alone),
                    List.of("The coordinates decide: what " + alone.component().name()
                            + " would bring was neither fetched nor looked at."),
                    List.of());
        }
        if (purl.version().isEmpty()) {
            return new Answer(
                    List.of(alone),
                    List.of("What it would bring is not known without a version: add one, as in g:a:v."),
                    List.of());
        }
        Source source =
                new Source(Source.Kind.FILES, "no module of this build, judged as if " + module + " declared it");
        ProposedDependency.Brought brought = proposed.judge(purl, source, audit);
        return answer(alone, source, brought);
    }

    /** A component by its coordinates. */
    static Explained alone(Purl purl, String where, Audit audit) {
        Source nowhere = new Source(Source.Kind.FILES, where);
        Component component = CoordinatesAlone.of(purl, ExplainMojo.PARAMETER);
        Explanation way = Explanation.NONE.advising(Advice.of("advice.do-not-add", component.name()));
        List<ReportedVerdict> verdicts = audit.hear(new Inventory(nowhere, List.of(component), List.of()), c -> way)
                .verdicts();
        return new Explained(nowhere, false, List.of(), component, verdicts, way);
    }

    private boolean fails(Explained explained) {
        return explained.verdicts().stream().anyMatch(v -> audit.policy().fails(v.verdict()));
    }

    private Answer answer(Explained alone, Source source, ProposedDependency.Brought brought) {
        Map<String, List<ReportedVerdict>> verdicts = brought.judged().verdicts().stream()
                .collect(Collectors.groupingBy(
                        v -> v.verdict().finding().component().ref(), LinkedHashMap::new, Collectors.toList()));
        String own = alone.component().ref();
        Explained itself = brought.components().stream()
                .filter(c -> c.ref().equals(own))
                .findFirst()
                .map(c -> explained(c, source, verdicts.getOrDefault(own, List.of()), brought))
                .orElse(alone);
        List<Explained> others = brought.components().stream()
                .filter(c -> !c.ref().equals(own) && verdicts.containsKey(c.ref()))
                .map(c -> explained(c, source, verdicts.get(c.ref()), brought))
                .sorted(Comparator.comparing(e -> e.verdicts().get(0).verdict(), Verdict.ORDER))
                .toList();
        List<Explained> shown = Stream.concat(Stream.of(itself), others.stream())
                .limit(AskedComponents.MOST_EXPLAINED)
                .toList();
        List<String> summary = new ArrayList<>();
        summary.add(
                brought.faults().isEmpty()
                        ? brings(itself, brought, others)
                        : "What " + itself.component().name()
                                + " would bring is not known in full, for the reasons below.");
        List<String> unexplained = others.stream()
                .skip(shown.size() - 1L)
                .map(e -> e.component().name())
                .toList();
        if (!unexplained.isEmpty()) {
            summary.add("Found as well: " + Names.few(unexplained, AskedComponents.MOST_NAMED) + ".");
        }
        if (!proposed.fetch()) {
            summary.add("Files were neither fetched nor looked into; -Dcordon.fetch does both.");
        }
        return new Answer(shown, summary, brought.faults());
    }

    private static Explained explained(
            Component component, Source source, List<ReportedVerdict> verdicts, ProposedDependency.Brought brought) {
        Explanation explanation = verdicts.isEmpty()
                ? brought.paths().explain(component)
                : verdicts.get(0).explanation();
        return new Explained(source, false, List.of(), component, verdicts, explanation);
    }

    private static String brings(Explained itself, ProposedDependency.Brought brought, List<Explained> found) {
        long more = brought.components().stream()
                .filter(c -> !c.isNested() && !c.ref().equals(itself.component().ref()))
                .count();
        return itself.component().name() + " would bring "
                + (more == 0 ? "nothing else" : Names.number(more, "more component"))
                + counts(found)
                + ".";
    }

    private static String counts(List<Explained> found) {
        Map<Ruling, Long> counts = found.stream()
                .map(e -> Ruling.of(e.verdicts().get(0).verdict()))
                .collect(Collectors.groupingBy(ruling -> ruling, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().text())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
