package dev.cordon.maven.session;

import dev.cordon.examine.Memory;
import java.util.function.Supplier;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * Remembers for one Maven session what every module needs: a list is parsed once however many modules there are and
 * however many threads build them. A static field would outlive the session in a Maven daemon.
 */
public final class SessionCache {

    private SessionCache() {}

    /** What is kept for a session. */
    public static Memory of(RepositorySystemSession session) {
        SessionData data = session.getData();
        Object memory = data.get(SessionCache.class);
        while (memory == null) {
            data.set(SessionCache.class, null, Memory.empty());
            memory = data.get(SessionCache.class);
        }
        return (Memory) memory;
    }

    /** The value of that key, computed by the first who asks. */
    public static <T> T get(RepositorySystemSession session, Object key, Supplier<T> compute) {
        return of(session).get(key, compute);
    }
}
