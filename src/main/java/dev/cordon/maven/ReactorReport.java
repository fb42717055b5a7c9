package dev.cordon.maven;

import dev.cordon.Aggregate;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.report.ConsoleReport;
import dev.cordon.report.ModuleResult;
import dev.cordon.report.ModuleResult.Standing;
import dev.cordon.report.Outcome;
import dev.cordon.report.Report;
import dev.cordon.report.ReportFormat;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * What the modules of one build have told so far, and the file that says it for all of them together. The file is written
 * anew after each module and once more when the session ends, so that it is right whichever module comes last, and whether
 * or not the build gets to its end. Any thread may tell of a module.
 */
final class ReactorReport {

    /** How many times as long as writing takes the build goes on before the next time: at most a hundredth is spent on it. */
    private static final int PAUSE = 100;

    private static final List<Outcome> MILDEST_FIRST =
            List.of(Outcome.PASSED, Outcome.SKIPPED, Outcome.SUPPRESSED, Outcome.FAILED);

    private final Reactor reactor;
    private final boolean summing;
    private final Map<String, Report> judged = new ConcurrentHashMap<>();
    private final Map<String, ModuleResult> unjudged = new ConcurrentHashMap<>();
    private final Map<Component, Component> shared = new ConcurrentHashMap<>();
    private final Set<Path> begun = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Lock writing = new ReentrantLock();
    private volatile boolean changed;
    private long lastEnd = System.nanoTime();
    private long lastTook;
    private final StepSummary summary;
    private final ReactorFiles files = new ReactorFiles();

    private ReactorReport(Reactor reactor, MavenSession session, boolean summing, Log log) {
        this.reactor = reactor;
        this.summing = summing;
        this.summary = StepSummary.of(session);
        SessionEnd.then(session, () -> end(log, new ConsoleLog(log, session)));
    }

    /**
     * That of a goal in the session: {@code check} and {@code report} in one build write to two places.
     *
     * @param goal the class of the goal
     * @return empty for a build of a single module, whose report is that of the build
     */
    static Optional<ReactorReport> of(MavenSession session, Path top, Class<?> goal, Log log) {
        return SessionCache.get(
                session.getRepositorySession(),
                List.of(ReactorReport.class, goal),
                () -> Reactor.of(session, top)
                        .map(reactor -> new ReactorReport(reactor, session, goal.equals(CheckMojo.class), log)));
    }

    /** Whether the module is the one in which the report of all modules lies. */
    boolean isTop(MavenProject module) {
        return module.equals(reactor.root());
    }

    /** Takes what an earlier build left in these formats away before the first module of this one is looked at. */
    void begin(MavenProject module, Path output, List<ReportFormat> formats) {
        Path directory = reactor.directory(module, output);
        if (begun.add(directory)) {
            ReactorFiles.delete(directory, formats);
        }
    }

    /**
     * Tells of a module that has a report.
     *
     * @param own the files of the module's own report
     * @throws FaultException if the file cannot be written
     */
    void judged(MavenProject module, Report report, ReportFiles own) {
        Report part = Aggregate.part(report, c -> shared.computeIfAbsent(c, same -> same));
        judged.merge(report.source().name(), part, ReactorReport::worse);
        unjudged.remove(report.source().name());
        files.add(new ReportFiles(reactor.directory(module, own.directory()), own.formats(), own.run()));
        write();
    }

    /** Of two executions in one module that which came to the worse: the whole must not look better than its parts. */
    static Report worse(Report before, Report now) {
        return MILDEST_FIRST.indexOf(now.outcome()) < MILDEST_FIRST.indexOf(before.outcome()) ? before : now;
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

    /**
     * Writes unless another thread is at it, or the last time took so long that it would hold up the build: a large report
     * written after each of many modules is a lot of work. What is left out now is written later, at the latest at the end
     * of the session; after the last module nothing is left out.
     */
    private void write() {
        changed = true;
        if (!writing.tryLock()) {
            return;
        }
        try {
            boolean last = judged.size() + unjudged.size() >= reactor.modules().size();
            if (last || System.nanoTime() - lastEnd >= PAUSE * lastTook) {
                writeNow();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is not written yet. */
    private void end(Log log, ConsoleLog console) {
        writing.lock();
        try {
            if (changed) {
                writeNow();
            }
            sum(log, console);
        } catch (FaultException e) {
            // The first file could be written, or a module would have failed for it.
            e.faults().forEach(fault -> log.error(PrintableText.of(fault.toString())));
        } finally {
            writing.unlock();
        }
    }

    /** Says once, at the end of all modules' output, what they found together. */
    private void sum(Log log, ConsoleLog console) {
        List<Report> reports = List.copyOf(judged.values());
        if (!summing || reports.isEmpty()) {
            return;
        }
        Report whole = new Aggregate(reports, others(reports)).report(reactor.source());
        summary.add(whole).ifPresent(notice -> log.warn(PrintableText.of(notice.message())));
        if (reports.size() + unjudged.size() < 2) {
            return;
        }
        console.tell(ConsoleReport.sum(whole));
        if (whole.outcome() != Outcome.PASSED) {
            files.first().ifPresent(file -> log.info(PrintableText.of("The report of all modules: " + file)));
        }
    }

    private void writeNow() {
        long start = System.nanoTime();
        changed = false;
        List<Report> reports = List.copyOf(judged.values());
        if (!reports.isEmpty()) {
            files.write(new Aggregate(reports, others(reports)).report(reactor.source()));
        }
        lastEnd = System.nanoTime();
        lastTook = lastEnd - start;
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
