package dev.cordon.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A product and its records.
 *
 * @param name its name, without a version
 * @param kind what was looked at
 * @param steps its records by the day of judgement; never none
 */
public record Product(String name, Entry.Kind kind, List<Step> steps) {

    public Product {
        steps = List.copyOf(steps);
    }

    /** @param entries its records, in any order */
    static Product of(List<Entry> entries) {
        List<Entry> sorted = entries.stream().sorted().toList();
        List<Step> steps = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Optional<Change> change =
                    i == 0 ? Optional.empty() : Optional.of(Change.of(sorted.get(i - 1), sorted.get(i)));
            steps.add(new Step(sorted.get(i), change));
        }
        Entry.About about = sorted.get(0).about();
        return new Product(about.product(), about.kind(), steps);
    }

    /** Its last record. */
    public Step latest() {
        return steps.get(steps.size() - 1);
    }
}
