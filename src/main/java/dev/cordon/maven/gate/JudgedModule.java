package dev.cordon.maven.gate;

import dev.cordon.audit.AlreadyReported;
import dev.cordon.audit.Report;
import dev.cordon.examine.BuildFolder;
import dev.cordon.examine.LateLook;
import dev.cordon.examine.LocalFile;
import dev.cordon.examine.OwnArtifacts;
import dev.cordon.examine.OwnArtifacts.Difference;
import dev.cordon.maven.graph.LocalFiles;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What {@code check} keeps of a module, so that it can judge it again where the module has become another: what was resolved
 * for it, the files of its artifacts, and what was said of it. One thread at a time looks; under {@code -T} that may be the
 * thread of another module.
 */
public final class JudgedModule {

    /** Judges the module once more. */
    @FunctionalInterface
    public interface Check {
        void again() throws MojoExecutionException, MojoFailureException;
    }

    private final String name;
    private final LocalFiles files;
    private final Collection<Artifact> resolved;
    private final Optional<Notice> time;
    private final List<LocalFile> missing;
    private OwnArtifacts artifacts;
    private Optional<LateLook> look = Optional.empty();
    private AlreadyReported said = AlreadyReported.NOTHING;
    private Optional<BuildFolder> build = Optional.empty();
    private boolean stopped;

    /**
     * A module that is about to be judged, with its artifacts as they are.
     *
     * @param name what messages call it
     * @param resolved what Maven has collected for it. The goal before which it is looked at again may ask Maven for nothing,
     *     and Maven then says that there is nothing
     * @param time what is to be heard of the time at which the module is judged first
     */
    public JudgedModule(String name, LocalFiles files, Collection<Artifact> resolved, Optional<Notice> time) {
        this.name = name;
        this.files = files;
        this.resolved = List.copyOf(resolved);
        this.time = time;
        this.missing = files.missing();
        this.artifacts = OwnArtifacts.now(files.artifacts());
    }

    /** What Maven has collected for the module. */
    public Collection<Artifact> resolved() {
        return resolved;
    }

    /** What is to be heard of the time at which the module was judged first, and of artifacts that are links. */
    public List<Notice> notices() {
        return Stream.concat(time.stream(), files.links().stream().map(JudgedModule::link))
                .toList();
    }

    private static Notice link(LocalFile file) {
        return new Notice(
                NoticeCode.ARTIFACT_LINK,
                file.label()
                        + " is a link. What it led to was judged, and stands for what the module has made: before it"
                        + " is installed or deployed, what it leads to then is compared with that.",
                Optional.of(Location.of(file.label())));
    }

    /** What is said above the report where it is made for a look; empty where it is the goal's own. */
    public Optional<String> heading() {
        return look.map(found -> found.heading(name));
    }

    /**
     * What is wrong with the artifacts, so that what was judged may not be what leaves the build: not there, gone although a
     * goal is about to take them, or written or taken away while they were looked into.
     */
    public List<Fault> faults() {
        Stream<Fault> gone = look.isEmpty()
                ? missing.stream().map(JudgedModule::missing)
                : look.get().missed().stream()
                        .map(file -> changed(
                                file,
                                "was judged by the goal check and is there no more",
                                "Let nothing take away what the module has made before it is installed or deployed."));
        Stream<Fault> changed = artifacts.changed().stream()
                .map(file -> changed(
                        file,
                        Files.notExists(file.path())
                                ? "was taken away while it was looked into, so what it held is unknown"
                                : "was written while it was looked into, so what it holds is unknown",
                        "Let nothing write or delete it while the goal check runs."));
        return Stream.concat(gone, changed).toList();
    }

    private static Fault missing(LocalFile file) {
        return new Fault(
                FaultCode.FILE_MISSING,
                "the module names " + file.label() + " as its artifact, and no file is there",
                Location.of(file.label()),
                "Attach a file that is there, and let nothing take away what the module has made.");
    }

    private static Fault changed(LocalFile file, String what, String next) {
        return new Fault(FaultCode.ARTIFACT_CHANGED, file.label() + " " + what, Location.of(file.label()), next);
    }

    /** Of a report on the module, what was not said before; it counts as said from now on. */
    public Report news(Report report) {
        Report news = said.newsOf(report);
        said = AlreadyReported.after(report);
        return news;
    }

    /** Takes the build directory as it was when the module was judged. */
    public void in(BuildFolder folder) {
        build = Optional.of(folder);
    }

    /** Takes what was judged as what the module consists of. */
    public synchronized void judged() {
        artifacts = artifacts.digested();
    }

    /**
     * Looks whether the artifacts are still what was judged, and judges the module again if they are not.
     *
     * @param before the goal that must not take what nobody has judged; empty at the end of the build
     * @param check judges it
     * @throws MojoFailureException if the module must not go on
     * @throws MojoExecutionException if it cannot be judged
     */
    synchronized void look(Optional<String> before, Check check) throws MojoExecutionException, MojoFailureException {
        if (stopped) {
            throw new MojoFailureException("Cordon has stopped " + name + ", see above.");
        }
        Difference difference = OwnArtifacts.now(files.artifacts()).since(artifacts);
        artifacts = difference.now();
        List<LocalFile> beside =
                before.isPresent() || build.isEmpty() ? List.of() : build.get().later(files.artifacts());
        LateLook found = new LateLook(difference.late(), difference.gone(), beside, before);
        if (!found.isIdle()) {
            look = Optional.of(found);
            stopped = true;
            check.again();
            stopped = false;
        }
    }

    /** Whether a look has stopped it. */
    synchronized boolean isStopped() {
        return stopped;
    }
}
