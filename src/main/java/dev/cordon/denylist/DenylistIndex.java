package dev.cordon.denylist;

import dev.cordon.denylist.SignalRule.Candidate;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the identifiers that a fact meets, at a cost that does not grow with the number of identifiers. */
public final class DenylistIndex {

    private final Denylist denylist;
    private final Map<Signal, Map<String, List<Entry>>> entries = new EnumMap<>(Signal.class);

    /** One identifier, or one exemption of a vendor. */
    private record Entry(Vendor vendor, String pattern, Optional<Identifier> identifier) {}

    /** Indexes every identifier and exemption of the list. */
    public DenylistIndex(Denylist denylist) {
        this.denylist = denylist;
        for (Vendor vendor : denylist.vendors()) {
            vendor.identifiers().forEach(i -> file(i.signal(), new Entry(vendor, i.pattern(), Optional.of(i))));
            vendor.exemptions().forEach(e -> file(e.signal(), new Entry(vendor, e.pattern(), Optional.empty())));
        }
    }

    private void file(Signal signal, Entry entry) {
        Map<String, List<Entry>> bySignal = entries.computeIfAbsent(signal, s -> new HashMap<>());
        for (String key : SignalRules.of(signal).keys(entry.pattern())) {
            bySignal.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
        }
    }

    /** The list behind the index. */
    public Denylist denylist() {
        return denylist;
    }

    /** Whether any loaded list knows vendors by this signal at all. */
    public boolean knows(Signal signal) {
        return entries.containsKey(signal);
    }

    /**
     * Looks a fact up. Per vendor the most specific identifier counts, unless an exemption of that vendor is at least
     * as specific.
     */
    public Lookup lookup(Fact fact) {
        Map<String, List<Entry>> bySignal = entries.get(fact.signal());
        if (bySignal == null) {
            return Lookup.NOTHING;
        }
        SignalRule rule = SignalRules.of(fact.signal());
        Map<String, Hit> hits = new LinkedHashMap<>();
        Set<String> exempted = new HashSet<>();
        for (Candidate candidate : rule.candidates(fact.value())) {
            List<Entry> filed = bySignal.get(candidate.key());
            if (filed == null) {
                continue; // nearly always, so nothing is built for it
            }
            List<Entry> found = filed.stream()
                    .filter(e -> rule.confirms(e.pattern(), fact.value()))
                    .sorted(Comparator.comparing(e -> !e.pattern().equals(fact.value()))) // the exact spelling first
                    .toList();
            found.stream()
                    .filter(e -> e.identifier().isEmpty()
                            && !hits.containsKey(e.vendor().id()))
                    .forEach(e -> exempted.add(e.vendor().id()));
            for (Entry entry : found) {
                String vendor = entry.vendor().id();
                if (entry.identifier().isPresent() && !exempted.contains(vendor)) {
                    Identifier identifier = entry.identifier().get();
                    hits.putIfAbsent(
                            vendor,
                            new Hit(
                                    entry.vendor(),
                                    identifier,
                                    identifier.strength().weaker(candidate.strength())));
                }
            }
        }
        return hits.isEmpty() && exempted.isEmpty()
                ? Lookup.NOTHING
                : new Lookup(List.copyOf(hits.values()), Set.copyOf(exempted));
    }

    /**
     * What a fact met.
     *
     * @param hits at most one per vendor
     * @param exempted ids of the vendors that exempt this fact
     */
    public record Lookup(List<Hit> hits, Set<String> exempted) {

        static final Lookup NOTHING = new Lookup(List.of(), Set.of());
    }
}
