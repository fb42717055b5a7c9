package dev.cordon.portfolio;

import dev.cordon.portfolio.Found.Act;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Where a vendor was found, or findings under an act.
 *
 * @param id id of the vendor or the act
 * @param name how it is called
 * @param places the records, by product and day
 */
public record Where(String id, String name, List<Place> places) {

    /**
     * A record with findings.
     *
     * @param step the record
     * @param isLatest whether it is the last one of its product
     * @param found how many findings of the vendor or under the act there are, by what became of them
     */
    public record Place(Step step, boolean isLatest, Map<Standing, Long> found) {

        /** The gravest. */
        public Standing gravest() {
            return found.keySet().iterator().next();
        }
    }

    public Where {
        places = List.copyOf(places);
    }

    /** How many products have it in their last records. */
    public long inLast() {
        return places.stream().filter(Place::isLatest).count();
    }

    /** Where each vendor was found, by the names of the vendors. */
    public static List<Where> ofVendors(Portfolio portfolio) {
        return of(portfolio, (found, in) -> in.accept(found.vendor(), found.vendorName()));
    }

    /** Where there is something under each act, by the titles of the acts. */
    public static List<Where> ofActs(Portfolio portfolio) {
        return of(portfolio, (found, in) -> {
            for (Act act : found.acts()) {
                in.accept(act.id(), act.title());
            }
        });
    }

    private static List<Where> of(Portfolio portfolio, BiConsumer<Found, BiConsumer<String, String>> subjects) {
        Map<String, List<Place>> places = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Product product : portfolio.products()) {
            for (int i = 0; i < product.steps().size(); i++) {
                Step step = product.steps().get(i);
                Map<String, Map<Standing, Long>> here = new HashMap<>();
                for (Found found : step.entry().found()) {
                    subjects.accept(found, (id, name) -> {
                        // Records of different days may call it otherwise: one name, whatever their order
                        names.merge(id, name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                        here.computeIfAbsent(id, v -> new EnumMap<>(Standing.class))
                                .merge(found.standing(), 1L, Long::sum);
                    });
                }
                boolean latest = i == product.steps().size() - 1;
                here.forEach((id, found) ->
                        places.computeIfAbsent(id, v -> new ArrayList<>()).add(new Place(step, latest, found)));
            }
        }
        Stream<Where> all =
                places.entrySet().stream().map(e -> new Where(e.getKey(), names.get(e.getKey()), e.getValue()));
        return all.sorted(Comparator.comparing(Where::name).thenComparing(Where::id))
                .toList();
    }
}
