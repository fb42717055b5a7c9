package dev.cordon.firewall;

import java.util.List;
import java.util.Objects;

/**
 * What was stopped.
 *
 * @param ruling why
 * @param way who asked for it, the first first; nothing where that is not known
 * @param fix how the goal is called that looks for the change of a POM
 */
public record Stopped(Ruling.Blocked ruling, List<String> way, String fix) {

    public Stopped {
        Objects.requireNonNull(ruling, "ruling");
        Objects.requireNonNull(fix, "fix");
        way = List.copyOf(way);
    }
}
