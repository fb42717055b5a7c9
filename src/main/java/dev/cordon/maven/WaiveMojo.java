package dev.cordon.maven;

import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.WaiverDraft;
import dev.cordon.bytes.ShownPath;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Verdict;
import dev.cordon.report.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
public final class WaiveMojo extends WholeBuildParameters {

    /**
     * Writes a baseline to this file instead: all findings of today, to be signed once; relative to the root of the repository.
     * Of one that is there and signed, what is still found goes into a file beside it.
     */
    @Parameter(property = "cordon.baseline")
    private String baseline;

    /** Where the draft is written if it is no baseline; relative to the root of the repository. */
    @Parameter(property = "cordon.draft", defaultValue = ".cordon/waivers.draft.yaml")
    private String draft;

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
        WholeBuild build = WholeBuild.of(this, host);
        WholeBuild.Judged judged = build.judge();
        if (renews) {
            FaultException.throwIfAny(judged.faults());
            SignedBaseline.of(
                            file,
                            root,
                            build.modules().stream().map(build.loaded()::of).toList())
                    .orElseThrow(() -> exists(file, root))
                    .renew(byName(judged.verdicts()), getLog());
            return;
        }
        long warned = judged.warned();
        if (warned > 0) {
            getLog().info(
                            warned == 1
                                    ? "1 warned finding fails nothing and is left out; -Dcordon.failOn=warn takes it in."
                                    : warned
                                            + " warned findings fail nothing and are left out; -Dcordon.failOn=warn takes them in.");
        }
        Map<String, List<Verdict>> failing = byName(judged.failing());
        failing.values().removeIf(List::isEmpty);
        if (!failing.isEmpty()) {
            write(failing, taken(build), judged.faults(), file, root);
        } else if (judged.faults().isEmpty()) {
            getLog().info("Nothing to waive: no finding fails the build.");
        }
        // What could not be judged hides nothing of the rest, and may have more to waive.
        FaultException.throwIfAny(judged.faults());
    }

    /** The verdicts of each module, by {@code groupId:artifactId}. */
    private static Map<String, List<Verdict>> byName(Map<MavenProject, List<ReportedVerdict>> verdicts) {
        Map<String, List<Verdict>> named = new TreeMap<>();
        verdicts.forEach((module, all) -> named.put(
                ModuleName.of(module),
                all.stream().map(ReportedVerdict::verdict).toList()));
        return named;
    }

    /** The ids of the waivers that there are. */
    private static List<String> taken(WholeBuild build) {
        return build.modules().stream()
                .flatMap(module -> build.loaded().of(module).waivers().all().stream())
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
