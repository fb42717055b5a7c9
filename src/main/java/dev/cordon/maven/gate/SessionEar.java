package dev.cordon.maven.gate;

import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Who wants to hear of what a session lets out of the build, of goals that have succeeded, and of its end. */
public interface SessionEar {

    /**
     * Hears of a goal that is about to install or deploy what a module has made.
     *
     * @throws MojoFailureException if it must not
     * @throws MojoExecutionException if it is not known whether it may
     */
    void leaving(ExecutionEvent goal) throws MojoFailureException, MojoExecutionException;

    /** Hears of a goal that has succeeded. */
    void succeeded(ExecutionEvent goal);

    /** Hears of the end, before Maven says what the session came to. */
    void ended(MavenSession session);
}
