package dev.cordon.report.console;

import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How sure the entries of a denylist are, and which of them were checked longest ago. */
final class DenylistSurvey {

    private static final int MOST_OLDEST = 5;

    private DenylistSurvey() {}

    /** One entry, as a person would look for it. */
    private record Entry(String name, Checked checked) {}

    /** Shares by grade, one line for each kind of entry, and then the entries that were checked longest ago. */
    static List<String> lines(Denylist denylist) {
        Map<String, List<Entry>> byKind = entries(denylist);
        List<String> lines = new ArrayList<>();
        lines.add("HOW SURE               "
                + Sureness.ids().stream()
                        .map(id -> String.format(Locale.ROOT, "%-16s", id.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.joining())
                        .stripTrailing());
        byKind.forEach((kind, entries) -> lines.add(shares(kind, entries)));
        List<Entry> dated = byKind.values().stream()
                .flatMap(List::stream)
                .filter(e -> e.checked().on().isPresent())
                .sorted(Comparator.comparing((Entry e) -> e.checked().on().orElse(LocalDate.MIN))
                        .thenComparing(Entry::name))
                .toList();
        long undated = byKind.values().stream().mapToLong(List::size).sum() - dated.size();
        lines.add("");
        lines.add("CHECKED LONGEST AGO" + (dated.isEmpty() ? ": no entry has a date" : ""));
        dated.stream()
                .limit(MOST_OLDEST)
                .forEach(
                        e -> lines.add(e.checked().on().map(LocalDate::toString).orElse("") + "  " + e.name()));
        if (!dated.isEmpty() && undated > 0) {
            lines.add("and " + Names.number(undated, "entry") + " without a date, as old as the list at least");
        }
        return lines;
    }

    private static Map<String, List<Entry>> entries(Denylist denylist) {
        List<Entry> acts = denylist.authorities().stream()
                .map(a -> new Entry("authority " + a.id(), a.checked()))
                .toList();
        List<Entry> listings = new ArrayList<>();
        List<Entry> entities = new ArrayList<>();
        List<Entry> relations = new ArrayList<>();
        List<Entry> identifiers = new ArrayList<>();
        for (Vendor vendor : denylist.vendors()) {
            vendor.listings()
                    .forEach(l -> listings.add(
                            new Entry("listing of " + vendor.id() + " under " + l.authority(), l.checked())));
            vendor.entities().forEach(e -> {
                entities.add(new Entry("entity " + e.name() + " of " + vendor.id(), e.checked()));
                e.relation()
                        .ifPresent(r ->
                                relations.add(new Entry("relation of " + e.name() + " to " + r.to(), r.checked())));
            });
            vendor.identifiers()
                    .forEach(i -> identifiers.add(
                            new Entry(i.signal().id() + " " + i.pattern() + " of " + vendor.id(), i.checked())));
        }
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        byKind.put("authorities", acts);
        byKind.put("listings", listings);
        byKind.put("entities", entities);
        byKind.put("relations", relations);
        byKind.put("identifiers", identifiers);
        return byKind;
    }

    private static String shares(String kind, List<Entry> entries) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-23s", kind));
        for (Sureness sureness : Sureness.values()) {
            long number = entries.stream()
                    .filter(e -> e.checked().sureness() == sureness)
                    .count();
            String share =
                    entries.isEmpty() ? "0" : number + " (" + Math.round(100.0 * number / entries.size()) + " %)";
            line.append(String.format(Locale.ROOT, "%-16s", share));
        }
        return line.toString().stripTrailing();
    }
}
