package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
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
        reactor().begin(project, output(), formats);
    }

    @Override
    List<Fault> judged(Report report, ReportFiles files) {
        return reactor().judged(project, report, files);
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
        return ReactorReport.of(session, project, top(), getClass(), getLog());
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
        Report report = check.judge(project, audit, notices);
        // What a module has no use for, another one may have: of several, the report of the reactor tells.
        boolean alone = !reactor().isOfMany() && reactor().isAll() && report.isComplete();
        return alone ? report.with(report.unusedWaivers()) : report;
    }

    @Override
    Optional<Commit> commit() {
        return ModulePom.directory(project).flatMap(dir -> CommitInForce.of(dir, System.getenv()));
    }
}
