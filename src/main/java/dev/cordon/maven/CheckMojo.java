package dev.cordon.maven;

import dev.cordon.maven.gate.ArtifactGate;
import dev.cordon.maven.gate.JudgedModule;
import dev.cordon.maven.gate.ReactorReport.Purpose;
import dev.cordon.maven.gate.SessionEvents;
import dev.cordon.maven.session.Host;
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
public final class CheckMojo extends ModuleParameters {

    /**
     * Whether every module of a build of several has report files of its own; else those that passed without notice have
     * none, and the report of the whole build says so.
     */
    @Parameter(property = "cordon.moduleReports", defaultValue = "false")
    String moduleReports;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        ModuleSubject module = new ModuleSubject(this, host, Purpose.BUILD);
        check(new Run(host, () -> Settings.ofCheck(this, host), new Destination(this, host), module), module);
    }

    /** A module that may go on is looked at again before what it makes leaves the build. */
    private void check(Run run, ModuleSubject module) throws MojoExecutionException, MojoFailureException {
        run.execute(written -> {
            run.print(written);
            ArtifactGate gate = SessionEvents.of(session).gate();
            boolean again = module.judged().flatMap(JudgedModule::heading).isPresent();
            try {
                run.stop(written);
            } catch (MojoFailureException e) {
                throw again
                        ? e
                        : gate.shipped(project)
                                .map(out -> new MojoFailureException(out + " " + e.getMessage()))
                                .orElse(e);
            }
            module.judged().ifPresent(judged -> {
                judged.judged();
                gate.add(project, execution, judged, () -> check(run, module));
            });
        });
    }
}
