package dev.cordon.examine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is kept while one build or one program runs, so that nothing is worked out twice. Thread-safe. It is handed in: a
 * static field would outlive the build in a daemon.
 */
public interface Memory {

    /**
     * The value of a key, computed by the first who asks.
     *
     * @param key is only ever used with one type
     */
    <T> T get(Object key, Supplier<T> compute);

    /** An empty one that lives as long as it is held. */
    static Memory empty() {
        Map<Object, Object> kept = new ConcurrentHashMap<>();
        return new Memory() {
            @Override
            @SuppressWarnings("unchecked") // a key is only ever used with one type
            public <T> T get(Object key, Supplier<T> compute) {
                return (T) kept.computeIfAbsent(key, k -> compute.get());
            }
        };
    }
}
