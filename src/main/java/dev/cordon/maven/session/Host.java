package dev.cordon.maven.session;

import dev.cordon.audit.RunInfo;
import dev.cordon.report.console.ConsoleModule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Where a goal runs: what Maven hands it, its log, what is remembered for the session, and the time. Nothing of it is asked
 * of the user.
 *
 * @param project the module; without a POM, the one that Maven makes up
 * @param execution the execution of the goal
 * @param repositories where artifacts are had from
 */
public record Host(
        MavenSession session, MavenProject project, MojoExecution execution, RepositorySystem repositories, Log log) {

    /** The directory in which the build was started, against which names on the command line are read. */
    public Path startedIn() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /** The date of today in UTC, so that a build means the same everywhere. */
    public LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /**
     * What differs between this run and another one over the same inputs, as of now.
     *
     * @param hosts whether the hosts of repositories of Maven's settings are recorded
     */
    public RunInfo run(boolean hosts) {
        return RunFacts.now(session, execution, hosts);
    }

    /** The value of a key, computed by the first in the session who asks. */
    public <T> T remembered(Object key, Supplier<T> compute) {
        return SessionCache.get(session.getRepositorySession(), key, compute);
    }

    /** Where the build lies. */
    public Checkout checkout() {
        return Checkout.of(session);
    }

    /** The log for lines with colours. */
    public ConsoleLog console() {
        return new ConsoleLog(log, session);
    }

    /** Whose lines those of the goal are. They say so where several modules may be built at the same time. */
    public ConsoleModule lines() {
        boolean together = session.getRequest().getDegreeOfConcurrency() > 1
                && session.getProjects().size() > 1;
        boolean ofModule = !execution.getMojoDescriptor().isAggregator();
        return together && ofModule ? new ConsoleModule(Optional.of(project.getArtifactId())) : ConsoleModule.UNNAMED;
    }
}
