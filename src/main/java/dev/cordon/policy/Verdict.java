package dev.cordon.policy;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A finding judged by policy on a date.
 *
 * @param finding what was found
 * @param level what it does to the build, after waivers
 * @param unwaived what it would do without waivers
 * @param listings the listings that reach the finding, as they stand on that date
 * @param waivers the waivers that applied to it
 * @param near the waivers about the same component and vendor that did not
 */
public record Verdict(
        Finding finding,
        Level level,
        Level unwaived,
        List<JudgedListing> listings,
        List<Waiver> waivers,
        List<NearWaiver> near) {

    /** The order of reports: the highest level first, then by vendor and component. */
    public static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::level)
            .reversed()
            .thenComparing(v -> v.finding().vendor().id())
            .thenComparing(v -> v.finding().component().ref());

    public Verdict {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(unwaived, "unwaived");
        listings = List.copyOf(listings);
        waivers = List.copyOf(waivers);
        near = List.copyOf(near);
        if (waivers.isEmpty() && level != unwaived) {
            throw new IllegalArgumentException("no waiver makes " + level + " of " + unwaived);
        }
    }

    /** A verdict that no waiver speaks of. */
    public Verdict(Finding finding, Level level, List<JudgedListing> listings) {
        this(finding, level, level, listings, List.of(), List.of());
    }

    /**
     * Whether a reader of another verdict learns nothing from this one: it is no worse, and rests on no other waiver. That
     * is so of a copy which fares as its original does.
     */
    public boolean addsNothingTo(Verdict other) {
        return level.compareTo(other.level) <= 0 && other.waivers.containsAll(waivers);
    }

    /** Whether it would do more if the relations were certain over which acts reach what was found. */
    public boolean onlyReported() {
        return finding.strength() == Strength.CONCLUSIVE
                && listings.stream()
                        .anyMatch(l -> l.counts() && l.isReported() && l.level().compareTo(unwaived) > 0);
    }

    /** Whether waivers leave nothing of it that could fail a build; it stays in every report. */
    public boolean waived() {
        return !waivers.isEmpty() && level == Level.ALLOW;
    }
}
