package dev.cordon.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an earlier record knows of a finding. It decides nothing.
 *
 * @param isNew whether the record does not have it in this module
 * @param nameBefore what its component was called in the record, where that was another version
 * @param levelBefore what became of it in the record, where that was something else: the id of a level, or {@code waived}
 * @param elsewhere of what is new: the modules in which the record has it
 */
public record Mark(boolean isNew, Optional<String> nameBefore, Optional<String> levelBefore, List<String> elsewhere) {

    public Mark {
        Objects.requireNonNull(nameBefore, "nameBefore");
        Objects.requireNonNull(levelBefore, "levelBefore");
        elsewhere = List.copyOf(elsewhere);
    }

    /** The name in reports: {@code new} or {@code known}. */
    public String id() {
        return isNew ? "new" : "known";
    }
}
