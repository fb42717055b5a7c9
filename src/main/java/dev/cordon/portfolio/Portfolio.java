package dev.cordon.portfolio;

import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many records as one view. It depends on the records and on the day alone, not on the order in which they came.
 *
 * @param today the real date in UTC
 * @param products every product, by name
 * @param unread the documents that could not be read
 * @param faults what records say that cannot be true
 * @param notices what must not be read over
 */
public record Portfolio(
        LocalDate today, List<Product> products, List<Unread> unread, List<Fault> faults, List<Notice> notices) {

    private static final Comparator<Entry> BY_RELEASE =
            Comparator.comparing(Entry::about).thenComparing(Comparator.naturalOrder());

    public Portfolio {
        products = List.copyOf(products);
        unread = List.copyOf(unread);
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    /**
     * Puts records together.
     *
     * @param entries what was read, in any order
     * @param unread what could not be
     * @param others what else is to be heard
     * @param today the real date in UTC
     */
    public static Portfolio of(
            Collection<Entry> entries, Collection<Unread> unread, List<Notice> others, LocalDate today) {
        List<Entry> all = entries.stream().sorted(BY_RELEASE).toList();
        WholeBuilds builds = WholeBuilds.of(all);
        List<Entry> sorted = all.stream().filter(e -> !builds.cover(e)).toList();
        Map<Entry.About, List<Entry>> byProduct = sorted.stream()
                .collect(Collectors.groupingBy(
                        e -> new Entry.About(e.about().product(), "", e.about().kind()),
                        TreeMap::new,
                        Collectors.toList()));
        List<Product> products = byProduct.values().stream().map(Product::of).toList();
        List<Entry> latest = products.stream().map(p -> p.latest().entry()).toList();
        return new Portfolio(
                today,
                products,
                unread.stream().sorted().toList(),
                Trouble.faults(sorted, today),
                Stream.of(others, builds.notices(all), Trouble.notices(sorted, latest))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Every record. */
    public Stream<Entry> entries() {
        return products.stream().flatMap(p -> p.steps().stream()).map(Step::entry);
    }

    /** The last record of each product. */
    public Stream<Entry> latest() {
        return products.stream().map(p -> p.latest().entry());
    }

    /** Why the goal fails: documents that could not be read, then what cannot be true. */
    public List<Fault> allFaults() {
        return Stream.concat(unread.stream().map(Unread::why), faults.stream()).toList();
    }
}
