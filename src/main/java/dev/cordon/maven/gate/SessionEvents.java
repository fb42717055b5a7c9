package dev.cordon.maven.gate;

import dev.cordon.maven.session.SessionCache;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What Cordon does when something happens in a Maven session: before a goal that installs or deploys, and when the session
 * ends, since no goal knows that it is the last of a build.
 *
 * <p>A session gets one listener, however many class loaders Cordon lives in (modules with other dependencies of the plugin
 * have one each): what is shared lies under a text as its key and consists of types of the JDK and of Maven.
 */
public final class SessionEvents {

    private static final String KEY = "dev.cordon.session";
    private static final String EARS = "ears";

    private final ArtifactGate gate = new ArtifactGate();
    private final Queue<Runnable> last = new ConcurrentLinkedQueue<>();

    private SessionEvents() {}

    /** Those of the session, as far as this Cordon is concerned; from the first call on it listens. */
    public static SessionEvents of(MavenSession session) {
        return SessionCache.get(session.getRepositorySession(), SessionEvents.class, () -> {
            SessionEvents events = new SessionEvents();
            ears(session).add(events::hear);
            return events;
        });
    }

    /** Lets somebody else hear as well, from now on. */
    public static void listen(MavenSession session, SessionEar ear) {
        ears(session).add((name, event) -> hear(ear, name, (ExecutionEvent) event));
    }

    private static void hear(SessionEar ear, String name, ExecutionEvent event) {
        switch (name) {
            case SessionListener.MOJO_STARTED -> {
                if (ShippingGoal.leaves(event.getMojoExecution())) {
                    ArtifactGate.stopping(event, () -> ear.leaving(event));
                }
            }
            case SessionListener.MOJO_SUCCEEDED -> ear.succeeded(event);
            case SessionListener.SESSION_ENDED -> ear.ended(event.getSession());
            default -> {
                // Nothing to do.
            }
        }
    }

    /** What the modules that were judged have made, looked at again before it leaves the build. */
    public ArtifactGate gate() {
        return gate;
    }

    /** Adds what is to be done at the end, however the session ends, after the artifacts were looked at again. */
    void atEnd(Runnable task) {
        last.add(task);
    }

    private void hear(String name, Object event) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // That of Maven's core here, and of a goal where the same work is done in one.
        Thread.currentThread().setContextClassLoader(SessionEvents.class.getClassLoader());
        try {
            hear(name, (ExecutionEvent) event);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void hear(String name, ExecutionEvent event) {
        switch (name) {
            case SessionListener.MOJO_STARTED -> gate.before(event);
            case SessionListener.MOJO_SUCCEEDED -> gate.after(event);
            case SessionListener.PROJECT_SKIPPED -> gate.skipped(event);
            case SessionListener.SESSION_ENDED -> {
                gate.end(event.getSession());
                for (Runnable task = last.poll(); task != null; task = last.poll()) {
                    task.run();
                }
            }
            default -> {
                // Nothing to do.
            }
        }
    }

    /** What all class loaders in which Cordon lives in a session share under a name: types of the JDK and of Maven alone. */
    @SuppressWarnings("unchecked") // the key is Cordon's own
    static Map<String, Object> shared(MavenSession session, String name) {
        return (Map<String, Object>)
                shared(session).computeIfAbsent(name, k -> new ConcurrentHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // the key is Cordon's own
    private static Map<String, Object> shared(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(KEY) == null) {
            data.set(KEY, null, new ConcurrentHashMap<String, Object>());
        }
        return (Map<String, Object>) data.get(KEY);
    }

    @SuppressWarnings("unchecked") // the key is Cordon's own
    private static List<BiConsumer<String, Object>> ears(MavenSession session) {
        return (List<BiConsumer<String, Object>>) shared(session).computeIfAbsent(EARS, k -> {
            List<BiConsumer<String, Object>> ears = new CopyOnWriteArrayList<>();
            ExecutionListener before = session.getRequest().getExecutionListener();
            session.getRequest().setExecutionListener(new SessionListener(before, ears));
            return ears;
        });
    }
}
