package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.inventory.Inventory;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.report.Provenance.Commit;
import dev.cordon.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;

/** Fails the build of a module that depends on software of a vendor on a denylist, or whose SBOM lists such software. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends JudgingMojo {

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
        ReportFiles.delete(output(), "report");
        reactor().ifPresent(reactor -> reactor.begin(project, output()));
    }

    @Override
    void judged(Report report, ReportFiles files) {
        reactor().ifPresent(reactor -> reactor.judged(project, report, files));
    }

    @Override
    void couldNotJudge(FaultException why) {
        reactor().ifPresent(reactor -> reactor.notJudged(project, why));
    }

    private Optional<ReactorReport> reactor() {
        return ReactorReport.of(session, top());
    }

    @Override
    Report skipped(Policy policy, List<Notice> notices) {
        return SkippedReport.of(ModuleInventory.source(project, top()), policy, notices);
    }

    @Override
    Report judge(Audit audit, List<Notice> notices) {
        RepositorySystemSession maven = session.getRepositorySession();
        ArtifactTypeRegistry types = maven.getArtifactTypeRegistry();
        List<MavenProject> modules = session.getProjects();
        List<Notice> missing = new MissingPoms(repositories, maven).of(project);
        Inventory inventory = ModuleInventory.of(project, top(), types, missing);
        DependencyFiles files = DependencyFiles.of(project, modules, repositories, maven);
        LocalFiles local = new LocalFiles(project, top());

        ModuleArchives archives = new ModuleArchives(new ArchiveStore(maven, options(audit)), new LocalPoms(maven));
        archives.dependencies(inventory, files);
        archives.own(local.made());
        archives.named(local.named(list("cordon.directories", directories)));
        List<SbomFile> bills = new ProjectSboms(project).find(list("cordon.sboms", sboms), archives.ownDocuments());
        if (bills.isEmpty() && parameters().flag("cordon.requireSbom", requireSbom)) {
            throw noSbom();
        }

        ModuleHearing hearing = new ModuleHearing(
                audit.in(project.getGroupId() + ":" + project.getArtifactId()),
                inventory.source(),
                project,
                archives,
                modules);
        boolean strict = strict();
        bills.forEach(bill -> hearing.take(bill, strict));
        VerboseGraph graph = new VerboseGraph(repositories, maven, project, new Declarations(project, types, top()));
        ArchivePaths paths = ArchivePaths.of(inventory.source().name(), graph, archives);
        archives.sboms().forEach(sbom -> hearing.take(sbom, paths.to(sbom)));
        NotPackaged unpackaged = NotPackaged.of(files, local, inventory.source());
        List<Notice> told =
                Stream.concat(notices.stream(), unpackaged.notice().stream()).toList();
        Report report = hearing.report(paths, told, NotExamined.byCheck(!bills.isEmpty(), unpackaged));
        // What a module has no use for, another one may have: of several, the report of the reactor tells.
        return isWholeBuild() ? report.with(report.unusedWaivers()) : report;
    }

    /** Whether the module is all there is: it lies at the top of the build and has no modules of its own. */
    private boolean isWholeBuild() {
        return Reactor.of(session, top()).isEmpty()
                && project.getModules().isEmpty()
                && project.getBasedir() != null
                && project.getBasedir().toPath().toAbsolutePath().normalize().equals(top());
    }

    @Override
    Optional<Commit> commit() {
        return Optional.ofNullable(project.getBasedir())
                .flatMap(dir -> CommitInForce.of(dir.toPath(), System.getenv()));
    }

    private FaultException noSbom() {
        return new FaultException(new Fault(
                FaultCode.SBOM_REQUIRED,
                "the module has no SBOM, and cordon.requireSbom asks for one",
                Location.of(project.getGroupId() + ":" + project.getArtifactId()),
                "Bind a goal that writes target/bom.json before cordon:check, or name the file in cordon.sboms."));
    }
}
