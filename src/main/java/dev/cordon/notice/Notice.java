package dev.cordon.notice;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the user must know and that is not a finding.
 *
 * @param code what kind of notice this is
 * @param message one sentence, complete without the code
 * @param where the place it speaks of, where there is one
 */
public record Notice(NoticeCode code, String message, Optional<Location> where) implements Comparable<Notice> {

    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::code)
            .thenComparing(Notice::message)
            .thenComparing(n -> n.where().map(Location::toString).orElse(""));

    public Notice {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(where, "where");
    }

    /** A notice about no particular place. */
    public static Notice of(NoticeCode code, String message) {
        return new Notice(code, message, Optional.empty());
    }

    /** By code, then by message, then by place: the order of every report. */
    @Override
    public int compareTo(Notice other) {
        return ORDER.compare(this, other);
    }
}
