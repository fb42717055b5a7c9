package dev.cordon;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.report.Examined;
import dev.cordon.report.ModuleResult;
import dev.cordon.report.ModuleResult.Standing;
import dev.cordon.report.Outcome;
import dev.cordon.report.Reconciliation;
import dev.cordon.report.Report;
import dev.cordon.report.ReportedVerdict;
import dev.cordon.report.Survey;
import dev.cordon.report.Survey.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One report of all modules of a reactor. The order in which the modules were judged makes no difference to it.
 *
 * @param judged the reports of the modules that have one, by name
 * @param others what became of the other modules
 */
public record Aggregate(List<Report> judged, List<ModuleResult> others) {

    private static final Comparator<Report> BY_NAME =
            Comparator.comparing(r -> r.source().name());

    /**
     * Brings the reports into an order that does not depend on the run.
     *
     * @throws IllegalArgumentException if no module has a report: there is nothing to tell then, and no policy
     */
    public Aggregate {
        judged = judged.stream().sorted(BY_NAME).toList();
        others = List.copyOf(others);
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("no module has a report");
        }
    }

    /**
     * The report of all.
     *
     * @param reactor the reactor, as what the report is about
     */
    public Report report(Source reactor) {
        JointPolicy joint = JointPolicy.of(judged);
        List<Notice> notices = new ArrayList<>(notices());
        joint.notice().ifPresent(notices::add);
        Report report = new Report(
                reactor, outcome(), joint.policy(), survey(reactor), verdicts(), notices, joint.provenance());
        return isWhole() ? report.with(report.unusedWaivers()) : report;
    }

    /** Whether every module was judged, so that what none of them had a use for has none. */
    public boolean isWhole() {
        return modules().allMatch(m -> m.standing().isJudged());
    }

    /** A module's report with no more than its part of the whole: what was seen about each component stays in its own. */
    public static Report part(Report report, UnaryOperator<Component> shared) {
        Survey survey = report.survey();
        List<Examined> examined = survey.examined().stream()
                .map(e -> new Examined(
                        e.source(),
                        e.format(),
                        e.components(),
                        e.unidentified(),
                        e.recorded().stream()
                                .map(ReactorInventory::withoutFacts)
                                .map(shared)
                                .toList()))
                .toList();
        Survey part = new Survey(
                examined,
                survey.unidentified().stream()
                        .map(u -> new Recorded(u.source(), ReactorInventory.withoutFacts(u.component())))
                        .toList(),
                survey.reconciliations(),
                survey.notExamined());
        return new Report(
                report.source(),
                report.outcome(),
                report.policy(),
                part,
                report.verdicts(),
                report.notices(),
                report.provenance());
    }

    /** Failed where a module failed, passed only where every module was judged and passed. */
    private Outcome outcome() {
        Set<Standing> standings = modules().map(ModuleResult::standing).collect(Collectors.toSet());
        if (standings.contains(Standing.FAILED)) {
            return Outcome.FAILED;
        }
        if (standings.contains(Standing.SUPPRESSED)) {
            return Outcome.SUPPRESSED;
        }
        if (standings.equals(Set.of(Standing.SKIPPED))) {
            return Outcome.SKIPPED;
        }
        return standings.equals(Set.of(Standing.PASSED)) ? Outcome.PASSED : Outcome.INCOMPLETE;
    }

    private Stream<ModuleResult> modules() {
        return Stream.concat(judged.stream().map(ModuleResult::of), others.stream());
    }

    private List<ReportedVerdict> verdicts() {
        return judged.stream()
                .flatMap(report -> report.verdicts().stream()
                        .map(v -> new ReportedVerdict(v.verdict(), of(report, v.source()), v.explanation())))
                .toList();
    }

    /** What lies in a module, told with the module: {@code com.acme:app:1.0, target/bom.json}. */
    private static Source of(Report report, Source source) {
        return source.equals(report.source())
                ? source
                : new Source(source.kind(), report.source().name() + ", " + source.name(), source.file());
    }

    private Survey survey(Source reactor) {
        ReactorInventory inventory = new ReactorInventory(reactor);
        List<Examined> examined = new ArrayList<>();
        for (Report report : judged) {
            for (Examined e : report.survey().examined()) {
                Source source = of(report, e.source());
                inventory.add(source, e);
                examined.add(new Examined(source, e.format(), e.components(), e.unidentified(), List.of()));
            }
            report.survey()
                    .unidentified()
                    .forEach(u -> inventory.addUnidentified(of(report, u.source()), u.component()));
        }
        examined.add(inventory.examined());
        List<Reconciliation> reconciliations = judged.stream()
                .flatMap(report -> report.survey().reconciliations().stream().map(r -> of(report, r)))
                .toList();
        Stream<String> notExamined = tellers(r -> r.survey().notExamined()).entrySet().stream()
                .map(told -> told.getKey() + among(told.getValue()));
        return new Survey(
                examined,
                inventory.unidentified(),
                reconciliations,
                Stream.concat(
                                notExamined,
                                others.stream()
                                        .flatMap(m -> m.notExamined().stream())
                                        .sorted())
                        .toList(),
                modules().toList(),
                inventory.seen());
    }

    private static Reconciliation of(Report report, Reconciliation r) {
        return new Reconciliation(
                report.source().name() + ", " + r.sbom(),
                r.agreeing(),
                r.expected(),
                r.missing(),
                r.surplus(),
                r.otherVersion());
    }

    private List<Notice> notices() {
        return tellers(Report::notices).entrySet().stream()
                .map(told -> new Notice(
                        told.getKey().code(),
                        told.getKey().message() + among(told.getValue()),
                        told.getKey().where()))
                .toList();
    }

    /** What the modules tell, each thing once, with the names of those that tell it. */
    private <T> Map<T, List<String>> tellers(Function<Report, Collection<T>> told) {
        Map<T, List<String>> tellers = new LinkedHashMap<>();
        for (Report report : judged) {
            for (T thing : told.apply(report)) {
                tellers.computeIfAbsent(thing, t -> new ArrayList<>())
                        .add(report.source().name());
            }
        }
        return tellers;
    }

    private String among(List<String> modules) {
        return modules.size() == judged.size() ? "" : " (" + Names.few(modules) + ")";
    }
}
