package dev.cordon.audit;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.denylist.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a report compares with an earlier record. Its verdicts have their marks themselves.
 *
 * @param earlier the record
 * @param gone what the record has and the report has not, of what was looked at
 */
public record Since(EarlierFindings earlier, List<Found> gone) {

    public Since {
        Objects.requireNonNull(earlier, "earlier");
        gone = List.copyOf(gone);
    }

    /**
     * How many findings are new and how many known; what several modules have counts once. What is allowed without a waiver
     * does not count.
     */
    public static long count(Report report, boolean isNew) {
        return report.verdicts().stream()
                .filter(v -> v.verdict().level() != Level.ALLOW || v.verdict().waived())
                .filter(v -> v.mark().filter(m -> m.isNew() == isNew).isPresent())
                .map(v -> List.of(v.verdict().finding().vendor().id(), Unversioned.software(v)))
                .distinct()
                .count();
    }

    /** How many are gone; what several modules had counts once. */
    public long countGone() {
        return gone.stream()
                .flatMap(found -> Stream.of(List.of(found.vendor(), found.software())))
                .distinct()
                .count();
    }
}
