package dev.cordon.archive;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in an archive.
 *
 * @param components the archive itself, then each archive nested in it, sorted by ref; the ref of a nested one is
 *     {@code outer!/path/of/inner.jar}, and {@code folder/path/of/inner.jar} in a folder. Coordinates embedded in an archive are facts of that archive, since its classes
 *     are the other half of that evidence
 * @param documents the embedded files that may be SBOMs, unread
 * @param notices what must be reported about it
 * @param faults what of it could not be read and might hide anything; empty where it was read to its end
 * @param unread what else of it was not read: data that nobody loads as code
 */
public record Archive(
        List<Component> components,
        List<EmbeddedDocument> documents,
        List<Notice> notices,
        List<Fault> faults,
        List<UnreadPart> unread) {

    public Archive {
        components = List.copyOf(components);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        faults = List.copyOf(faults);
        unread = List.copyOf(unread);
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

    /**
     * The faults as notices, where the user accepts them.
     *
     * @throws FaultException if there are some and the user does not
     */
    static List<Notice> accepted(List<Fault> faults, OnUnreadable onUnreadable) {
        if (!faults.isEmpty() && onUnreadable == OnUnreadable.FAIL) {
            throw new FaultException(faults);
        }
        return faults.stream()
                .map(f -> new Notice(NoticeCode.ARCHIVE_NOT_EXAMINED, f.what(), Optional.of(f.where())))
                .toList();
    }
}
