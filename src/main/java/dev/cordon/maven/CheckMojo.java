package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.report.Provenance.Commit;
import dev.cordon.report.Report;
import dev.cordon.report.ReportFormat;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
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

    /** Injected by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void begin() {
        List<ReportFormat> formats = takenAway();
        ReportFiles.delete(output(), "report", formats);
        reactor().ifPresent(reactor -> reactor.begin(project, output(), formats));
    }

    @Override
    List<Notice> judged(Report report, ReportFiles files) {
        return reactor()
                .map(reactor -> {
                    reactor.judged(project, report, files);
                    return reactor.atTheEnd();
                })
                .orElseGet(() -> super.judged(report, files));
    }

    @Override
    void couldNotJudge(FaultException why) {
        reactor().ifPresent(reactor -> reactor.notJudged(project, why));
    }

    @Override
    ReportFormat writer(ReportFormat format) {
        return reactor().isEmpty()
                ? format
                : SessionCache.get(session.getRepositorySession(), format, format::forManyAlike);
    }

    /** What all modules of the build tell to this goal; empty where there is one module. */
    final Optional<ReactorReport> reactor() {
        return ReactorReport.of(session, top(), getClass(), getLog());
    }

    @Override
    Report skipped(Policy policy, List<Notice> notices) {
        return SkippedReport.of(ModuleInventory.source(project, top()), policy, notices);
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
        Report report = check.judge(project, audit, notices);
        // What a module has no use for, another one may have: of several, the report of the reactor tells.
        return isWholeBuild() ? report.with(report.unusedWaivers()) : report;
    }

    /** Whether the module is all there is: it lies at the top of the build and has no modules of its own. */
    private boolean isWholeBuild() {
        return Reactor.of(session, top()).isEmpty()
                && project.getModules().isEmpty()
                && ModulePom.directory(project)
                        .filter(checkout().build()::equals)
                        .isPresent();
    }

    @Override
    Optional<Commit> commit() {
        return ModulePom.directory(project).flatMap(dir -> CommitInForce.of(dir, System.getenv()));
    }
}
