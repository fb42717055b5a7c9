package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an act, or a part of one, is law, and why not. */
public enum ActStatus {
    /** Published as a draft: it has no effect, whatever its date. */
    PROPOSED,
    /** It has effect, between its days where it has any. */
    IN_FORCE,
    /** It had effect until a day, and may have it again. */
    SUSPENDED,
    /** Another act took its place on a day. */
    SUPERSEDED,
    /** It ended on a day. */
    ENDED;

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the status says that there was an effect and that it is over: a list gives the day then. */
    public boolean isOver() {
        return this != PROPOSED && this != IN_FORCE;
    }

    /** The status of that name; empty where there is none. */
    public static Optional<ActStatus> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ActStatus::id).toList();
    }
}
