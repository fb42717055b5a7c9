package dev.cordon.archive;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Notice;
import java.util.List;

/**
 * What was seen in an archive.
 *
 * @param components the archive itself, then each archive nested in it, sorted by ref; the ref of a nested one is
 *     {@code outer!/path/of/inner.jar}, and {@code folder/path/of/inner.jar} in a folder. Coordinates embedded in an archive are facts of that archive, since its classes
 *     are the other half of that evidence
 * @param documents the embedded files that may be SBOMs, unread
 * @param notices what must be told about it
 */
public record Archive(List<Component> components, List<EmbeddedDocument> documents, List<Notice> notices) {

    public Archive {
        components = List.copyOf(components);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("not even the archive itself");
        }
    }

    /** The archive itself. */
    public Component own() {
        return components.get(0);
    }

    /** What lies in it. */
    public List<Component> nested() {
        return components.subList(1, components.size());
    }
}
