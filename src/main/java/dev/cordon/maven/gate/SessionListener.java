package dev.cordon.maven.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * Hears what happens in a Maven session, beside whoever listened before, who still hears of everything. Maven asks the
 * request for its listener at every event, so a goal may put one of its own there. It is no proxy, which would hide from
 * Maven what is thrown to stop a module.
 */
final class SessionListener implements ExecutionListener {

    static final String MOJO_STARTED = "mojoStarted";
    static final String MOJO_SUCCEEDED = "mojoSucceeded";
    static final String PROJECT_SKIPPED = "projectSkipped";
    static final String SESSION_ENDED = "sessionEnded";

    private final Optional<ExecutionListener> before;
    private final List<BiConsumer<String, Object>> ears;

    /**
     * @param before who listened before, or null
     * @param ears who hears the name of each event that Cordon has a use for, and the event
     */
    SessionListener(ExecutionListener before, List<BiConsumer<String, Object>> ears) {
        this.before = Optional.ofNullable(before);
        this.ears = ears;
    }

    private void pass(Consumer<ExecutionListener> event) {
        before.ifPresent(event);
    }

    private void hear(String name, ExecutionEvent event) {
        ears.forEach(ear -> ear.accept(name, event));
    }

    /** Under the heading that Maven gives the goal: what is thrown stops the module before it. */
    @Override
    public void mojoStarted(ExecutionEvent event) {
        pass(l -> l.mojoStarted(event));
        hear(MOJO_STARTED, event);
    }

    @Override
    public void mojoSucceeded(ExecutionEvent event) {
        hear(MOJO_SUCCEEDED, event);
        pass(l -> l.mojoSucceeded(event));
    }

    @Override
    public void projectSkipped(ExecutionEvent event) {
        hear(PROJECT_SKIPPED, event);
        pass(l -> l.projectSkipped(event));
    }

    /** Before Maven sums the build up, so that it says failure where something was found. */
    @Override
    public void sessionEnded(ExecutionEvent event) {
        try {
            hear(SESSION_ENDED, event);
        } catch (RuntimeException | LinkageError e) {
            // Whatever goes wrong here, the build must not pass for it.
            event.getSession().getResult().addException(e);
        }
        pass(l -> l.sessionEnded(event));
        MavenExecutionRequest request = event.getSession().getRequest();
        if (request.getExecutionListener() == this) {
            // A daemon may use the request for the next build.
            request.setExecutionListener(before.orElse(null));
        }
    }

    @Override
    public void projectDiscoveryStarted(ExecutionEvent event) {
        pass(l -> l.projectDiscoveryStarted(event));
    }

    @Override
    public void sessionStarted(ExecutionEvent event) {
        pass(l -> l.sessionStarted(event));
    }

    @Override
    public void projectStarted(ExecutionEvent event) {
        pass(l -> l.projectStarted(event));
    }

    @Override
    public void projectSucceeded(ExecutionEvent event) {
        pass(l -> l.projectSucceeded(event));
    }

    @Override
    public void projectFailed(ExecutionEvent event) {
        pass(l -> l.projectFailed(event));
    }

    @Override
    public void mojoSkipped(ExecutionEvent event) {
        pass(l -> l.mojoSkipped(event));
    }

    @Override
    public void mojoFailed(ExecutionEvent event) {
        pass(l -> l.mojoFailed(event));
    }

    @Override
    public void forkStarted(ExecutionEvent event) {
        pass(l -> l.forkStarted(event));
    }

    @Override
    public void forkSucceeded(ExecutionEvent event) {
        pass(l -> l.forkSucceeded(event));
    }

    @Override
    public void forkFailed(ExecutionEvent event) {
        pass(l -> l.forkFailed(event));
    }

    @Override
    public void forkedProjectStarted(ExecutionEvent event) {
        pass(l -> l.forkedProjectStarted(event));
    }

    @Override
    public void forkedProjectSucceeded(ExecutionEvent event) {
        pass(l -> l.forkedProjectSucceeded(event));
    }

    @Override
    public void forkedProjectFailed(ExecutionEvent event) {
        pass(l -> l.forkedProjectFailed(event));
    }
}
