package dev.cordon.maven.session;

import dev.cordon.audit.RunInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** Collects what differs between two runs over the same inputs. */
public final class RunFacts {

    private static final String JVM = Runtime.version().toString();

    private RunFacts() {}

    /**
     * Those of this moment.
     *
     * @param hosts whether the hosts of repositories of Maven's settings are recorded
     */
    public static RunInfo now(MavenSession session, MojoExecution execution, boolean hosts) {
        return now(session, execution.getVersion(), hosts);
    }

    /**
     * Those of this moment, where no goal runs.
     *
     * @param cordon the version of Cordon
     * @param hosts whether the hosts of repositories of Maven's settings are recorded
     */
    public static RunInfo now(MavenSession session, String cordon, boolean hosts) {
        Checkout checkout = Checkout.of(session);
        return new RunInfo(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                cordon,
                session.getSystemProperties().getProperty("maven.version", "unknown"),
                JVM,
                WorkTreeState.answer(session, checkout),
                CacheInUse.of(session).archives(),
                SettingsRepositories.of(session, hosts));
    }
}
