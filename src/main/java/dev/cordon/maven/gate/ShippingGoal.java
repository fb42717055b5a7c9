package dev.cordon.maven.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A goal that takes artifacts out of the build. It is known by its name, wherever it is bound and also where it is called
 * directly; and by the phase, whatever stands there: a team's own script may do the work. One too many costs a look at a few
 * files, one too few lets out what nobody has judged.
 *
 * @param name as a person calls it: {@code install:install}
 * @param isNamed whether its name says what it does
 * @param isForAll whether it may do its work for all modules in the last one
 * @param isPutOff whether it is known to do that
 * @param past what it has done with the artifacts of a module that has got through it
 */
record ShippingGoal(String name, boolean isNamed, boolean isForAll, boolean isPutOff, String past) {

    private static final Pattern GOAL =
            Pattern.compile("(?:install|deploy|publish|release|full-release|upload|stage|push)(?:-.*)?");

    /** In Maven 4, a phase may come with what stands before or after it, and with a number. */
    private static final Pattern PHASE = Pattern.compile("(?:\\w+:)?(?:install|deploy)(?:\\[.*])?");

    /** The two of which it is known that they do the work of another module only when asked to, and what they then do. */
    private static final Set<String> MAVENS_OWN =
            Set.of("org.apache.maven.plugins:maven-install-plugin", "org.apache.maven.plugins:maven-deploy-plugin");

    private static final Set<String> GOALS_OF_MAVEN = Set.of("install", "deploy");

    /** What a goal takes out of the build; empty where it is none that does. */
    static Optional<ShippingGoal> of(ExecutionEvent event) {
        MojoExecution goal = event.getMojoExecution();
        boolean named = isNamed(goal.getGoal());
        if (!named && !isIn(Optional.ofNullable(goal.getLifecyclePhase()))) {
            return Optional.empty();
        }
        String name = goal.getMojoDescriptor().getPluginDescriptor().getGoalPrefix() + ":" + goal.getGoal();
        boolean known = MAVENS_OWN.contains(goal.getPlugin().getKey());
        String past = known ? (goal.getGoal().startsWith("install") ? "installed" : "deployed") : "passed to " + name;
        boolean atEnd = known && isAtEnd(goal, new PluginParameterExpressionEvaluator(event.getSession(), goal));
        return Optional.of(new ShippingGoal(name, named, !known || atEnd, atEnd, past));
    }

    /** Whether it is sure that a goal takes the module's own artifacts out of the build: by its phase, or as Maven's own. */
    static boolean leaves(MojoExecution goal) {
        return isIn(Optional.ofNullable(goal.getLifecyclePhase()))
                || (MAVENS_OWN.contains(goal.getPlugin().getKey()) && GOALS_OF_MAVEN.contains(goal.getGoal()));
    }

    /** Whether the name of a goal, or of a phase, says that artifacts are taken out of the build. */
    static boolean isNamed(String goal) {
        return GOAL.matcher(goal).matches();
    }

    /** Whether a phase is one in which artifacts are taken out of the build. */
    static boolean isIn(Optional<String> phase) {
        return phase.filter(p -> PHASE.matcher(p).matches()).isPresent();
    }

    /** {@code installAtEnd}, {@code deployAtEnd}. */
    private static boolean isAtEnd(MojoExecution goal, PluginParameterExpressionEvaluator maven) {
        return goal.getConfiguration() != null
                && Stream.of(goal.getConfiguration().getChildren())
                        .filter(parameter -> parameter.getName().endsWith("AtEnd"))
                        .anyMatch(parameter -> isTrue(parameter, maven));
    }

    private static boolean isTrue(Xpp3Dom parameter, PluginParameterExpressionEvaluator maven) {
        try {
            Object value = parameter.getValue() == null ? null : maven.evaluate(parameter.getValue());
            return "true".equals(value == null ? parameter.getAttribute("default-value") : String.valueOf(value));
        } catch (ExpressionEvaluationException e) {
            // The goal itself will say so.
            return false;
        }
    }
}
