package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Ownership.Step;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a profile makes milder than the lists have it: nobody opens the gate by a name without hearing of it. */
public final class MilderProfile {

    private MilderProfile() {}

    /** A notice where the profile lowers acts or keeps vendors from being denied; it is printed even when nothing was found. */
    public static Optional<Notice> notice(Policy policy) {
        List<String> milder = new ArrayList<>();
        List<String> lowered = policy.denylist().authorities().stream()
                .filter(a -> policy.profile()
                        .level(a, Coverage.IN)
                        .filter(l -> l.compareTo(a.level()) < 0)
                        .isPresent())
                .map(a -> a.id() + " (" + a.level().id() + ")")
                .toList();
        if (!lowered.isEmpty()) {
            milder.add("only a note are " + String.join(", ", lowered));
        }
        if (policy.profile() == Profile.COVERED) {
            List<Vendor> all = policy.denylist().vendors();
            long warned = all.stream().filter(v -> !canDeny(policy, v)).count();
            milder.add(warned + " of " + Names.number(all.size(), "vendor")
                    + " can only warn, since no act in force that denies is known to reach what they are known by");
        }
        return milder.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of(
                        NoticeCode.PROFILE_MILDER,
                        milder.stream()
                                .collect(Collectors.joining(
                                        "; ", "Profile " + policy.profile().id() + ": ", "."))));
    }

    private static boolean canDeny(Policy policy, Vendor vendor) {
        Ownership ownership = Ownership.of(vendor);
        return vendor.listings().stream()
                .filter(policy::isInForce)
                .anyMatch(listing -> vendor.identifiers().stream()
                        .anyMatch(identifier -> denies(policy, vendor, ownership, listing, identifier)));
    }

    private static boolean denies(
            Policy policy, Vendor vendor, Ownership ownership, Listing listing, Identifier identifier) {
        Authority authority = policy.denylist().authority(listing.authority()).orElseThrow();
        Coverage coverage = identifier.coverageUnder(authority.id()).coverage();
        LevelDecision decision = LevelDecision.of(policy, authority, Optional.of(vendor.id()), List.of(), coverage);
        return identifier.strength() == Strength.CONCLUSIVE
                && coverage != Coverage.OUT
                && decision.level() == Level.DENY
                && ownership
                        .way(
                                identifier.entity(),
                                listing.entity(),
                                authority.nature().reachesOwned(),
                                policy.asOf())
                        .filter(MilderProfile::isCertain)
                        .isPresent();
    }

    private static boolean isCertain(List<Step> chain) {
        return chain.stream().allMatch(step -> step.relation().isSeen());
    }
}
