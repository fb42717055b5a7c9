package dev.cordon.portfolio;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A waiver that let something pass, as the record names it.
 *
 * @param id names it
 * @param vendorName whose component it let pass
 * @param component what it let pass
 * @param approvedBy who approved it, as its file asserts
 * @param reason why, in the words of who wrote it
 * @param expires the last day on which it holds
 */
public record WaiverInUse(
        String id, String vendorName, String component, String approvedBy, String reason, LocalDate expires)
        implements Comparable<WaiverInUse> {

    private static final Comparator<WaiverInUse> ORDER = Comparator.comparing(WaiverInUse::expires)
            .thenComparing(WaiverInUse::id)
            .thenComparing(WaiverInUse::component)
            .thenComparing(WaiverInUse::vendorName)
            .thenComparing(WaiverInUse::approvedBy)
            .thenComparing(WaiverInUse::reason);

    /** By its end. */
    @Override
    public int compareTo(WaiverInUse other) {
        return ORDER.compare(this, other);
    }
}
