package dev.cordon.maven.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Which modules have come to a goal. Some goals only note each module and do the work for all of them in the last; which one
 * that is shows on the way, under {@code -T} more than anywhere. Any thread may ask.
 */
public final class GoalProgress {

    private final Map<String, Set<MavenProject>> begun = new ConcurrentHashMap<>();
    private final Map<String, Set<MavenProject>> done = new ConcurrentHashMap<>();
    private final Set<MavenProject> skipped = ConcurrentHashMap.newKeySet();

    /**
     * Notes that a module has come to a goal.
     *
     * @return whether no other module is still to come to it
     */
    public boolean begin(ExecutionEvent event) {
        return isLast(event, begun);
    }

    /**
     * Notes that a module has got through a goal.
     *
     * @return whether no other module is still to get through it
     */
    public boolean finish(ExecutionEvent event) {
        return isLast(event, done);
    }

    /** Whether a module has got through a goal. */
    public boolean isDone(MavenProject module, MojoExecution goal) {
        return done.getOrDefault(key(goal), Set.of()).contains(module);
    }

    /** Notes that Maven leaves a module out, since one that it needs has failed. */
    public void skip(MavenProject module) {
        skipped.add(module);
    }

    private boolean isLast(ExecutionEvent event, Map<String, Set<MavenProject>> goals) {
        MojoExecution goal = event.getMojoExecution();
        Set<MavenProject> there = goals.computeIfAbsent(key(goal), g -> ConcurrentHashMap.newKeySet());
        there.add(event.getProject());
        MavenSession session = event.getSession();
        return session.getProjects().stream()
                .allMatch(module -> there.contains(module)
                        || skipped.contains(module)
                        || session.getResult().getBuildSummary(module) != null
                        || !has(module, goal));
    }

    private static String key(MojoExecution goal) {
        return goal.getPlugin().getKey() + ":" + goal.getGoal();
    }

    /** Whether a goal that runs in one module is to run in another as well; called directly, it runs everywhere. */
    private static boolean has(MavenProject module, MojoExecution goal) {
        if (goal.getLifecyclePhase() == null) {
            return true;
        }
        Plugin plugin = module.getBuild().getPluginsAsMap().get(goal.getPlugin().getKey());
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(e -> e.getGoals().contains(goal.getGoal()) && !"none".equals(e.getPhase()));
    }
}
