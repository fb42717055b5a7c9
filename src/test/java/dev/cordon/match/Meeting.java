package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pattern and one value, brought together as the index does it. */
final class Meeting {

    private Meeting() {}

    /** What it proves that the value meets the pattern; empty where it does not. */
    static Optional<Strength> of(Signal signal, String pattern, String value) {
        assertThat(SignalRules.of(signal).problem(pattern)).isEmpty();
        Identifier identifier = new Identifier(
                signal,
                pattern,
                Optional.empty(),
                "s",
                Optional.empty(),
                Checked.as(Sureness.SEEN),
                signal.strength(),
                Optional.empty(),
                Tenure.ALWAYS,
                Map.of());
        Vendor vendor = new Vendor(
                "v", "V", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(identifier), List.of());
        SignalIndex index = new SignalIndex(SignalRules.of(signal));
        index.add(vendor, identifier);
        return index.lookup(value).hits().stream().map(Hit::strength).findFirst();
    }

    /** Whether the quick look at a value sees already that it does not meet the pattern. */
    static boolean isRuledOut(Signal signal, String pattern, String value) {
        SignalRule rule = SignalRules.of(signal);
        return !rule.mayMeet(value, new KeyHashes(rule.keys(pattern)));
    }
}
