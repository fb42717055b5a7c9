package dev.cordon.portfolio;

import dev.cordon.denylist.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding, as a portfolio keeps it.
 *
 * @param vendor id of the vendor
 * @param vendorName its name
 * @param component what was found, with its version
 * @param software the same without its version, as {@code cordon.since} compares findings
 * @param level what it came to then
 * @param waived whether a waiver let it pass
 * @param acts the acts in force that the record names, each once
 */
public record Found(
        String vendor,
        String vendorName,
        String component,
        String software,
        Level level,
        boolean waived,
        List<Act> acts)
        implements Comparable<Found> {

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::standing)
            .thenComparing(Found::vendor)
            .thenComparing(Found::component)
            .thenComparing(f -> f.acts().toString());

    /**
     * An act under which the vendor is listed.
     *
     * @param id the id of the act in the list
     * @param title how it is called
     * @param since the first day of its effect on the vendor, where the record names it
     */
    public record Act(String id, String title, Optional<LocalDate> since) {}

    public Found {
        acts = List.copyOf(acts);
    }

    /** By what a finding of one record is that of another. */
    public String key() {
        return vendor + " " + software;
    }

    /** What became of it. */
    public Standing standing() {
        return Standing.of(this);
    }

    /** The gravest first. */
    @Override
    public int compareTo(Found other) {
        return ORDER.compare(this, other);
    }
}
