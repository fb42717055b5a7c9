package dev.cordon.match;

import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Vendor;
import dev.cordon.match.DenylistIndex.Lookup;
import dev.cordon.match.SignalRule.Candidate;
import dev.cordon.match.Trace.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The identifiers and exemptions of one signal, filed under their keys at the first lookup: a build without SBOMs never
 * asks for organizations or hosts. Threads may share it.
 */
final class SignalIndex {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final SignalRule rule;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Lookup> remembered = new ConcurrentHashMap<>();
    private volatile boolean remembering = true;
    private volatile Filed filed;

    /** One identifier, or one exemption of a vendor. */
    private record Entry(Vendor vendor, String pattern, Optional<Identifier> identifier) {}

    private record Filed(Map<String, List<Entry>> byKey, KeyHashes hashes) {}

    SignalIndex(SignalRule rule) {
        this.rule = rule;
    }

    /** Takes an identifier in; before the first lookup. */
    void add(Vendor vendor, Identifier identifier) {
        entries.add(new Entry(vendor, identifier.pattern(), Optional.of(identifier)));
    }

    /** Takes an exemption in; before the first lookup. */
    void add(Vendor vendor, Exemption exemption) {
        entries.add(new Entry(vendor, exemption.pattern(), Optional.empty()));
    }

    /**
     * What a value meets; see {@link DenylistIndex#lookup}. The modules of a build share most of what they use, so the
     * first values are remembered; a bounded number, since a document may hold any number.
     */
    Lookup lookup(String value) {
        if (!rule.mayMeet(value, filed().hashes())) { // nearly always
            return Lookup.NOTHING;
        }
        Lookup known = remembered.get(value);
        if (known == null) {
            known = lookUp(value);
            if (remembering && value.length() <= LONGEST_REMEMBERED) {
                remembered.put(value, known);
                remembering = remembered.size() < MOST_REMEMBERED;
            }
        }
        return known;
    }

    private Lookup lookUp(String value) {
        Map<String, List<Entry>> index = filed().byKey();
        List<Candidate> candidates = rule.candidates(value);
        for (int i = 0; i < candidates.size(); i++) {
            if (index.containsKey(candidates.get(i).key())) { // rarely
                return met(value, candidates.subList(i, candidates.size()));
            }
        }
        return Lookup.NOTHING;
    }

    private Lookup met(String value, List<Candidate> candidates) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        Set<String> exempted = new HashSet<>();
        for (Candidate candidate : candidates) {
            List<Entry> under = filed().byKey().get(candidate.key());
            if (under != null) {
                meet(value, candidate, under, hits, exempted);
            }
        }
        return hits.isEmpty() && exempted.isEmpty()
                ? Lookup.NOTHING
                : new Lookup(List.copyOf(hits.values()), Set.copyOf(exempted));
    }

    private void meet(
            String value, Candidate candidate, List<Entry> under, Map<String, Hit> hits, Set<String> exempted) {
        List<Entry> found = under.stream()
                .filter(e -> rule.confirms(e.pattern(), value))
                .sorted(Comparator.comparing(e -> !e.pattern().equals(value))) // the exact spelling first
                .toList();
        found.stream()
                .filter(e ->
                        e.identifier().isEmpty() && !hits.containsKey(e.vendor().id()))
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

    /** How many identifiers there are. */
    int identifiers() {
        return (int) entries.stream().filter(e -> e.identifier().isPresent()).count();
    }

    /** What looking a value up did; see {@link DenylistIndex#trace}. */
    Trace trace(String value) {
        List<Hit> hits = lookup(value).hits();
        List<Entry> seen = new ArrayList<>();
        List<Met> met = new ArrayList<>();
        for (Candidate candidate : rule.candidates(value)) {
            for (Entry entry : filed().byKey().getOrDefault(candidate.key(), List.of())) {
                if (rule.confirms(entry.pattern(), value) && !seen.contains(entry)) {
                    seen.add(entry);
                    met.add(met(entry, candidate, hits));
                }
            }
        }
        List<Trace.Near> near = entries.stream()
                .filter(e -> e.identifier().isPresent() && !seen.contains(e))
                .flatMap(e -> NearMiss.of(rule.signal(), e.pattern(), value)
                        .map(why -> new Trace.Near(e.vendor(), e.pattern(), why))
                        .stream())
                .toList();
        return new Trace(identifiers(), met, near);
    }

    private static Met met(Entry entry, Candidate candidate, List<Hit> hits) {
        Vendor vendor = entry.vendor();
        if (entry.identifier().isEmpty()) {
            String reason = vendor.exemptions().stream()
                    .filter(e -> e.pattern().equals(entry.pattern()))
                    .findFirst()
                    .orElseThrow()
                    .reason();
            return new Trace.MetExemption(vendor, entry.pattern(), reason);
        }
        Identifier identifier = entry.identifier().get();
        boolean counts = hits.stream()
                .anyMatch(h -> h.vendor().equals(vendor) && h.identifier().equals(identifier));
        return new Trace.MetIdentifier(
                vendor,
                entry.pattern(),
                identifier.strength().weaker(candidate.strength()),
                counts,
                identifier.tenure());
    }

    private Filed filed() {
        Filed known = filed;
        if (known == null) {
            Map<String, List<Entry>> index = new HashMap<>();
            for (Entry entry : entries) {
                for (String key : rule.keys(entry.pattern())) {
                    index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
                }
            }
            known = new Filed(index, new KeyHashes(index.keySet()));
            filed = known; // two threads may do this at once; they come to the same
        }
        return known;
    }
}
