package dev.cordon.maven.gate;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.audit.reactor.ModuleReports;
import dev.cordon.audit.reactor.SharedComponents;
import dev.cordon.maven.graph.Reactor;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/** What the modules of one build have come to so far. Any thread may add one. */
final class ReactorModules {

    private final Reactor reactor;
    private final OtherCordons others;
    private final ModuleReports judged = new ModuleReports();
    private final SharedComponents shared = new SharedComponents();
    private final Map<String, Set<Path>> filed = new ConcurrentHashMap<>();
    private volatile List<ModuleResult> modules;

    /** @param others judge some of the modules in its place */
    ReactorModules(Reactor reactor, OtherCordons others) {
        this.reactor = reactor;
        this.others = others;
        this.modules = reactor.modules();
    }

    /**
     * Adds the report of a module.
     *
     * @param execution the execution of the goal
     * @param directory where the module's own reports go
     * @param isFiled whether they were written there
     */
    void add(String execution, Report report, Path directory, boolean isFiled) {
        Set<Path> directories = filed.computeIfAbsent(report.source().name(), m -> ConcurrentHashMap.newKeySet());
        if (isFiled) {
            directories.add(directory);
        } else {
            directories.remove(directory);
        }
        judged.add(execution, Aggregate.part(report, shared::share));
        if (shared.areTooMany()) {
            judged.replaceAll(part -> Aggregate.part(part, shared::share));
        }
    }

    /** Notes which modules were built without the goal, now that the session has ended. */
    void end(MavenSession session) {
        modules = reactor.ended(session);
    }

    /** Whether none was judged. */
    boolean isEmpty() {
        return judged.size() == 0;
    }

    /** How many were judged. */
    int size() {
        return judged.size();
    }

    /** Whether all that are built are judged. */
    boolean areAllJudged() {
        return judged.size() >= reactor.modules().size();
    }

    /** Whether there are some that are built and not judged yet. */
    boolean isWaiting() {
        return notJudged().stream().anyMatch(module -> module.standing() == Standing.NOT_REACHED);
    }

    /** The reports of those that were judged. */
    List<Report> reports() {
        return judged.all();
    }

    /** The report of all executions in one of them. */
    Optional<Report> report(String module) {
        return judged.of(module);
    }

    /** The names of those that were judged. */
    Set<String> names() {
        return names(judged.all());
    }

    /** What became of those that were not judged. */
    List<ModuleResult> notJudged() {
        return notJudged(names());
    }

    private List<ModuleResult> notJudged(Set<String> known) {
        return modules.stream()
                .filter(module -> !known.contains(module.module().name()))
                .map(others::known)
                .toList();
    }

    /** All of them together. */
    Aggregate aggregate() {
        List<Report> reports = judged.all();
        Set<String> names = names(reports);
        Set<String> unfiled = new HashSet<>(names);
        unfiled.removeIf(name -> !filed.getOrDefault(name, Set.of()).isEmpty());
        return new Aggregate(reports, notJudged(names), unfiled, !shared.areTooMany());
    }

    private static Set<String> names(List<Report> reports) {
        return reports.stream().map(r -> r.source().name()).collect(Collectors.toSet());
    }
}
