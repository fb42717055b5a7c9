package dev.cordon.maven.firewall;

import dev.cordon.maven.gate.SessionEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Acts once the POMs are read. In {@code .mvn/extensions.xml}, it sees to it that every module of the session is judged. In a
 * plugin with {@code <extensions>true</extensions>} it is where Cordon begins, unless it has begun there already.
 */
public final class FirewallParticipant extends AbstractMavenLifecycleParticipant {

    /** Injected by Maven, by the name in {@code META-INF/plexus/components.xml}. */
    private RepositorySystem repositories;

    @Override
    public void afterProjectsRead(MavenSession session) {
        Optional<FirewallMark> mark = FirewallMark.of(session.getRequest());
        if (mark.isPresent()) {
            mark.flatMap(FirewallMark::firewall)
                    .filter(firewall -> !firewall.isOff())
                    .ifPresent(firewall -> bind(session, firewall));
        } else {
            FirewallMark.leave(session.getRequest()).ifPresent(own -> begin(session, own));
        }
    }

    private static void bind(MavenSession session, Firewall firewall) {
        List<MavenProject> unbound = BoundCheck.bind(session.getProjects());
        if (FirewallGate.isLate(session)) {
            FirewallLines.unbound(firewall, unbound);
        }
    }

    private void begin(MavenSession session, FirewallMark mark) {
        mark.isMiddle(true);
        Firewall firewall = new Firewall(session.getRequest(), repositories, mark, LocalDate.now(ZoneOffset.UTC));
        firewall.before().in(session);
        String maven = session.getSystemProperties().getProperty("maven.version", "");
        if (MiddleReader.isAsked(maven)) {
            MiddleReader.stand(Optional.of(firewall).filter(f -> !f.isOff()));
            FirewallLines.announce(firewall);
        } else {
            FirewallLines.notAsked(firewall, maven);
        }
        SessionEvents.listen(session, new FirewallGate(firewall));
    }
}
