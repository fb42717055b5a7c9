package dev.cordon.maven.gate;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.inventory.Source;
import dev.cordon.maven.graph.Reactor;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.StepSummary;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.file.ReactorFiles;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The report of all modules of one build together. It is written anew after modules that fail and once more when the session
 * ends, so that it is right whichever module comes last, and whether or not the build gets to its end. Any thread may report
 * a module.
 */
public final class ReactorReport {

    /** How many times as long as writing takes the build goes on before the next time: at most a hundredth is spent on it. */
    private static final int PAUSE = 100;

    /** What the reports of a goal are for. Each has its own files: {@code check} and {@code report} may run in one build. */
    public enum Purpose {
        /** They decide about the build, and what they come to is printed at its end, also in the summary of a CI step. */
        BUILD,
        /** They are pages of a site. That of a single module has its one report only. */
        SITE
    }

    private final Reactor reactor;
    private final Purpose purpose;
    private final ReactorModules modules;
    private final Set<Path> begun = ConcurrentHashMap.newKeySet();
    private final EarlierReports earlier;
    private final OtherCordons others;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Lock writing = new ReentrantLock();
    private volatile boolean changed;
    private volatile boolean failsForUnused;
    private volatile Function<Source, Optional<Report>> stopped = source -> Optional.empty();
    private volatile List<ModuleResult> written = List.of();
    private long lastEnd = System.nanoTime();
    private long lastTook;
    private final StepSummary summary;
    private final ReactorFiles files = new ReactorFiles();

    private ReactorReport(Reactor reactor, MavenSession session, Purpose purpose) {
        this.reactor = reactor;
        this.purpose = purpose;
        this.summary = StepSummary.of(session);
        this.earlier = new EarlierReports(reactor, session);
        this.others = new OtherCordons(session);
        this.modules = new ReactorModules(reactor, others);
    }

    /**
     * That of the session.
     *
     * @param host where one of the modules is judged
     * @param top the directory against which files are named
     */
    public static ReactorReport of(Host host, Path top, Purpose purpose) {
        MavenSession session = host.session();
        SessionEvents events = SessionEvents.of(session);
        return host.remembered(List.of(ReactorReport.class, purpose), () -> {
            ReactorReport report = new ReactorReport(Reactor.of(session, host.project(), top), session, purpose);
            events.atEnd(() -> report.end(session, host.log()));
            return report;
        });
    }

    /** Whether the build has several modules. */
    public boolean isOfMany() {
        return reactor.isOfMany();
    }

    /** Whether nothing of the build lies outside of what Maven was asked to look at. */
    public boolean isAll() {
        return reactor.isAll();
    }

    /** Whether the module is the one in which the report of all modules lies. */
    public boolean isTop(MavenProject module) {
        return module.equals(reactor.root());
    }

    /** Whether there are modules that are built and not judged yet. */
    public boolean isWaiting() {
        return modules.isWaiting();
    }

    /** Whether somebody would read a module's report beside that of all modules. A page of a site is always read. */
    public boolean isReadAlone(Report report) {
        return purpose == Purpose.SITE || !isOfMany() || !report.isQuiet();
    }

    /** Takes what an earlier build left away before the first module of this one is looked at, elsewhere in these formats. */
    public void begin(MavenProject module, Path output, List<ReportFormat> formats) {
        if (purpose == Purpose.BUILD) {
            earlier.takeAway(module, output);
        }
        Path directory = reactor.directory(module, output);
        if (isOurs(directory) && begun.add(directory)) {
            ReactorFiles.delete(directory, formats);
        }
    }

    /**
     * Takes how to find out what was stopped before any module could be judged for it.
     *
     * @param report what was stopped up to now in a build, of which the report then is
     */
    public void stopped(Function<Source, Optional<Report>> report) {
        stopped = report;
    }

    /** What a module must say that writes its reports to a directory, where the report of all modules will lack it. */
    public Optional<Notice> apart(MavenProject module, Path output) {
        return purpose == Purpose.BUILD ? others.notice(reactor.directory(module, output)) : Optional.empty();
    }

    private boolean isOurs(Path directory) {
        return purpose == Purpose.SITE || others.isOurs(directory);
    }

