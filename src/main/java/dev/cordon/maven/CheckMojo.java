package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Inventory;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.ConsoleLine;
import dev.cordon.report.ConsoleReport;
import dev.cordon.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;

/** Fails the build of a module that depends on software of a vendor on a denylist. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends CordonMojo {

    /** Does not look at anything; the report says so. */
    @Parameter(property = "cordon.skip", defaultValue = "false")
    private String skip;

    /** Whether a finding may fail the build; false tells everything and passes. */
    @Parameter(property = "cordon.failOnViolation", defaultValue = "true")
    private String failOnViolation;

    /** The level from which a finding fails the build: deny or warn. */
    @Parameter(property = "cordon.failOn", defaultValue = "deny")
    private String failOn;

    /** A named set of levels: default, dod, sanctions or strict. */
    @Parameter(property = "cordon.profile", defaultValue = "default")
    private String profile;

    /** The date of judgement, an ISO date; today if left out. */
    @Parameter(property = "cordon.asOf")
    private String asOf;

    /** The age in days from which a list is called stale. */
    @Parameter(property = "cordon.maxDenylistAge", defaultValue = "180")
    private String maxDenylistAge;

    /** Injected by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void run() throws MojoFailureException {
        boolean fails = parameters().flag("cordon.failOnViolation", failOnViolation);
        boolean skipped = parameters().flag("cordon.skip", skip);
        DenylistIndex index = index();
        Policy policy = policy(index);
        int staleAfter = parameters().days("cordon.maxDenylistAge", maxDenylistAge);
        List<Notice> notices = new ArrayList<>(SettingNotices.of(
                policy, today(), staleAfter, parameters().flag("cordon.bundledDenylist", bundledDenylist)));

        Report report = skipped
                ? SkippedReport.of(ModuleInventory.source(project), policy, notices)
                : audit(new Audit(index, policy, fails), notices);
        new ReportFiles(outputDirectory.toPath(), RunFacts.now(session, execution)).write(report);
        for (ConsoleLine line : ConsoleReport.lines(report)) {
            switch (line.severity()) {
                case INFO -> getLog().info(line.text());
                case WARNING -> getLog().warn(line.text());
                case ERROR -> getLog().error(line.text());
            }
        }
        if (report.denied()) {
            throw new MojoFailureException(FailureMessage.of(report));
        }
    }

    private Policy policy(DenylistIndex index) {
        LocalDate date = parameters().date("cordon.asOf", asOf, today());
        Level from = parameters()
                .oneOf(
                        "cordon.failOn",
                        failOn,
                        id -> Optional.of(id)
                                .filter(List.of("deny", "warn")::contains)
                                .flatMap(Level::of),
                        List.of("deny", "warn"));
        Profile chosen = parameters().oneOf("cordon.profile", profile, Profile::of, Profile.ids());
        return new Policy(
                index.denylist(),
                date,
                from,
                chosen,
                settings(index.denylist()).check(chosen).read());
    }

    private Report audit(Audit audit, List<Notice> notices) {
        notices.addAll(new MissingPoms(repositories, session.getRepositorySession()).of(project));
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        Inventory inventory = ModuleInventory.of(project, types, notices);
        Declarations declarations = new Declarations(project, types, top());
        VerboseGraph graph = new VerboseGraph(repositories, session.getRepositorySession(), project, declarations);
        return audit.of(inventory, graph, NotExamined.BY_CHECK);
    }
}
