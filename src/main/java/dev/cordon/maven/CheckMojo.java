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
import dev.cordon.maven.gate.SessionEvents;
import dev.cordon.maven.graph.LocalFiles;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.graph.ModuleInventory;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.console.ToldBefore;
import dev.cordon.report.file.ReportFiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/** Fails the build of a module that depends on software of a vendor on a denylist, or whose SBOM lists such software. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public class CheckMojo extends JudgingMojo {

    /**
     * SBOMs of the module beside those that Cordon finds by itself ({@code target/bom.json}, {@code target/bom.xml},
     * {@code META-INF/sbom/*}); relative to the module.
     */
    @Parameter(property = "cordon.sboms")
    private List<String> sboms;

    /** Whether a module without an SBOM fails. */
    @Parameter(property = "cordon.requireSbom", defaultValue = "false")
    private String requireSbom;

    /**
     * Folders and files to look into beside the dependencies and the module's own archives: jars that no POM names;
     * relative to the module.
     */
    @Parameter(property = "cordon.directories")
    private List<String> directories;

    private Optional<JudgedModule> module = Optional.empty();

    /** Injected by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void begin() {
        List<ReportFormat> formats = takenAway();
        ReportFiles.delete(output(), "report", formats);
        reactor().begin(project, output(), formats);
    }

    @Override
    List<Fault> judged(Report report, ReportFiles files) {
        return reactor().judged(project, Objects.toString(execution.getExecutionId(), ""), report, files);
    }

    @Override
    List<Notice> ofAll(Report report) {
        return reactor().ofAll(project);
    }

    @Override
    ReportFormat writer(ReportFormat format) {
        return reactor().isOfMany()
                ? SessionCache.get(session.getRepositorySession(), format, format::forManyAlike)
                : format;
    }

    /** What all modules of the build come to in this goal. */
    final ReactorReport reactor() {
        return ReactorReport.of(session, project, top(), getClass(), getClass().equals(CheckMojo.class), getLog());
    }

    @Override
    Source subject() {
        return ModuleInventory.source(project, top());
    }

    @Override
    Report judge(Audit audit, List<Notice> notices) {
        ModuleCheck check = new ModuleCheck(
                repositories,
                session,
                top(),
                list("cordon.sboms", sboms),
                parameters().flag("cordon.requireSbom", requireSbom),
                strict(),
                list("cordon.directories", directories),
                options(audit));
        if (module.isEmpty()) {
            module = Optional.of(new JudgedModule(
                    subject().name(),
                    new LocalFiles(project, top()),
                    check.resolved(project),
                    gate().isJudged(project)
                            ? Optional.empty()
                            : CheckedLate.notice(execution, session.getGoals(), gate().shipped(project)),
                    this::execute));
        }
        JudgedModule judged = module.get();
        List<Notice> told =
                Stream.concat(notices.stream(), judged.notices().stream()).toList();
        Report looked = check.look(project, judged.resolved(), audit, told).report();
        Report report = looked.without(judged.faults());
        // What a module has no use for, another one may have: of several, the report of the reactor tells.
        boolean alone = !reactor().isOfMany() && reactor().isAll() && report.isComplete();
        return alone ? report.with(report.unusedWaivers()) : report;
    }

    private ArtifactGate gate() {
        return SessionEvents.of(session).gate();
    }

    /** Of a module that was judged before, what that did not say already. */
    @Override
    List<ConsoleLine> lines(Report report, List<Notice> ofAll, ToldBefore told) {
        Optional<Report> news = module.map(judged -> judged.news(report));
        Optional<String> heading = module.flatMap(JudgedModule::heading);
        return heading.isEmpty()
                ? super.lines(report, ofAll, told)
                : ConsoleReport.again(heading.get(), report, news.orElseThrow().with(ofAll), told, consoleModule());
    }

    /** A module that may go on is looked at again before what it makes leaves the build. */
    @Override
    void stop(Report report, ReportFiles files, boolean fails) throws MojoFailureException, MojoExecutionException {
        boolean again = module.flatMap(JudgedModule::heading).isPresent();
        try {
            super.stop(report, files, fails);
        } catch (MojoFailureException e) {
            throw again
                    ? e
                    : gate().shipped(project)
                            .map(out -> new MojoFailureException(out + " " + e.getMessage()))
                            .orElse(e);
        }
        module.ifPresent(judged -> {
            judged.judged();
            gate().add(project, execution, judged);
        });
    }

    @Override
    Optional<Commit> commit() {
        return ModulePom.directory(project).flatMap(dir -> CommitInForce.of(dir, System.getenv()));
    }
}
