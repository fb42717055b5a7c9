package dev.cordon.portfolio;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed from one record of a product to the next. A new version of a component is no change: vendor and component are.
 *
 * @param since what it is compared with
 * @param added found in the later one and not then
 * @param known how many were found both times
 * @param gone found then and not now
 */
public record Change(Entry since, List<Found> added, long known, List<Found> gone) {

    public Change {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /** From one record to the next. */
    static Change of(Entry before, Entry after) {
        Set<String> then = keys(before);
        Set<String> today = keys(after);
        List<Found> added =
                after.found().stream().filter(f -> !then.contains(f.key())).toList();
        List<Found> gone =
                before.found().stream().filter(f -> !today.contains(f.key())).toList();
        return new Change(before, added, after.found().size() - added.size(), gone);
    }

    private static Set<String> keys(Entry entry) {
        return entry.found().stream().map(Found::key).collect(Collectors.toSet());
    }

    /** Whether anything came or went. */
    public boolean isNone() {
        return added.isEmpty() && gone.isEmpty();
    }
}
