package dev.cordon.maven;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.fix.FixPlan;
import dev.cordon.fix.FixText;
import dev.cordon.fix.FixedPom;
import dev.cordon.fix.PomFiles;
import dev.cordon.fix.PomWriter;
import dev.cordon.maven.graph.ManagedExclusions;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes what the findings of all modules advise into the POMs of the build: exclusions, and where that is asked for
 * the removal of what is declared itself. Prints the difference and writes nothing until that is asked for.
 */
@Mojo(name = "fix", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class FixMojo extends PolicyParameters {

    /** Whether the POMs are written; else the difference is printed. */
    @Parameter(property = "cordon.write", defaultValue = "false")
    private String write;

    /** Whether a dependency that is declared itself is taken out of the POM. */
    @Parameter(property = "cordon.remove", defaultValue = "false")
    private String remove;

    /** As of check. */
    @Parameter(property = "cordon.sboms")
    private List<String> sboms;

    /** As of check. */
    @Parameter(property = "cordon.directories")
    private List<String> directories;

    /** As of check. */
    @Parameter(property = "cordon.buildChain", defaultValue = "all")
    private List<String> buildChain;

    /** As of check. */
    @Parameter(property = "cordon.lockFiles", defaultValue = "note")
    private String lockFiles;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public FixMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        Attempt.of(host, () -> fix(host));
    }

    private void fix(Host host) {
        Parameters parameters = Parameters.of(host);
        boolean writes = parameters.flag("cordon.write", write);
        boolean removes = parameters.flag("cordon.remove", remove);
        PolicySettings asked = PolicySettings.of(this, host);
        ModuleSettings beside = ModuleSettings.of(sboms, directories, buildChain, lockFiles, host);
        LoadedPolicy loaded = LoadedPolicy.of(ListSettings.of(this, host), asked, host);
        ModuleCheck check = beside.check(asked, loaded.index(), host);
        List<Fault> faults = new ArrayList<>();
        FixPlan plan = FixPlan.of(failing(asked.top(), check, loaded, faults), removes);
        PomFiles.Result result = files(asked.top(), host).with(plan.changes());
        List<FixedPom> changed =
                result.poms().stream().filter(FixedPom::isChanged).toList();
        faults.addAll(result.faults());
        if (writes) {
            PomWriter.write(changed);
            FixText.changes(changed).forEach(getLog()::info);
        } else {
            FixText.diff(changed).forEach(getLog()::info);
        }
        boolean clean =
                faults.isEmpty() && plan.left().isEmpty() && plan.changes().isEmpty();
        conclude(changed, plan, writes, clean);
        // What could not be judged or written hides nothing of the rest.
        FaultException.throwIfAny(faults.stream().distinct().toList());
    }

    /** @param faults gets what is wrong with what could not be judged */
    private List<FixPlan.Module> failing(Path top, ModuleCheck check, LoadedPolicy loaded, List<Fault> faults) {
        List<FixPlan.Module> modules = new ArrayList<>();
        long warned = 0;
        for (MavenProject module : session.getProjects()) {
            Policy policy = loaded.of(module);
            Report report = check.judge(module, loaded.audit(module), List.of());
            faults.addAll(report.faults());
            modules.add(new FixPlan.Module(
                    report.verdicts().stream()
                            .filter(v -> policy.fails(v.verdict()))
                            .toList(),
                    new ManagedExclusions(module, session.getRepositorySession(), top)::places));
            warned += report.verdicts().stream()
                    .map(ReportedVerdict::verdict)
                    .filter(v -> v.level() == Level.WARN && !policy.fails(v))
                    .count();
        }
        if (warned > 0) {
            getLog().info("Findings that only warn are left as they are: " + warned
                    + "; -Dcordon.failOn=warn takes them in.");
        }
        return modules;
    }

    private PomFiles files(Path top, Host host) {
        List<Path> built = session.getProjects().stream()
                .map(module -> Path.of(module.getBuild().getDirectory()))
                .toList();
        return new PomFiles(
                top,
                host.checkout().root(),
                built,
                session.getRequest().getStartTime().toInstant());
    }

    private void conclude(List<FixedPom> changed, FixPlan plan, boolean written, boolean isClean) {
        if (changed.isEmpty()) {
            getLog().info(isClean ? "Nothing to fix: no finding fails the build." : "No POM is changed.");
        } else if (written) {
            getLog().info("Written: " + FixText.sum(changed) + ". Next: mvn verify");
        } else {
            getLog().info("Nothing is written yet: " + FixText.sum(changed) + ". -Dcordon.write writes them.");
        }
        list("Who uses what is taken out:", FixText.work(plan));
        list("Left to do by hand:", FixText.left(plan));
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            getLog().warn(heading);
            lines.forEach(line -> getLog().warn("  " + line));
        }
    }
}
