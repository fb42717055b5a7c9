package dev.cordon.maven.firewall;

import dev.cordon.maven.graph.OwnPlugin;
import dev.cordon.maven.session.GoalCall;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** How goals of Cordon are called, said where none of them runs. */
final class OwnGoal {

    private OwnGoal() {}

    /** As one writes it after {@code mvn}: by the prefix where a POM was read that has the plugin, else in full. */
    static String call(String goal, Optional<MavenSession> session) {
        PluginDescriptor own = new PluginDescriptor();
        own.setGroupId(OwnPlugin.GROUP);
        own.setArtifactId(OwnPlugin.NAME);
        own.setVersion(BoundCheck.version());
        own.setGoalPrefix("cordon");
        Optional<MavenProject> top = session.flatMap(begun -> Optional.ofNullable(begun.getTopLevelProject()));
        return top.map(project -> GoalCall.of(goal, own, session.orElseThrow(), project))
                .orElseGet(() -> OwnPlugin.KEY + ":" + own.getVersion() + ":" + goal);
    }
}
