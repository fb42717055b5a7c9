package dev.cordon.report.json;

import dev.cordon.audit.Survey;
import dev.cordon.audit.Survey.SeenIn;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which sources of a reactor have which component, for the JSON report. The modules of a build share most of their
 * components, so each set of sources is written once and a component refers to it: a number instead of forty names.
 */
final class JsonSourceSets {

    private final Map<String, List<SeenIn>> seen;
    private final Map<Source, Integer> examined = new HashMap<>();
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();

    JsonSourceSets(Survey survey) {
        this.seen = survey.seen();
        survey.examined().forEach(e -> examined.putIfAbsent(e.source(), examined.size()));
    }

    /** The number of the set of sources that have a component; empty where the report is not about a reactor. */
    OptionalInt set(Component component) {
        List<SeenIn> places = seen.getOrDefault(component.ref(), List.of());
        if (places.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Integer> set = places.stream()
                .map(place -> examined.get(place.source()))
                .distinct()
                .sorted()
                .toList();
        int next = sets.size();
        return OptionalInt.of(sets.computeIfAbsent(set, s -> next));
    }

    /** Writes the sets that were asked for, each as the indices of its sources among those examined. */
    void write(JsonFields fields, JsonLayout layout) throws IOException {
        if (!seen.isEmpty()) {
            fields.numbers(layout, "sourceSets", List.copyOf(sets.keySet()));
        }
    }
}
