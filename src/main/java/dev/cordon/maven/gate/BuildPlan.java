package dev.cordon.maven.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/**
 * What a build was asked to do, as far as artifacts may leave it: only where all of it is known to end at or before
 * {@code verify} can a failure wait for the end. A phase that nobody here knows may do anything.
 *
 * @param tasks phases and goals, as on the command line
 */
public record BuildPlan(List<String> tasks) {

    /** The phases of the default lifecycle before the one in which modules are judged. */
    public static final Set<String> BEFORE_VERIFY = Set.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test");

    /** Phases beside those with which nothing leaves the build. */
    private static final Set<String> OTHERS = Set.of(
            "pre-clean",
            "clean",
            "post-clean",
            "pre-site",
            "site",
            "post-site", // beside the default lifecycle
            "verify",
            "sources",
            "resources",
            "ready",
            "test-sources",
            "test-resources",
            "unit-test"); // of Maven 4

    /** In Maven 4, what stands before or after a phase can be asked for as well. */
    private static final Pattern PHASE = Pattern.compile("(?:(?:before|after):)?([a-z-]+)(?:\\[.*])?");

    public BuildPlan {
        tasks = List.copyOf(tasks);
    }

    /** That of the session; where nothing was asked for, the POM at which Maven started says what is done. */
    public static BuildPlan of(MavenSession session) {
        List<String> goals = session.getGoals();
        if (!goals.isEmpty()) {
            return new BuildPlan(goals);
        }
        return new BuildPlan(Optional.ofNullable(session.getTopLevelProject())
                .map(MavenProject::getBuild)
                .map(Build::getDefaultGoal)
                .map(text -> Stream.of(text.trim().split("\\s+")).toList())
                .orElse(List.of()));
    }

    /** The first task with which artifacts may leave the build; empty where it ends at or before {@code verify}. */
    public Optional<String> shipping() {
        return tasks.stream().filter(task -> !isHarmless(task)).findFirst();
    }

    private static boolean isHarmless(String task) {
        var phase = PHASE.matcher(task);
        if (phase.matches()) {
            return BEFORE_VERIFY.contains(phase.group(1)) || OTHERS.contains(phase.group(1));
        }
        String goal = task.substring(task.lastIndexOf(':') + 1).replaceFirst("@.*", "");
        return task.contains(":") && !ShippingGoal.isNamed(goal);
    }
}
