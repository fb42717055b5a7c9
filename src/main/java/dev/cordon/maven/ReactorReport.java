package dev.cordon.maven;

import dev.cordon.Aggregate;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.report.ModuleResult;
import dev.cordon.report.ModuleResult.Standing;
import dev.cordon.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What the modules of one build have told so far, and the file that says it for all of them together. The file is written
 * anew after each module, so that it is right whichever module comes last, and whether or not the build gets to its end.
 * Any thread may tell of a module.
 */
final class ReactorReport {

    private final Reactor reactor;
    private final Map<String, Report> judged = new ConcurrentHashMap<>();
    private final Map<String, ModuleResult> unjudged = new ConcurrentHashMap<>();
    private final Map<Component, Component> shared = new ConcurrentHashMap<>();
    private final Set<Path> begun = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Optional<ReportFiles> files = Optional.empty();

    private ReactorReport(Reactor reactor) {
        this.reactor = reactor;
    }

    /** That of the session; empty for a build of a single module, whose report is that of the build. */
    static Optional<ReactorReport> of(MavenSession session, Path top) {
        return SessionCache.get(
                session.getRepositorySession(),
                ReactorReport.class,
                () -> Reactor.of(session, top).map(ReactorReport::new));
    }

    /** Takes what an earlier build left away before the first module of this one is looked at. */
    void begin(MavenProject module, Path output) {
        Path directory = reactor.directory(module, output);
        if (begun.add(directory)) {
            ReportFiles.delete(directory, "aggregate");
        }
    }

    /**
     * Tells of a module that has a report.
     *
     * @param own the files of the module's own report
     * @throws FaultException if the file cannot be written
     */
    void judged(MavenProject module, Report report, ReportFiles own) {
        judged.put(report.source().name(), Aggregate.part(report, c -> shared.computeIfAbsent(c, same -> same)));
        unjudged.remove(report.source().name());
        files = Optional.of(new ReportFiles(reactor.directory(module, own.directory()), own.formats(), own.run()));
        write();
    }

    /**
     * Tells of a module that could not be judged.
     *
     * @throws FaultException if the file cannot be written
     */
    void notJudged(MavenProject module, FaultException why) {
        Source source = reactor.source(module);
        judged.remove(source.name());
        String fault = why.faults().get(0).toString();
        unjudged.put(source.name(), new ModuleResult(source, Standing.NOT_JUDGED, Optional.of(fault)));
        write();
    }

    /** Several threads may come at once: the one that writes goes on until it has written what the last of them told. */
    private void write() {
        if (waiting.getAndIncrement() > 0) {
            return;
        }
        int told;
        try {
            do {
                told = waiting.get();
                writeOnce();
            } while (!waiting.compareAndSet(told, 0));
        } catch (RuntimeException e) {
            waiting.set(0);
            throw e;
        }
    }

    private void writeOnce() {
        List<Report> reports = List.copyOf(judged.values());
        if (files.isPresent() && !reports.isEmpty()) {
            files.get().write(new Aggregate(reports, others(reports)).report(reactor.source()), "aggregate");
        }
    }

    /** What can only be told when every module was judged: by the last of them, and once. */
    List<Notice> atTheEnd() {
        List<Report> reports = List.copyOf(judged.values());
        Aggregate all = new Aggregate(reports, others(reports));
        boolean first = all.isWhole() && ended.compareAndSet(false, true);
        return first ? all.report(reactor.source()).unusedWaivers() : List.of();
    }

    private List<ModuleResult> others(List<Report> reports) {
        Set<String> known = reports.stream().map(r -> r.source().name()).collect(Collectors.toSet());
        List<ModuleResult> others = new ArrayList<>();
        for (ModuleResult module : reactor.modules()) {
            if (!known.contains(module.module().name())) {
                others.add(unjudged.getOrDefault(module.module().name(), module));
            }
        }
        return others;
    }
}
