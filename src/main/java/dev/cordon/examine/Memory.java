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
     * The value of a key, computed by the first who asks; what is thrown meanwhile is not kept. Others who ask for the same
     * key wait, and nobody else does. A computation may ask for other keys.
     *
     * @param key is only ever used with one type
     */
    <T> T get(Object key, Supplier<T> compute);

    /** An empty one that lives as long as it is held. */
    static Memory empty() {
        // Not computed within the map, which breaks off where a computation asks for a key that falls into the same
        // bin.
        Map<Object, Once> kept = new ConcurrentHashMap<>();
        return new Memory() {
            @Override
            @SuppressWarnings("unchecked") // a key is only ever used with one type
            public <T> T get(Object key, Supplier<T> compute) {
                Once known = kept.get(key);
                return (T) (known == null ? kept.computeIfAbsent(key, k -> new Once()) : known).get(compute);
            }
        };
    }

    /** A value that is computed once. */
    final class Once {

        private volatile boolean known;
        private Object value;

        private Once() {}

        private Object get(Supplier<?> compute) {
            if (!known) {
                synchronized (this) {
                    if (!known) {
                        value = compute.get();
                        known = true;
                    }
                }
            }
            return value;
        }
    }
}
