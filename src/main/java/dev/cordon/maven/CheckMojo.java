package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.inventory.Inventory;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.report.Report;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
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

    /** Injected by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    Report skipped(Policy policy, List<Notice> notices) {
        return SkippedReport.of(ModuleInventory.source(project, top()), policy, notices);
    }

    @Override
    Report judge(Audit audit, List<Notice> notices) {
        RepositorySystemSession maven = session.getRepositorySession();
        ArtifactTypeRegistry types = maven.getArtifactTypeRegistry();
        List<Notice> missing = new MissingPoms(repositories, maven).of(project);
        Inventory inventory = ModuleInventory.of(project, top(), types, missing);
        List<SbomFile> files = new ProjectSboms(project).find(list("cordon.sboms", sboms));
        if (files.isEmpty() && parameters().flag("cordon.requireSbom", requireSbom)) {
            throw noSbom();
        }
        ModuleHearing hearing = new ModuleHearing(audit, project, inventory, session.getProjects());
        boolean strict = strict();
        files.forEach(file -> hearing.take(file, strict));
        Declarations declarations = new Declarations(project, types, top());
        VerboseGraph graph = new VerboseGraph(repositories, maven, project, declarations);
        return hearing.report(graph, notices, NotExamined.byCheck(!files.isEmpty()));
    }

    private FaultException noSbom() {
        return new FaultException(new Fault(
                FaultCode.SBOM_REQUIRED,
                "the module has no SBOM, and cordon.requireSbom asks for one",
                Location.of(project.getGroupId() + ":" + project.getArtifactId()),
                "Bind a goal that writes target/bom.json before cordon:check, or name the file in cordon.sboms."));
    }
}
