package dev.cordon.audit.reactor;

import dev.cordon.audit.Examined;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Reconciliation;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Unexamined;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.text.Names;
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
 * @param others the modules to which the goal has not come
 * @param unfiled the names of those judged modules that have no report of their own
 * @param recording whether the components are recorded with their facts; else they are too many and only counted
 */
public record Aggregate(List<Report> judged, List<ModuleResult> others, Set<String> unfiled, boolean recording) {

    private static final Comparator<Report> BY_NAME =
            Comparator.comparing(r -> r.source().name());

    /**
     * Brings the reports into an order that does not depend on the run.
     *
     * @throws IllegalArgumentException if no module has a report: there is nothing to report then, and no policy
     */
    public Aggregate {
        judged = judged.stream().sorted(BY_NAME).toList();
        others = List.copyOf(others);
        unfiled = Set.copyOf(unfiled);
        if (others.stream().anyMatch(other -> other.unseen().isEmpty())) {
            throw new IllegalArgumentException("a module that was looked at has a report");
        }
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("no module has a report");
        }
    }

    /** One that records every component, of modules that all have a report of their own. */
    public Aggregate(List<Report> judged, List<ModuleResult> others) {
        this(judged, others, Set.of(), true);
    }

    /**
     * The report of all.
     *
     * @param reactor the reactor, as what the report is about
     * @param all whether nothing of the build lies outside, so that a waiver which did nothing can be called unused
     */
    public Report report(Source reactor, boolean all) {
        JointPolicy joint = JointPolicy.of(judged);
        List<Notice> notices = new ArrayList<>(notices());
        joint.notice().ifPresent(notices::add);
        List<NotJudged> notJudged = notJudged();
        Report report = new Report(
                reactor,
                outcome(notJudged),
                joint.policy(),
                survey(reactor, notJudged),
                verdicts(),
                notices,
                joint.provenance());
        Report whole = all && isWhole() ? report.with(report.unusedWaivers()) : report;
        // A module's own report does not know of modules that are there no more.
        return whole.provenance().since().map(s -> s.earlier().mark(whole)).orElse(whole);
    }

    /** Whether everything was judged, so that what no module had a use for has none. */
    public boolean isWhole() {
        return notJudged().isEmpty() && modules().allMatch(m -> m.standing().isJudged());
    }

    /**
     * A module's report as a part of the whole.
     *
     * @param shared gives for a component one that is equal to it, so that what many modules have is held once
     */
    public static Report part(Report report, UnaryOperator<Component> shared) {
        Survey survey = report.survey();
        List<Examined> examined = survey.examined().stream()
                .map(e -> e.with(e.recorded().stream().map(shared).toList()))
                .toList();
        return report.with(survey.withExamined(examined));
    }

    /** As for one module; skipped only where all of it was. */
    private Outcome outcome(List<NotJudged> notJudged) {
        Set<Standing> standings = modules().map(ModuleResult::standing).collect(Collectors.toSet());
        boolean failed = standings.contains(Standing.FAILED);
        boolean failing = failed || standings.contains(Standing.SUPPRESSED);
        return standings.equals(Set.of(Standing.SKIPPED))
                ? Outcome.SKIPPED
                : Outcome.of(failing, !failed, notJudged.isEmpty());
    }

    /** What could not be judged in the modules, and the modules that were not looked at. */
    private List<NotJudged> notJudged() {
        Stream<NotJudged> within = reporters(judged, r -> r.survey().notJudged()).entrySet().stream()
                .map(reported -> new NotJudged(
                        named(reported.getKey().fault(), reported.getValue()),
                        reported.getKey().accepted()));
        Stream<NotJudged> unseen = modules().allMatch(m -> m.standing() == Standing.SKIPPED)
                ? Stream.of()
                : modules().flatMap(m -> m.unseen().stream()).map(NotJudged::of);
        return Stream.concat(within, unseen).toList();
    }

    private Fault named(Fault fault, List<String> modules) {
        return new Fault(fault.code(), fault.what() + among(judged, modules), fault.where(), fault.next());
    }

    private Stream<ModuleResult> modules() {
        return Stream.concat(judged.stream().map(this::result), others.stream());
    }

    private ModuleResult result(Report report) {
        return unfiled.contains(report.source().name()) ? ModuleResult.withoutReport(report) : ModuleResult.of(report);
    }

    private List<ReportedVerdict> verdicts() {
        return judged.stream()
                .flatMap(report -> report.verdicts().stream().map(v -> v.in(of(report, v.source()))))
                .toList();
    }

    /** What lies in a module, named with the module: {@code com.acme:app:1.0, target/bom.json}. */
    private static Source of(Report report, Source source) {
        return source.equals(report.source())
                ? source
                : new Source(source.kind(), report.source().name() + ", " + source.name(), source.file());
    }

    private Survey survey(Source reactor, List<NotJudged> notJudged) {
        ReactorInventory inventory = new ReactorInventory(reactor, recording);
        List<Examined> examined = new ArrayList<>();
        for (Report report : judged) {
            for (Examined e : report.survey().examined()) {
                Source source = of(report, e.source());
                inventory.add(source, e);
                examined.add(new Examined(source, e.identity(), e.components(), e.unidentified(), List.of()));
            }
            report.survey()
                    .unidentified()
                    .forEach(u -> inventory.addUnidentified(of(report, u.source()), u.component()));
        }
        examined.add(inventory.examined());
        List<Reconciliation> reconciliations = judged.stream()
                .flatMap(report -> report.survey().reconciliations().stream().map(r -> of(report, r)))
                .toList();
        Stream<Unexamined> notExamined = reporters(looked(), r -> r.survey().notExamined()).entrySet().stream()
                .map(reported -> new Unexamined(
                        reported.getKey().kind(),
                        reported.getKey().name(),
                        reported.getKey().why() + among(looked(), reported.getValue())));
        return new Survey(
                examined,
                inventory.unidentified(),
                reconciliations,
                Stream.concat(notExamined, modules().flatMap(m -> m.notExamined().stream()))
                        .toList(),
                notJudged,
                modules().toList(),
                inventory.seen(),
                judged.stream()
                        .flatMap(report -> report.survey().chain().stream())
                        .toList());
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
        return reporters(looked(), Report::notices).entrySet().stream()
                .map(reported -> new Notice(
                        reported.getKey().code(),
                        reported.getKey().message() + among(looked(), reported.getValue()),
                        reported.getKey().where()))
                .toList();
    }

    /** What the modules report, each thing once, with the names of those that report it. */
    private static <T> Map<T, List<String>> reporters(List<Report> of, Function<Report, Collection<T>> reported) {
        Map<T, List<String>> tellers = new LinkedHashMap<>();
        for (Report report : of) {
            for (T thing : reported.apply(report)) {
                tellers.computeIfAbsent(thing, t -> new ArrayList<>())
                        .add(report.source().name());
            }
        }
        return tellers;
    }

    /** The reports of modules of which something was looked at, or nothing on request. */
    private List<Report> looked() {
        return judged.stream()
                .filter(r -> ModuleResult.of(r).standing() != Standing.NOT_JUDGED)
                .toList();
    }

    private static String among(List<Report> of, List<String> modules) {
        return modules.size() == of.size() ? "" : " (" + Names.few(modules) + ")";
    }
}
