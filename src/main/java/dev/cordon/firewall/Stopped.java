package dev.cordon.firewall;

import java.util.List;
import java.util.Objects;

/**
 * What was stopped.
 *
 * @param ruling why
 * @param way who asked for it, the first first; nothing where that is not known
 */
public record Stopped(Ruling.Blocked ruling, List<String> way) {

    public Stopped {
        Objects.requireNonNull(ruling, "ruling");
        way = List.copyOf(way);
    }
}
