package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges copies beside their originals. What was let pass for a dependency need not be let pass for what ships; a copy that
 * fares as its original does is no second finding.
 *
 * @param originals the verdicts on the originals, by component and vendor
 */
record CopyJudge(Matcher matcher, Policy policy, Map<Key, Verdict> originals) {

    private record Key(String component, String vendor) {

        static Key of(Finding finding) {
            return new Key(finding.component().ref(), finding.vendor().id());
        }
    }

    /** @param judged the verdicts on everything that may have been copied */
    static CopyJudge of(Matcher matcher, Policy policy, Collection<Verdict> judged) {
        Map<Key, Verdict> originals = new LinkedHashMap<>();
        judged.forEach(verdict -> originals.putIfAbsent(Key.of(verdict.finding()), verdict));
        return new CopyJudge(matcher, policy, originals);
    }

    /**
     * The verdicts on a copy that say more than those on its originals. Where several dependencies have its bytes, it is
     * the copy of each: what covers one of them covers it.
     */
    List<Verdict> judge(Copy copy) {
        Map<String, List<Verdict>> byVendor = new LinkedHashMap<>();
        List<String> reported = new ArrayList<>();
        for (Component original : copy.originals()) {
            for (Finding finding : matcher.match(copy.of(original))) {
                String vendor = finding.vendor().id();
                Verdict verdict = policy.judge(finding);
                Verdict before = originals.get(new Key(original.ref(), vendor));
                if (before != null && verdict.addsNothingTo(before)) {
                    reported.add(vendor);
                }
                byVendor.computeIfAbsent(vendor, v -> new ArrayList<>()).add(verdict);
            }
        }
        byVendor.keySet().removeAll(reported);
        return byVendor.values().stream()
                .map(all ->
                        all.stream().min(Comparator.comparing(Verdict::level)).orElseThrow())
                .toList();
    }
}
