package dev.cordon.match;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the identifiers that a fact meets, at a cost that does not grow with the number of identifiers. */
public final class DenylistIndex {

    private final Denylist denylist;
    private final Map<Signal, SignalIndex> bySignal = new EnumMap<>(Signal.class);

    /** Indexes every identifier and exemption of the list. */
    public DenylistIndex(Denylist denylist) {
        this.denylist = denylist;
        for (Vendor vendor : denylist.vendors()) {
            for (Identifier identifier : vendor.identifiers()) {
                of(identifier.signal()).add(vendor, identifier);
            }
            for (Exemption exemption : vendor.exemptions()) {
                of(exemption.signal()).add(vendor, exemption);
            }
        }
    }

    private SignalIndex of(Signal signal) {
        return bySignal.computeIfAbsent(signal, s -> new SignalIndex(SignalRules.of(s)));
    }

    /** The list behind the index. */
    public Denylist denylist() {
        return denylist;
    }

    /** Whether any loaded list knows vendors by this signal at all. */
    public boolean knows(Signal signal) {
        return bySignal.containsKey(signal);
    }

    /**
     * Looks a fact up. Per vendor the most specific identifier counts, unless an exemption of that vendor is at least
     * as specific.
     */
    public Lookup lookup(Fact fact) {
        SignalIndex index = bySignal.get(fact.signal());
        return index == null ? Lookup.NOTHING : index.lookup(fact.value());
    }

    /** What looking a fact up did, for a person. */
    public Trace trace(Fact fact) {
        SignalIndex index = bySignal.get(fact.signal());
        return index == null ? new Trace(0, List.of(), List.of()) : index.trace(fact.value());
    }

    /** How many identifiers of a signal the loaded lists have. */
    public int identifiers(Signal signal) {
        SignalIndex index = bySignal.get(signal);
        return index == null ? 0 : index.identifiers();
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
