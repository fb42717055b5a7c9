package dev.cordon.report.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.cordon.inventory.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The lines of components that were written before. The modules of a build share most of their components, with all
 * their facts, so one line stands in many reports. Bounded; threads may share it.
 */
final class JsonLines {

    /** Remembers nothing. */
    static final JsonLines NONE = new JsonLines(0);

    private static final int MOST_CHARACTERS = 16_000_000;

    private final Map<Component, SerializableString> lines = Collections.synchronizedMap(new IdentityHashMap<>());
    private final int most;
    private final AtomicLong held = new AtomicLong();

    /** Writes one line. */
    @FunctionalInterface
    interface Line {
        void write(OutputStream out) throws IOException;
    }

    private JsonLines(int most) {
        this.most = most;
    }

    /** Remembers some ten thousand lines. */
    static JsonLines bounded() {
        return new JsonLines(MOST_CHARACTERS);
    }

    /** Whether lines are remembered at all. */
    boolean remembers() {
        return most > 0;
    }

    /**
     * The line of a component.
     *
     * @param line writes it, where it is not known
     */
    SerializableString of(Component component, Line line) throws IOException {
        SerializableString known = lines.get(component);
        if (known != null) {
            return known;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        line.write(out);
        SerializableString written = new SerializedString(out.toString(StandardCharsets.UTF_8));
        if (held.get() < most) {
            held.addAndGet(written.charLength());
            lines.put(component, written);
        }
        return written;
    }
}
