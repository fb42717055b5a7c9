package dev.cordon.policy;

import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges many findings by one policy. What the listings of a vendor come to is worked out once for all findings that are
 * proved alike, and their verdicts share it. One thread at a time.
 */
public final class Judge {

    /**
     * All of a finding by which listings are judged: neither the component's name nor the place where something was seen.
     */
    private record Proof(Vendor vendor, List<Scope> scopes, List<Sign> signs) {

        static Proof of(Finding finding) {
            return new Proof(
                    finding.vendor(),
                    finding.component().scopes(),
                    finding.evidence().stream().map(Sign::of).toList());
        }

        /** By the vendor's name alone, for speed: there are few for each vendor. */
        @Override
        public int hashCode() {
            return vendor.id().hashCode();
        }
    }

    private record Sign(Signal signal, Strength strength, Identifier identifier) {

        static Sign of(Evidence evidence) {
            return new Sign(evidence.fact().signal(), evidence.strength(), evidence.identifier());
        }
    }

    private final Policy policy;
    private final Map<Proof, Policy.Reached> reached = new HashMap<>();

    /** Judges by a policy. */
    public Judge(Policy policy) {
        this.policy = policy;
    }

    /** Judges a finding, as {@link Policy#judge(Finding)} does. */
    public Verdict judge(Finding finding) {
        return policy.judge(finding, reached.computeIfAbsent(Proof.of(finding), proof -> policy.reached(finding)));
    }
}
