package dev.cordon.maven.gate;

import dev.cordon.maven.session.GoalProgress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Lets out of the build only what was judged. What a module makes or changes after its {@code check} is judged before each
 * goal that installs or deploys. Where that goal may do its work for all modules in the last one, all of them are looked at
 * before that. What comes later still fails the build at its end, and the message says what has left it by then.
 */
public final class ArtifactGate {

    /** A module with the execution of {@code check} that judged it, and how that judges it again. */
    private record Judged(MavenProject project, MojoExecution check, JudgedModule module, JudgedModule.Check again) {}

    private final Map<MavenProject, Map<String, Judged>> judged = new ConcurrentHashMap<>();
    private final GoalProgress progress = new GoalProgress();
    private final ShippedArtifacts shipped = new ShippedArtifacts();
    private final FailuresAtEnd failures = new FailuresAtEnd();

    /**
     * Takes a module that was judged and may go on.
     *
     * @param check the execution that judged it
     * @param again judges it once more
     */
    public void add(MavenProject project, MojoExecution check, JudgedModule module, JudgedModule.Check again) {
        judged.computeIfAbsent(project, p -> new ConcurrentSkipListMap<>())
                .put(Objects.toString(check.getExecutionId(), ""), new Judged(project, check, module, again));
    }

    /** The failures that wait for the end of the session. */
    public FailuresAtEnd failures() {
        return failures;
    }

    /** Whether any execution of {@code check} has judged a module before. */
    public boolean isJudged(MavenProject project) {
        return judged.containsKey(project);
    }

    /** What of a module has left the build so far, where anything has. */
    public Optional<String> shipped(MavenProject project) {
        return shipped.of(project);
    }

    /** Looks before a goal. What must not go on is stopped by an exception that no signature of Maven's promises. */
    void before(ExecutionEvent event) {
        ShippingGoal.of(event).ifPresent(goal -> {
            boolean last = progress.begin(event) && goal.isForAll();
            stopping(event, () -> {
                failures.before(last ? Optional.empty() : Optional.of(event.getProject()), goal.name());
                for (Judged each : last ? all() : of(event.getProject())) {
                    if (isTaken(each, event)) {
                        look(each, Optional.of(goal.name()));
                    }
                }
            });
        });
    }

    /** Looks before a goal, and stops its module as if the goal itself had failed. */
    static void stopping(ExecutionEvent event, JudgedModule.Check look) {
        try {
            look.again();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw ArtifactGate.<RuntimeException>sneaky(
                    new LifecycleExecutionException(event.getMojoExecution(), event.getProject(), e));
        }
    }

    /** Whether a goal may take a module along: one that was stopped before it came to the goal is no part of its work. */
    private boolean isTaken(Judged each, ExecutionEvent event) {
        return !each.module().isStopped()
                || each.project().equals(event.getProject())
                || progress.isDone(each.project(), event.getMojoExecution());
    }

    /** Notes what a goal has taken out of the build. */
    void after(ExecutionEvent event) {
        ShippingGoal.of(event).ifPresent(goal -> {
            boolean last = progress.finish(event);
            if (goal.isNamed()) {
                shipped.add(event.getProject(), goal, last);
            }
        });
    }

    /** Notes that Maven leaves a module out. */
    void skipped(ExecutionEvent event) {
        progress.skip(event.getProject());
    }

    /** Looks when everything is done. */
    void end(MavenSession session) {
        for (MavenProject project : session.getProjects()) {
            for (Judged each : of(project)) {
                if (!each.module().isStopped()) {
                    end(session.getResult(), each);
                }
            }
        }
        failures.end(session);
    }

    private void end(MavenExecutionResult result, Judged each) {
        try {
            look(each, Optional.empty());
        } catch (MojoExecutionException | MojoFailureException e) {
            LifecycleExecutionException failure =
                    new LifecycleExecutionException(e.getMessage(), each.check(), each.project(), e);
            long took = Optional.ofNullable(result.getBuildSummary(each.project()))
                    .map(BuildSummary::getTime)
                    .orElse(0L);
            result.addBuildSummary(new BuildFailure(each.project(), took, failure));
            result.addException(failure);
        }
    }

    /** Looks at a module. What stops it says what has left the build by then. */
    private void look(Judged each, Optional<String> before) throws MojoExecutionException, MojoFailureException {
        String out = shipped(each.project()).map(said -> said + " ").orElse("");
        try {
            each.module().look(before, each.again());
        } catch (MojoFailureException e) {
            throw new MojoFailureException(out + e.getMessage());
        } catch (MojoExecutionException e) {
            throw new MojoExecutionException(out + e.getMessage());
        }
    }

    private Collection<Judged> of(MavenProject project) {
        return judged.getOrDefault(project, Map.of()).values();
    }

    private List<Judged> all() {
        return judged.values().stream()
                .flatMap(modules -> modules.values().stream())
                .toList();
    }

    @SuppressWarnings("unchecked") // erased, so that nothing is cast
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
