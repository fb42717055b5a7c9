package dev.cordon.policy;

import dev.cordon.denylist.Level;
import dev.cordon.match.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A finding judged by policy on a date.
 *
 * @param finding what was found
 * @param level what it does to the build
 * @param listings every listing of the vendor as it stands on that date
 */
public record Verdict(Finding finding, Level level, List<JudgedListing> listings) {

    /** The order of reports: the highest level first, then by vendor and component. */
    public static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::level)
            .reversed()
            .thenComparing(v -> v.finding().vendor().id())
            .thenComparing(v -> v.finding().component().ref());

    public Verdict {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(level, "level");
        listings = List.copyOf(listings);
    }
}
