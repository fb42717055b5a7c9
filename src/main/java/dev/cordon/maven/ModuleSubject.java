package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.git.CommitInForce;
import dev.cordon.inventory.Source;
import dev.cordon.maven.gate.ArtifactGate;
import dev.cordon.maven.gate.CheckedLate;
import dev.cordon.maven.gate.JudgedModule;
import dev.cordon.maven.gate.ReactorReport;
import dev.cordon.maven.gate.ReactorReport.Purpose;
import dev.cordon.maven.gate.SessionEvents;
import dev.cordon.maven.graph.LocalFiles;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.graph.ModuleInventory;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Notice;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.console.PrintedBefore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The module of the build in which a goal runs, with its dependencies, its SBOMs and what it has made. */
final class ModuleSubject implements Run.Subject {

    private final Host host;
    private final ModuleParameters given;
    private final Purpose purpose;
    private Optional<JudgedModule> judged = Optional.empty();
    private Optional<Run.Written> written = Optional.empty();

    /** Nothing is looked at yet: where the module lies may be no path on this machine. */
    ModuleSubject(ModuleParameters given, Host host, Purpose purpose) {
        this.given = given;
        this.host = host;
        this.purpose = purpose;
    }

    @Override
    public Source source() {
        return ModuleInventory.source(host.project(), top());
    }

    private Path top() {
        return PolicySettings.root(given, host).path();
    }

    @Override
    public Optional<Commit> commit() {
        return ModulePom.directory(host.project()).flatMap(dir -> CommitInForce.of(dir, System.getenv()));
    }

    /** What all modules of the build come to. */
    ReactorReport reactor() {
        return ReactorReport.of(host, top(), purpose);
    }

    @Override
    public Optional<ReactorReport> whole() {
        return Optional.of(reactor());
    }

    @Override
    public boolean isFiled(Report report, Settings settings) {
        return settings.build().moduleReports() || reactor().isReadAlone(report);
    }

    @Override
    public void recorded(Run.Written report) {
        written = Optional.of(report);
    }

    /** What was reported on it last; empty where nothing could be. */
    Optional<Run.Written> written() {
        return written;
    }

    /** What is known of the module since it was judged first; empty before that. */
    Optional<JudgedModule> judged() {
        return judged;
    }

    @Override
    public Report judge(Audit audit, Settings settings, List<Notice> notices) {
        ModuleCheck check = settings.module().check(settings.policy(), audit.index(), settings.facts(), host);
        JudgedModule module = judged.orElseGet(() -> begin(check));
        judged = Optional.of(module);
        Optional<Notice> apart = reactor().apart(host.project(), Destination.output(given, host));
        List<Notice> reported = Stream.of(
                        notices, module.notices(), apart.stream().toList())
                .flatMap(List::stream)
                .toList();
        ModuleCheck.Result looked = check.look(host.project(), module.resolved(), audit, reported);
        module.in(looked.build());
        Report report = looked.report().without(module.faults());
        // What a module has no use for, another one may have: of several, the report of the reactor says so.
        boolean alone = !reactor().isOfMany() && reactor().isAll() && report.isComplete();
        Report whole = alone ? report.with(report.unusedWaivers()) : report;
        if (!settings.build().failsForUnused() || !settings.fails()) {
            return whole;
        }
        reactor().failForUnusedWaivers();
        return whole.failingForUnusedWaivers();
    }

    private JudgedModule begin(ModuleCheck check) {
        ArtifactGate gate = SessionEvents.of(host.session()).gate();
        return new JudgedModule(
                source().name(),
                new LocalFiles(host.project(), top()),
                check.resolved(host.project()),
                gate.isJudged(host.project())
                        ? Optional.empty()
                        : CheckedLate.notice(
                                host.execution(), host.session().getGoals(), gate.shipped(host.project())));
    }

    /** Of a module that was judged before, what that did not say already. */
    @Override
    public Function<PrintedBefore, List<ConsoleLine>> lines(Report report) {
        List<Notice> ofAll = reactor().ofAll(host.project());
        Optional<Report> news = judged.map(module -> module.news(report));
        Optional<String> heading = judged.flatMap(JudgedModule::heading);
        return heading.isEmpty()
                ? said -> ConsoleReport.lines(report, ofAll, said, host.lines())
                : said -> ConsoleReport.again(
                        heading.get(), report, news.orElseThrow().with(ofAll), said, host.lines());
    }
}