    /**
     * Takes the report of a module.
     *
     * @param execution the execution of the goal
     * @param own the files of the module's own report
     * @param isFiled whether they were written
     * @return what is wrong with files of the whole that cannot be written
     */
    public List<Fault> judged(MavenProject module, String execution, Report report, ReportFiles own, boolean isFiled) {
        if (purpose == Purpose.SITE && !isOfMany()) {
            return List.of();
        }
        modules.add(execution, report, own.directory(), isFiled);
        Path directory = reactor.directory(module, own.directory());
        if (isOurs(directory)) {
            files.add(new ReportFiles(directory, own.formats(), own.run()));
        }
        if (purpose == Purpose.BUILD) {
            others.add(report);
        }
        return write(report);
    }

    /**
     * Writes after a module that fails, unless another thread is at it, or the last time took so long that it would hold up
     * the build: a large report written after each of many modules is a lot of work. What is left out now is written later, at
     * the latest at the end of the session; after the last module nothing is left out. A site has to lead somewhere meanwhile.
     */
    private List<Fault> write(Report module) {
        changed = true;
        if (!writing.tryLock()) {
            return List.of();
        }
        try {
            boolean asked = purpose == Purpose.SITE
                    || module.isFailing()
                    || !module.faults().isEmpty();
            boolean due = asked && System.nanoTime() - lastEnd >= PAUSE * lastTook;
            return modules.areAllJudged() || due ? writeNow() : List.of();
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is not written yet, now that it is known which modules were built without the goal. */
    private void end(MavenSession session, Log log) {
        writing.lock();
        try {
            modules.end(session);
            changed |= !modules.notJudged().equals(written)
                    || stopped.apply(reactor.source()).isPresent();
            ReactorEnd end = new ReactorEnd(session, log);
            Optional<Report> whole = whole();
            if (changed) {
                end.unwritable(writeWhole(whole));
            }
            end.unwritable(earlier.faults(modules.names()));
            if (purpose == Purpose.BUILD) {
                whole.ifPresent(report -> conclude(report, end));
            }
        } finally {
            writing.unlock();
        }
    }

    private void conclude(Report whole, ReactorEnd end) {
        Report shown = reactor.isOfMany() ? whole : modules.reports().get(0);
        summary.add(shown).ifPresent(notice -> end.log().warn(PrintableText.of(notice.message())));
        end.sum(whole, modules.size(), files.first());
        if (failsForUnused && reactor.isOfMany()) {
            end.stopForUnusedWaivers(whole, files.first());
        }
    }

    private List<Fault> writeNow() {
        long start = System.nanoTime();
        List<Fault> faults = writeWhole(whole());
        lastEnd = System.nanoTime();
        lastTook = lastEnd - start;
        return faults;
    }

    private List<Fault> writeWhole(Optional<Report> whole) {
        changed = false;
        written = modules.notJudged();
        return whole.map(files::write).orElse(List.of());
    }

    /** What is to be said of all executions in a module and, by the last module and once, of all modules. */
    public List<Notice> ofAll(MavenProject module) {
        List<Notice> notices =
                new ArrayList<>(modules.report(reactor.source(module).name()).stream()
                        .flatMap(report -> report.notices().stream())
                        .filter(notice -> notice.code() == NoticeCode.EXECUTIONS_DISAGREE)
                        .toList());
        Aggregate all = modules.aggregate();
        if (reactor.isAll() && all.isWhole() && ended.compareAndSet(false, true)) {
            notices.addAll(all.report(reactor.source(), true).unusedWaivers());
        }
        return notices;
    }

    /** The report of all that were judged so far; empty where none was. */
    private Optional<Report> whole() {
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        Report all = modules.aggregate().report(reactor.source(), reactor.isAll());
        Report whole = failsForUnused ? all.failingForUnusedWaivers() : all;
        return Optional.of(stopped.apply(reactor.source()).map(whole::beside).orElse(whole));
    }

    /** Asks that the build fails at its end where a waiver applies to nothing in all of its modules. */
    public void failForUnusedWaivers() {
        failsForUnused = true;
    }
}
