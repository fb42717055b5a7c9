package dev.cordon.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A waiver that last records rest on.
 *
 * @param waiver the waiver
 * @param products what rests on it, with the versions
 */
public record WaiverEnd(WaiverInUse waiver, List<String> products) {

    public WaiverEnd {
        products = List.copyOf(products);
    }

    /** How many days it still holds on a day; negative where it has ended. */
    public long daysFrom(LocalDate day) {
        return ChronoUnit.DAYS.between(day, waiver.expires());
    }

    /** All of a portfolio, by their ends. */
    public static List<WaiverEnd> of(Portfolio portfolio) {
        TreeMap<WaiverInUse, List<String>> ends = new TreeMap<>();
        portfolio
                .latest()
                .forEach(entry -> entry.waivers()
                        .forEach(waiver -> ends.computeIfAbsent(waiver, w -> new ArrayList<>())
                                .add(entry.about().shown())));
        return ends.entrySet().stream()
                .map(e -> new WaiverEnd(e.getKey(), e.getValue()))
                .toList();
    }
}
