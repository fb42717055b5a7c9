package dev.cordon.maven.firewall;

import java.util.List;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Sees to it, once the POMs are read, that every module of the session is judged. */
public final class FirewallParticipant extends AbstractMavenLifecycleParticipant {

    @Override
    public void afterProjectsRead(MavenSession session) {
        FirewallMark.of(session.getRequest())
                .flatMap(FirewallMark::firewall)
                .filter(firewall -> !firewall.isOff())
                .ifPresent(firewall -> {
                    List<MavenProject> unbound = BoundCheck.bind(session.getProjects());
                    if (FirewallGate.isLate(session)) {
                        FirewallLines.unbound(firewall, unbound);
                    }
                });
    }
}
