package dev.cordon.maven.session;

import dev.cordon.examine.Memory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * Remembers for one Maven session what every module needs: a list is parsed once however many modules there are and
 * however many threads build them. A static field would outlive the session in a Maven daemon.
 */
public final class SessionCache {

    private SessionCache() {}

    /** What is kept for a session, for those who know no Maven. */
    public static Memory of(RepositorySystemSession session) {
        return new Memory() {
            @Override
            public <T> T get(Object key, Supplier<T> compute) {
                return SessionCache.get(session, key, compute);
            }
        };
    }

    /** The value of that key, computed by the first who asks. */
    @SuppressWarnings("unchecked") // a key is only ever used with one type
    public static <T> T get(RepositorySystemSession session, Object key, Supplier<T> compute) {
        SessionData data = session.getData();
        Map<Object, Object> cache = (Map<Object, Object>) data.get(SessionCache.class);
        while (cache == null) {
            data.set(SessionCache.class, null, new ConcurrentHashMap<>());
            cache = (Map<Object, Object>) data.get(SessionCache.class);
        }
        return (T) cache.computeIfAbsent(key, k -> compute.get());
    }
}
