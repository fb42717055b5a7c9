package dev.cordon.maven;

import dev.cordon.maven.BuildSettings.FailAt;
import dev.cordon.maven.firewall.FirewallStanding;
import dev.cordon.maven.gate.ArtifactGate;
import dev.cordon.maven.gate.FailuresAtEnd;
import dev.cordon.maven.gate.JudgedModule;
import dev.cordon.maven.gate.ReactorReport.Purpose;
import dev.cordon.maven.gate.SessionEvents;
import dev.cordon.maven.graph.AttachedRecord;
import dev.cordon.maven.graph.PluginTrees;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.file.ReportFiles;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;

/** Fails the build of a module that depends on software of a vendor on a denylist, or whose SBOM lists such software. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends ModuleParameters {

    /**
     * When a module fails that must: module, or end for all modules together when they are judged, in a build that ends at
     * or before verify.
     */
    @Parameter(property = "cordon.failAt", defaultValue = "module")
    String failAt;

    /**
     * Whether every module of a build of several has report files of its own; else those that passed without notice have
     * none, and the report of the whole build says so.
     */
    @Parameter(property = "cordon.moduleReports", defaultValue = "false")
    String moduleReports;

    /**
     * Whether the report of each module is attached to it, as an artifact of type json and classifier cordon, so that it is installed
     * and deployed with the module; every module has report files of its own then.
     */
    @Parameter(property = "cordon.attach", defaultValue = "false")
    String attach;

    /** What a waiver that applies to nothing does where every module was judged: tell, or fail to fail the build for it. */
    @Parameter(property = "cordon.unusedWaivers", defaultValue = "tell")
    String unusedWaivers;

    /** Whether the firewall of the extension acts; a POM comes too late to say so. */
    @Parameter(property = "cordon.firewall", defaultValue = "true")
    private String firewall;

    /** Whether a module cannot be judged in a session without a firewall. */
    @Parameter(property = "cordon.requireFirewall", defaultValue = "false")
    private String requireFirewall;

    private final RepositorySystem repositories;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager manager;
    private final MavenProjectHelper helper;

    /** Injected by Maven. */
    @Inject
    public CheckMojo(
            RepositorySystem repositories,
            LifecycleExecutor lifecycle,
            BuildPluginManager manager,
            MavenProjectHelper helper) {
        this.repositories = repositories;
        this.lifecycle = lifecycle;
        this.manager = manager;
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        PluginTrees.look(session, project, execution, lifecycle, manager);
        Host host = new Host(session, project, execution, repositories, getLog());
        ModuleSubject module = new ModuleSubject(this, host, Purpose.BUILD);
        Run run = new Run(host, () -> asked(host), new Destination(this, host), module);
        FailingModule failing = new FailingModule(host, module, run);
        FailuresAtEnd failures = SessionEvents.of(session).gate().failures();
        try {
            check(run, module);
        } catch (MojoFailureException e) {
            if (!failing.waits(failAt(host), e, failures)) {
                throw failing.now(failAt(host), e);
            }
            goOn(run, module);
        } catch (MojoExecutionException e) {
            if (!failing.waits(failAt(host), e, failures)) {
                throw failing.now(failAt(host), e);
            }
            goOn(run, module);
        }
    }

    private FailAt failAt(Host host) {
        try {
            return BuildSettings.of(this, host).failAt();
        } catch (FaultException e) {
            // It is what the module fails for.
            return FailAt.MODULE;
        }
    }

    private Settings asked(Host host) {
        FirewallStanding.check(firewall, skip, requireFirewall, host);
        Settings settings = Settings.ofCheck(this, host);
        if (settings.build().attaches()
                && new Destination(this, host)
                        .formats().stream().noneMatch(format -> format.id().equals(AttachedRecord.TYPE))) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "the record is to be attached, and json is none of the formats",
                    Location.of("cordon.attach"),
                    "Add json to cordon.formats, or leave cordon.attach out."));
        }
        return settings;
    }

    /** Attaches the record of the module where the user wants that. It is written anew if the module is judged again. */
    private void attach(Host host, Run.Written written) {
        if (BuildSettings.of(this, host).attaches()) {
            for (ReportFormat format : written.files().formats()) {
                if (format.id().equals(AttachedRecord.TYPE)) {
                    Path record = ReportFiles.file(written.files().directory(), ReportFiles.NAME, format);
                    AttachedRecord.attach(project, record, helper, "cordon.attach");
                }
            }
        }
    }

    /** A module that may go on is looked at again before what it makes leaves the build. */
    private void goOn(Run run, ModuleSubject module) {
        ArtifactGate gate = SessionEvents.of(session).gate();
        module.judged().ifPresent(judged -> {
            judged.judged();
            gate.add(project, execution, judged, () -> {
                gate.failures().forget(project, execution);
                check(run, module);
            });
        });
    }

    private void check(Run run, ModuleSubject module) throws MojoExecutionException, MojoFailureException {
        run.execute(written -> {
            attach(run.host(), written);
            run.print(written);
            FirewallStanding.judged(session, written.report());
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
            goOn(run, module);
        });
    }
}
