package dev.cordon.maven.session;

import dev.cordon.cache.FactCache;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.execution.MavenSession;

/** The cache of facts that a session uses, as soon as a goal has opened one. Thread-safe. */
public final class CacheInUse {

    private volatile Optional<FactCache> cache = Optional.empty();
    private boolean said;

    private CacheInUse() {}

    /** That of the session. */
    public static CacheInUse of(MavenSession session) {
        return SessionCache.get(session.getRepositorySession(), CacheInUse.class, CacheInUse::new);
    }

    /** Uses a cache from now on. */
    public void use(FactCache opened) {
        cache = Optional.of(opened);
    }

    /** How many archives came from it so far; empty where none is used. */
    public OptionalLong archives() {
        return cache.map(kept -> OptionalLong.of(kept.archives())).orElse(OptionalLong.empty());
    }

    /** Why nothing more is written into it, once in a session. */
    public synchronized Optional<String> trouble() {
        Optional<String> trouble = said ? Optional.empty() : cache.flatMap(FactCache::trouble);
        said |= trouble.isPresent();
        return trouble;
    }
}
