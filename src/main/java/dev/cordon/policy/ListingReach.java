package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Ownership.Step;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a listing reaches a finding. It does where some of the evidence names what is listed, or what the listed owns in a
 * way that the act covers on the date of judgement.
 *
 * @param strength the most that the evidence proves by which it does
 * @param chain the relations over which it does so; none where the evidence names what is listed
 * @param covered whether the act is known to reach the component
 */
record ListingReach(Strength strength, List<Step> chain, Covered covered) {

    /** Facts that name a product; the others name its maker alone, and say nothing of what the thing is. */
    private static final Set<Signal> NAMES_A_PRODUCT =
            Set.of(Signal.GROUP_ID, Signal.PURL, Signal.CPE, Signal.JAVA_PACKAGE, Signal.FILE_NAME, Signal.FILE_HASH);

    /** The certain before the rest: conclusive evidence over relations that were seen, then over the fewest. */
    private static final Comparator<Map.Entry<Evidence, List<Step>>> SUREST_FIRST = Comparator.comparing(
                    (Map.Entry<Evidence, List<Step>> e) -> e.getKey().strength())
            .thenComparing(
                    e -> e.getValue().stream().anyMatch(s -> !s.relation().isSeen()))
            .thenComparing(e -> e.getValue().size());

    /** How the listing reaches the finding; empty where it does not. */
    static Optional<ListingReach> of(Finding finding, Authority authority, Listing listing, LocalDate day) {
        Ownership ownership = Ownership.of(finding.vendor());
        List<Map.Entry<Evidence, List<Step>>> reaching = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence.strength() != Strength.SUPPORTING) {
                ownership
                        .way(
                                evidence.identifier().entity(),
                                listing.entity(),
                                authority.nature().reachesOwned(),
                                day)
                        .ifPresent(chain -> reaching.add(Map.entry(evidence, chain)));
            }
        }
        return reaching.stream().min(SUREST_FIRST).map(surest -> {
            List<Evidence> evidence = reaching.stream().map(Map.Entry::getKey).toList();
            return new ListingReach(
                    surest.getKey().strength(), surest.getValue(), covered(evidence, surest.getKey(), authority.id()));
        });
    }

    /**
     * Whether the act is known to reach the component: in where any evidence says so, out where all of it does, unsettled
     * otherwise. Where the product is named, what names its maker alone has no say.
     */
    private static Covered covered(List<Evidence> evidence, Evidence surest, String authority) {
        List<Evidence> naming = evidence.stream()
                .filter(e -> NAMES_A_PRODUCT.contains(e.fact().signal()))
                .filter(e -> e.strength() == surest.strength())
                .toList();
        List<Covered> said = (naming.isEmpty() ? evidence : naming)
                .stream().map(e -> e.identifier().coverageUnder(authority)).toList();
        Coverage all = said.stream().anyMatch(c -> c.coverage() == Coverage.IN)
                ? Coverage.IN
                : said.stream().allMatch(c -> c.coverage() == Coverage.OUT) ? Coverage.OUT : Coverage.UNSETTLED;
        Optional<String> why = said.stream()
                .filter(c -> c.coverage() == all)
                .flatMap(c -> c.why().stream())
                .findFirst();
        return new Covered(all, why);
    }
}
