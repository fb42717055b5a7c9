package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.maven.SomeBuild;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** Cordon listens beside who listened before, and takes nothing away from that. */
class SessionListenerTest {

    private final SomeBuild build = new SomeBuild("app");
    private final ExecutionEvent event = build.event("app", "org.example:x-maven-plugin", "run", "verify");
    private final List<String> heard = new ArrayList<>();
    private final ExecutionListener before = (ExecutionListener) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ExecutionListener.class}, (proxy, method, arguments) -> {
                heard.add("before " + method.getName());
                return null;
            });

    @Test
    void handsEveryEventOn() throws ReflectiveOperationException {
        SessionListener listener = new SessionListener(before, List.of());
        for (Method method : ExecutionListener.class.getMethods()) {
            method.invoke(listener, event);

            assertThat(heard).containsExactly("before " + method.getName());
            heard.clear();
        }
    }

    @Test
    void doesWithoutAnybodyBefore() throws ReflectiveOperationException {
        SessionListener listener = new SessionListener(null, List.of());
        for (Method method : ExecutionListener.class.getMethods()) {
            method.invoke(listener, event);
        }
    }

    /** Under the heading of the goal it stops; above the sum of the build it fails. */
    @Test
    void hearsInTheOrderInWhichThingsAreRead() {
        SessionListener listener = listening((name, e) -> heard.add(name));

        listener.mojoStarted(event);
        listener.sessionEnded(build.end());

        assertThat(heard).containsExactly("before mojoStarted", "mojoStarted", "sessionEnded", "before sessionEnded");
    }

    @Test
    void letsThroughWhatStopsAModuleAsItIs() {
        LifecycleExecutionException stop = new LifecycleExecutionException(
                event.getMojoExecution(), event.getProject(), new MojoFailureException("denied"));
        SessionListener listener = listening((name, e) -> sneak(stop));

        assertThatThrownBy(() -> listener.mojoStarted(event)).isSameAs(stop);
    }

    @Test
    void failsTheBuildForItsOwnMistakes() {
        SessionListener listener = listening((name, e) -> {
            throw new IllegalStateException("a mistake");
        });

        listener.sessionEnded(build.end());

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessage("a mistake"));
        assertThat(heard).containsExactly("before sessionEnded");
    }

    @Test
    void isPutThereOnceAndTakenAwayAtTheEnd() {
        build.session().getRequest().setExecutionListener(before);

        SessionEvents events = SessionEvents.of(build.session());
        ExecutionListener listener = build.session().getRequest().getExecutionListener();
        assertThat(listener).isInstanceOf(SessionListener.class);
        assertThat(SessionEvents.of(build.session())).isSameAs(events);
        assertThat(build.session().getRequest().getExecutionListener()).isSameAs(listener);

        events.atEnd(() -> heard.add("the end"));
        listener.sessionEnded(build.end());
        listener.sessionEnded(build.end());
        assertThat(heard).containsExactly("the end", "before sessionEnded", "before sessionEnded");
        assertThat(build.session().getRequest().getExecutionListener()).isSameAs(before);
    }

    /** A plugin with other dependencies has class loaders of its own; what it finds is made of types that both have. */
    @Test
    void isSharedByCordonsOfSeveralClassLoaders() {
        SessionEvents.of(build.session());
        ExecutionListener listener = build.session().getRequest().getExecutionListener();
        Object shared = build.session().getRepositorySession().getData().get("dev.cordon.session");

        assertThat(shared)
                .isInstanceOfSatisfying(
                        Map.class,
                        map -> assertThat(map.get("ears")).isInstanceOfSatisfying(List.class, ears -> {
                            @SuppressWarnings("unchecked") // the key is Cordon's own
                            List<BiConsumer<String, Object>> others = (List<BiConsumer<String, Object>>) ears;
                            others.add((name, e) -> heard.add("another " + name));
                        }));
        listener.mojoSucceeded(event);
        assertThat(heard).containsExactly("another mojoSucceeded");
    }

    private SessionListener listening(BiConsumer<String, Object> ear) {
        return new SessionListener(before, List.of(ear));
    }

    @SuppressWarnings("unchecked") // erased, so that nothing is cast
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
