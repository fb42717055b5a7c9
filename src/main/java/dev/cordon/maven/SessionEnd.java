package dev.cordon.maven;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;

/**
 * Does something when a Maven session ends, however it ends: no goal can know that it is the last of a build. Maven asks
 * the request for its listener at every event, so a goal may put one of its own before it.
 */
final class SessionEnd {

    private SessionEnd() {}

    /** Adds what is to be done; whoever listened before still hears of everything, and of the end afterwards. */
    static void then(MavenSession session, Runnable last) {
        ExecutionListener before = session.getRequest().getExecutionListener();
        Object listener = Proxy.newProxyInstance(
                SessionEnd.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> "Cordon before " + before;
                        };
                    }
                    if (method.getName().equals("sessionEnded")) {
                        last.run();
                    }
                    try {
                        return before == null ? null : method.invoke(before, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        session.getRequest().setExecutionListener((ExecutionListener) listener);
    }
}
