package dev.cordon.maven.firewall;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;

/** Sees to it, once the POMs are read, that every module of the session is judged. */
public final class FirewallParticipant extends AbstractMavenLifecycleParticipant {

    @Override
    public void afterProjectsRead(MavenSession session) {
        FirewallMark.of(session.getRequest())
                .flatMap(FirewallMark::firewall)
                .filter(firewall -> !firewall.isOff())
                .ifPresent(firewall -> FirewallLines.unbound(firewall, BoundCheck.bind(session.getProjects())));
    }
}
