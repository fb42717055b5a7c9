package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.ComponentQuery;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Finds the components that a person asks about, in the modules of the build as {@code check} sees them, or from their
 * coordinates alone.
 *
 * @param query what was asked
 * @param audit how to judge in a module
 */
record AskedComponents(ComponentQuery query, Function<MavenProject, Audit> audit) {

    /** More components than a person can read about at once: then they are named, and one is to be chosen. */
    static final int MOST_EXPLAINED = 3;

    static final int MOST_NAMED = 20;

    /** What two modules may say alike of a component. */
    private record Alike(Component component, List<Object> verdicts) {}

    /**
     * The component of these coordinates, whoever has it.
     *
     * @throws FaultException if it is only a name
     */
    static List<Explained> alone(ComponentQuery query, Audit audit) {
        Purl purl = query.coordinates()
                .orElseThrow(() -> new FaultException(new Fault(
                        FaultCode.COMPONENT_NOT_FOUND,
                        "there is no project here, and '" + query.text() + "' is a mere name",
                        Location.of(ExplainMojo.PARAMETER),
                        "Give a package URL or g:a:v, which is judged by its coordinates, or run in a project.")));
        return List.of(AskedProposal.alone(purl, "no project, judged by its coordinates alone", audit));
    }

    /**
     * What is known.
     *
     * @param found the components that were asked about
     * @param summary what is to be said of them all, in sentences
     * @param faults what could not be judged, so that more may be there
     */
    record Answer(List<Explained> found, List<String> summary, List<Fault> faults) {

        Answer {
            found = List.copyOf(found);
            summary = List.copyOf(summary);
            faults = List.copyOf(faults);
        }
    }

    /**
     * The components of the build that were asked about.
     *
     * @param proposal answers for coordinates that no module has
     * @throws FaultException if it is a name that no component has, or too many
     */
    Answer in(ModuleCheck check, MavenSession session, Function<Purl, Answer> proposal) {
        Set<Fault> faults = new LinkedHashSet<>();
        Map<Alike, Explained> found = new LinkedHashMap<>();
        List<Component> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MavenProject module : session.getProjects()) {
            ModuleCheck.Result looked = check.look(module, audit.apply(module), List.of());
            faults.addAll(looked.report().faults());
            List<ReportedVerdict> verdicts = looked.report().verdicts();
            looked.report().survey().components().forEach(c -> known.add(c.ref()));
            for (Recorded recorded : recorded(looked.report())) {
                all.add(recorded.component());
                if (query.matches(recorded.component())) {
                    Explained explained = explained(recorded, verdicts, looked);
                    found.merge(alike(explained), explained, AskedComponents::together);
                }
            }
        }
        List<String> names = found.keySet().stream()
                .map(a -> a.component().name())
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty() && query.coordinates().isPresent()) {
            Answer answer = proposal.apply(query.coordinates().get());
            faults.addAll(answer.faults());
            return new Answer(answer.found(), answer.summary(), List.copyOf(faults));
        }
        if (names.isEmpty()) {
            // It may be in what could not be judged.
            faults.add(notFound(all, known.size()));
            throw new FaultException(List.copyOf(faults));
        }
        if (names.size() > MOST_EXPLAINED) {
            throw ambiguous(names);
        }
        return new Answer(List.copyOf(found.values()), List.of(), List.copyOf(faults));
    }

    /** What was looked at in a module, and what builds it. */
    private static List<Recorded> recorded(Report report) {
        return Stream.concat(
                        report.survey().recorded().stream(),
                        report.survey().chain().stream().map(part -> new Recorded(report.source(), part.component())))
                .toList();
    }

    private static Explained explained(Recorded recorded, List<ReportedVerdict> verdicts, ModuleCheck.Result looked) {
        Component component = recorded.component();
        List<ReportedVerdict> own = verdicts.stream()
                .filter(v -> v.source().equals(recorded.source()))
                .filter(v -> v.verdict().finding().component().ref().equals(component.ref()))
                .toList();
        Explanation explanation =
                own.isEmpty() ? looked.paths().explain(component) : own.get(0).explanation();
        return new Explained(recorded.source(), true, List.of(), component, own, explanation);
    }

    private static Alike alike(Explained explained) {
        List<Object> verdicts = new ArrayList<>();
        explained.verdicts().forEach(v -> verdicts.add(v.verdict()));
        return new Alike(explained.component(), verdicts);
    }

    private static Explained together(Explained first, Explained other) {
        List<String> alsoIn = Stream.concat(
                        first.alsoIn().stream(), Stream.of(other.source().name()))
                .toList();
        return new Explained(
                first.source(), first.inBuild(), alsoIn, first.component(), first.verdicts(), first.explanation());
    }

    private Fault notFound(List<Component> all, int known) {
        List<String> near = query.near(all);
        return new Fault(
                FaultCode.COMPONENT_NOT_FOUND,
                "'" + query.text() + "' is none of the components of this build, which has " + known,
                Location.of(ExplainMojo.PARAMETER),
                near.isEmpty()
                        ? "The report lists them. To ask what something else would bring, give its coordinates: g:a:v."
                        : "Did you mean " + String.join(", ", near) + "?");
    }

    private FaultException ambiguous(List<String> names) {
        return new FaultException(new Fault(
                FaultCode.COMPONENT_AMBIGUOUS,
                "'" + query.text() + "' names " + names.size() + " components",
                Location.of(ExplainMojo.PARAMETER),
                "Choose one: " + Names.few(names, MOST_NAMED) + "."));
    }
}
