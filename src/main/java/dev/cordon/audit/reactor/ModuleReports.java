package dev.cordon.audit.reactor;

import dev.cordon.audit.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The reports of a build's modules. What an execution of a goal says later of its module takes the place of what it said
 * before; several executions in a module are one report. Any thread may add one.
 */
public final class ModuleReports {

    private final Map<String, Map<String, Report>> byModule = new ConcurrentHashMap<>();

    /**
     * Adds a report.
     *
     * @param execution the execution of the goal that it is from
     */
    public void add(String execution, Report report) {
        byModule.compute(report.source().name(), (module, before) -> {
            Map<String, Report> executions = new LinkedHashMap<>(before == null ? Map.of() : before);
            executions.put(execution, report);
            return executions;
        });
    }

    /** Puts another report in the place of each. */
    public void replaceAll(UnaryOperator<Report> other) {
        byModule.replaceAll((module, before) -> {
            Map<String, Report> executions = new LinkedHashMap<>(before);
            executions.replaceAll((execution, report) -> other.apply(report));
            return executions;
        });
    }

    /** Of how many modules there is a report. */
    public int size() {
        return byModule.size();
    }

    /** The report on a module. */
    public Optional<Report> of(String module) {
        return together(byModule.getOrDefault(module, Map.of()));
    }

    /** Those of all modules. */
    public List<Report> all() {
        return byModule.values().stream()
                .flatMap(executions -> together(executions).stream())
                .toList();
    }

    private static Optional<Report> together(Map<String, Report> executions) {
        return executions.values().stream().reduce(Executions::together);
    }
}
