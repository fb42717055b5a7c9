package dev.cordon.policy;

import dev.cordon.denylist.Level;
import java.util.List;
import java.util.Objects;

/**
 * The most that findings of a source can come to, whatever policy makes of them. Each act of a verdict says that it was capped
 * and what it would be.
 *
 * @param most the highest level
 * @param by what caps them: {@code lockFiles=note}
 */
public record LevelCap(Level most, String by) {

    public LevelCap {
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(by, "by");
    }

    /** A verdict within the cap. */
    public Verdict on(Verdict verdict) {
        if (verdict.listings().stream().noneMatch(this::exceeds)) {
            return verdict;
        }
        List<JudgedListing> listings = verdict.listings().stream()
                .map(listing -> exceeds(listing) ? capped(listing) : listing)
                .toList();
        return new Verdict(
                verdict.finding(),
                verdict.level().min(most),
                verdict.unwaived().min(most),
                listings,
                verdict.waivers(),
                verdict.near());
    }

    /** Whether a verdict would come to more without the cap. */
    public boolean lowers(Verdict uncapped) {
        return uncapped.level().compareTo(most) > 0;
    }

    private boolean exceeds(JudgedListing listing) {
        return listing.level().compareTo(most) > 0;
    }

    private JudgedListing capped(JudgedListing listing) {
        return new JudgedListing(
                listing.authority(),
                listing.listing(),
                listing.limb(),
                listing.effect(),
                most,
                by + ", which caps " + listing.level().id(),
                listing.covered(),
                listing.chain());
    }
}
