package dev.cordon.examine;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.List;
import java.util.Optional;

/**
 * A dependency with what its POM and its archive say.
 *
 * @param component the dependency with all facts
 * @param original what its file holds, as the file has it
 * @param contents the same under the dependency's ref
 * @param notices what looking at it had to say
 * @param faults what of it could not be read
 */
record OpenedDependency(
        Component component,
        Optional<OpenedArchive> original,
        Optional<OpenedArchive> contents,
        List<Notice> notices,
        List<Fault> faults) {

    OpenedDependency {
        notices = List.copyOf(notices);
        faults = List.copyOf(faults);
    }

    /** Whether nothing was missing that another module may have. */
    boolean isComplete() {
        return notices.stream().noneMatch(notice -> notice.code() == NoticeCode.POM_MISSING);
    }
}
