package dev.cordon.audit;

import dev.cordon.notice.Fault;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that could not be judged: the report says nothing of it, and is not complete.
 *
 * @param fault what it is, where, and what to do
 * @param accepted whether the user lets the build go on without it ({@code onUnreadable=warn})
 */
public record NotJudged(Fault fault, boolean accepted) implements Comparable<NotJudged> {

    private static final Comparator<NotJudged> ORDER =
            Comparator.comparing((NotJudged n) -> n.fault().toString()).thenComparing(NotJudged::accepted);

    public NotJudged {
        Objects.requireNonNull(fault, "fault");
    }

    /** One for which the build fails. */
    public static NotJudged of(Fault fault) {
        return new NotJudged(fault, false);
    }

    /** By place, then by what is wrong there: the order of every report. */
    @Override
    public int compareTo(NotJudged other) {
        return ORDER.compare(this, other);
    }
}
