package dev.cordon.report.html;

import dev.cordon.audit.ReportedVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What holds for some of the modules in which a component was found, or for all of them.
 *
 * @param value what holds
 * @param among what those are called for which it holds; empty where it holds for all
 */
record HtmlShare<T>(T value, List<String> among) {

    HtmlShare {
        among = List.copyOf(among);
    }

    /** The different values of what each has one of. */
    static <T> List<HtmlShare<T>> of(List<HtmlVerdict> seen, Function<ReportedVerdict, T> value) {
        return each(seen, reported -> List.of(value.apply(reported)));
    }

    /** The different values of what each has any number of. */
    static <T> List<HtmlShare<T>> each(List<HtmlVerdict> seen, Function<ReportedVerdict, List<T>> values) {
        if (seen.size() == 1) {
            List<T> own = values.apply(seen.get(0).reported());
            // To compare a value is to compare all that a list says of it: not where there is nothing to compare it
            // with.
            return (own.size() < 2 ? own.stream() : own.stream().distinct())
                    .map(value -> new HtmlShare<>(value, List.of()))
                    .toList();
        }
        Map<T, List<String>> among = new LinkedHashMap<>();
        for (HtmlVerdict one : seen) {
            for (T value : new LinkedHashSet<>(values.apply(one.reported()))) {
                among.computeIfAbsent(value, v -> new ArrayList<>()).add(one.label());
            }
        }
        return among.entrySet().stream()
                .map(e -> new HtmlShare<>(
                        e.getKey(), e.getValue().size() == seen.size() ? List.<String>of() : e.getValue()))
                .toList();
    }
}
