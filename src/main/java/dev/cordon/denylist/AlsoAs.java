package dev.cordon.denylist;

import java.util.Objects;

/**
 * A later number of the same clause.
 *
 * @param citation the number
 * @param status whether the text of that number is law
 */
public record AlsoAs(String citation, ActStatus status) {

    public AlsoAs {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(status, "status");
    }

    /** The number, and its status where it is not in force: {@code 52.240-3 (proposed)}. */
    public String label() {
        return status == ActStatus.IN_FORCE ? citation : citation + " (" + status.id() + ")";
    }
}
