package dev.cordon.inventory;

import dev.cordon.notice.Notice;
import java.util.List;
import java.util.Objects;

/**
 * What was looked at in one source.
 *
 * @param source what was read
 * @param components what it holds; no two have the same ref
 * @param notices what the reader must report about it
 */
public record Inventory(Source source, List<Component> components, List<Notice> notices) {

    public Inventory {
        Objects.requireNonNull(source, "source");
        components = List.copyOf(components);
        notices = List.copyOf(notices);
    }
}
