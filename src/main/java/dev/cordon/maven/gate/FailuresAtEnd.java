package dev.cordon.maven.gate;

import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The failures of modules that wait for the end of the session, so that all modules are judged before the build fails, once.
 * A goal that would take artifacts of such a module out of the build does not begin. Any thread may add one.
 */
public final class FailuresAtEnd {

    private static final int MOST_NAMED = 10;

    /**
     * A failure that waits.
     *
     * @param why what the goal would have failed with
     * @param record adds a notice to what was reported on the module
     */
    private record Waiting(MavenProject project, MojoExecution check, Exception why, Consumer<Notice> record) {}

    private final Map<MavenProject, Map<String, Waiting>> waiting = new ConcurrentHashMap<>();

    /**
     * Adds the failure of a module.
     *
     * @param check the execution that judged it
     * @param why what it would have failed with
     * @param record adds a notice to what was reported on it
     */
    public void add(MavenProject project, MojoExecution check, Exception why, Consumer<Notice> record) {
        waiting.computeIfAbsent(project, p -> new ConcurrentSkipListMap<>())
                .put(id(check), new Waiting(project, check, why, record));
    }

    /** Forgets the failure of a module that is judged again: what comes of that counts. */
    public void forget(MavenProject project, MojoExecution check) {
        Optional.ofNullable(waiting.get(project)).ifPresent(failures -> failures.remove(id(check)));
    }

    private static String id(MojoExecution check) {
        return Objects.toString(check.getExecutionId(), "");
    }

    /** That the failure of a module does not wait, and why. */
    public static Notice refused(MavenProject project, String shipping) {
        return Notice.of(
                NoticeCode.FAIL_AT_END_REFUSED,
                "The failure of " + ModuleName.of(project)
                        + " does not wait for the end of the build, although cordon.failAt=end asks for that: the build"
                        + " goes on to " + shipping + ". Run mvn verify to have all modules judged.");
    }

    /**
     * Lets no goal take a module out of the build whose failure waits.
     *
     * @param module the module of the goal; empty where it does its work for all of them
     * @param goal how the goal is called
     * @throws MojoFailureException the first failure that waits, where something was found
     * @throws MojoExecutionException the first failure that waits, where something could not be judged
     */
    void before(Optional<MavenProject> module, String goal) throws MojoFailureException, MojoExecutionException {
        Optional<Waiting> first = all().stream()
                .filter(w -> module.isEmpty() || module.get().equals(w.project()))
                .findFirst();
        if (first.isPresent()) {
            Waiting stopped = first.get();
            forget(stopped.project(), stopped.check());
            Notice notice = refused(stopped.project(), goal);
            stopped.record().accept(notice);
            String message = stopped.why().getMessage() + "\n" + notice.message() + " ["
                    + notice.code().id() + "]";
            if (stopped.why() instanceof MojoFailureException) {
                throw new MojoFailureException(message);
            }
            throw new MojoExecutionException(message);
        }
    }

    /** Fails the build for all that waited. Maven sums up each of the modules as failed. */
    void end(MavenSession session) {
        List<Waiting> all = all();
        if (all.isEmpty()) {
            return;
        }
        MavenExecutionResult result = session.getResult();
        for (Waiting each : all) {
            BuildSummary before = result.getBuildSummary(each.project());
            if (!(before instanceof BuildFailure)) {
                long took =
                        Optional.ofNullable(before).map(BuildSummary::getTime).orElse(0L);
                result.addBuildSummary(new BuildFailure(each.project(), took, each.why()));
            }
        }
        Waiting first = all.stream()
                .filter(w -> w.why() instanceof MojoFailureException)
                .findFirst()
                .orElse(all.get(0));
        String message = message(all);
        Exception cause = first.why() instanceof MojoFailureException
                ? new MojoFailureException(message)
                : new MojoExecutionException(message);
        result.addException(new LifecycleExecutionException(message, first.check(), first.project(), cause));
        waiting.clear();
    }

    private static String message(List<Waiting> all) {
        if (all.size() == 1) {
            return all.get(0).project().getArtifactId() + ": "
                    + all.get(0).why().getMessage();
        }
        List<String> lines = new ArrayList<>(List.of(
                "Cordon fails the build for " + modules(all) + ", which waited for its end (cordon.failAt=end):"));
        all.stream()
                .limit(MOST_NAMED)
                .map(w -> w.project().getArtifactId() + ": " + w.why().getMessage())
                .forEach(lines::add);
        if (all.size() > MOST_NAMED) {
            lines.add("and " + (all.size() - MOST_NAMED) + " more, above and in the report of all modules.");
        }
        return String.join("\n", lines);
    }

    private static String modules(List<Waiting> all) {
        long modules = all.stream().map(Waiting::project).distinct().count();
        return Names.number(modules, "module");
    }

    private List<Waiting> all() {
        return waiting.values().stream()
                .flatMap(executions -> executions.values().stream())
                .sorted(Comparator.comparing((Waiting w) -> w.project().getId()).thenComparing(w -> id(w.check())))
                .toList();
    }
}
