package dev.cordon.maven;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.WaiverDraft;
import dev.cordon.bytes.ShownPath;
import dev.cordon.denylist.Level;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.report.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes a draft of waivers for what fails the build, for all modules in one file. It leaves blank why, until when and
 * who approved it, so that the file is refused until a person completes it.
 */
@Mojo(name = "waive", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class WaiveMojo extends PolicyParameters {

    /**
     * Writes a baseline to this file instead: all findings of today, to be signed once; relative to the root of the repository.
     * Of one that is there and signed, what is still found goes into a file beside it.
     */
    @Parameter(property = "cordon.baseline")
    private String baseline;

    /** Where the draft is written if it is no baseline; relative to the root of the repository. */
    @Parameter(property = "cordon.draft", defaultValue = ".cordon/waivers.draft.yaml")
    private String draft;

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
    public WaiveMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        Attempt.of(host, () -> waive(host));
    }

    private void waive(Host host) {
        Path root = host.checkout().root();
        Path file = root.resolve(baseline == null ? draft : baseline);
        boolean renews = baseline != null && Files.exists(file);
        if (Files.exists(file) && !renews) {
            throw exists(file, root);
        }
        PolicySettings asked = PolicySettings.of(this, host);
        ModuleSettings beside = ModuleSettings.of(sboms, directories, buildChain, lockFiles, host);
        LoadedPolicy loaded = LoadedPolicy.of(ListSettings.of(this, host), asked, host);
        Policy policy = loaded.of(project);
        ModuleCheck check = beside.check(asked, loaded.index(), host);
        Map<String, List<Verdict>> failing = new TreeMap<>();
        List<Fault> notJudged = new ArrayList<>();
        long warned = 0;
        Map<String, List<Verdict>> verdicts = verdicts(check, loaded, notJudged);
        if (renews) {
            FaultException.throwIfAny(notJudged.stream().distinct().toList());
            SignedBaseline.of(
                            file,
                            root,
                            session.getProjects().stream().map(loaded::of).toList())
                    .orElseThrow(() -> exists(file, root))
                    .renew(verdicts, getLog());
            return;
        }
        for (Map.Entry<String, List<Verdict>> module : verdicts.entrySet()) {
            List<Verdict> fails =
                    module.getValue().stream().filter(policy::fails).toList();
            warned += module.getValue().stream()
                    .filter(v -> v.level() == Level.WARN && !policy.fails(v))
                    .count();
            if (!fails.isEmpty()) {
                failing.put(module.getKey(), fails);
            }
        }
        if (warned > 0) {
            getLog().info(
                            warned == 1
                                    ? "1 warned finding fails nothing and is left out; -Dcordon.failOn=warn takes it in."
                                    : warned
                                            + " warned findings fail nothing and are left out; -Dcordon.failOn=warn takes them in.");
        }
        List<Fault> faults = notJudged.stream().distinct().toList();
        if (!failing.isEmpty()) {
            write(failing, taken(loaded), faults, file, root);
        } else if (faults.isEmpty()) {
            getLog().info("Nothing to waive: no finding fails the build.");
        }
        // What could not be judged hides nothing of the rest, and may have more to waive.
        FaultException.throwIfAny(faults);
    }

    /** @param notJudged gets what is wrong with what could not be judged */
    private Map<String, List<Verdict>> verdicts(ModuleCheck check, LoadedPolicy loaded, List<Fault> notJudged) {
        Map<String, List<Verdict>> verdicts = new TreeMap<>();
        for (MavenProject module : session.getProjects()) {
            Report report = check.judge(module, loaded.audit(module), List.of());
            notJudged.addAll(report.faults());
            verdicts.put(
                    module.getGroupId() + ":" + module.getArtifactId(),
                    report.verdicts().stream().map(ReportedVerdict::verdict).toList());
        }
        return verdicts;
    }

    /** The ids of the waivers that there are. */
    private List<String> taken(LoadedPolicy loaded) {
        return session.getProjects().stream()
                .flatMap(module -> loaded.of(module).waivers().all().stream())
                .map(w -> w.baseline().orElse(w.id()))
                .distinct()
                .toList();
    }

    private void write(
            Map<String, List<Verdict>> failing, List<String> taken, List<Fault> notJudged, Path file, Path root) {
        WaiverDraft written = baseline == null
                ? WaiverDraft.waivers(failing, taken, notJudged)
                : WaiverDraft.baseline(failing, taken, notJudged);
        AtomicFile.write(
                file,
                out -> out.write(written.text().getBytes(StandardCharsets.UTF_8)),
                baseline == null ? "cordon.draft" : "cordon.baseline");
        String shown = ShownPath.of(file, root);
        getLog().info("Written to " + shown + ": " + written.sum() + ".");
        if (!notJudged.isEmpty()) {
            getLog().warn("Not everything could be judged, so the draft is not complete.");
        }
        getLog().info("It waives nothing yet. Whoever approves it says why, until when, and signs"
                + (shown.equals(UsualWaivers.FILE)
                        ? "."
                        : "; then it goes into " + UsualWaivers.FILE + ", or is named in " + WaiverLoader.PARAMETER
                                + "."));
    }

    private FaultException exists(Path file, Path root) {
        return new FaultException(new Fault(
                FaultCode.DRAFT_EXISTS,
                "the file exists already, and Cordon never writes over waivers",
                Location.of(ShownPath.of(file, root)),
                "Complete or remove it, or name another file: "
                        + (baseline == null ? "cordon.draft." : "cordon.baseline.")));
    }
}
