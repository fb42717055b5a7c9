package dev.cordon.maven;

import dev.cordon.fix.FixPlan;
import dev.cordon.fix.FixText;
import dev.cordon.fix.FixedPom;
import dev.cordon.fix.PomFiles;
import dev.cordon.fix.PomWriter;
import dev.cordon.maven.graph.ManagedExclusions;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes what the findings of all modules advise into the POMs of the build: exclusions, and where that is asked for
 * the removal of what is declared itself. Prints the difference and writes nothing until that is asked for.
 */
@Mojo(name = "fix", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class FixMojo extends WholeBuildParameters {

    /** Whether the POMs are written; else the difference is printed. */
    @Parameter(property = "cordon.write", defaultValue = "false")
    private String write;

    /** Whether a dependency that is declared itself is taken out of the POM. */
    @Parameter(property = "cordon.remove", defaultValue = "false")
    private String remove;

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
        WholeBuild build = WholeBuild.of(this, host);
        Path top = build.asked().top();
        WholeBuild.Judged judged = build.judge();
        if (judged.warned() > 0) {
            getLog().info("Findings that only warn are left as they are: " + judged.warned()
                    + "; -Dcordon.failOn=warn takes them in.");
        }
        FixPlan plan = FixPlan.of(failing(judged, top), removes);
        PomFiles.Result result = files(top, host).with(plan.changes());
        List<FixedPom> changed =
                result.poms().stream().filter(FixedPom::isChanged).toList();
        Set<Fault> faults = new LinkedHashSet<>(judged.faults());
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
        FaultException.throwIfAny(List.copyOf(faults));
    }

    private List<FixPlan.Module> failing(WholeBuild.Judged judged, Path top) {
        List<FixPlan.Module> modules = new ArrayList<>();
        judged.failing()
                .forEach((module, failing) -> modules.add(new FixPlan.Module(
                        failing, new ManagedExclusions(module, session.getRepositorySession(), top)::places)));
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
