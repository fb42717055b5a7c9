package dev.cordon.report.html;

import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ActLines;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the acts that list a vendor, as they are judged for some of its components.
 *
 * @param anchor names it in links
 * @param rows one per act, the gravest first
 * @param components the components it holds for; empty where it holds for all
 * @param listings what it was made from
 */
record HtmlActs(String anchor, List<HtmlAct> rows, List<String> components, List<JudgedListing> listings) {

    /** The listings of a verdict, distinguished from others as fast as lists of them can be. */
    private record Listed(List<JudgedListing> listings) {

        /** By the acts alone, for speed: a listing holds all that a list says of its act. */
        @Override
        public int hashCode() {
            return listings.stream()
                    .mapToInt(listing -> listing.authority().id().hashCode())
                    .sum();
        }
    }

    /** The tables of a vendor; one unless scopes, waivers or identifiers make a difference. */
    static List<HtmlActs> tables(Vendor vendor, List<ReportedVerdict> verdicts, Texts texts) {
        Map<Listed, List<Verdict>> alike = new LinkedHashMap<>();
        verdicts.forEach(v -> alike.computeIfAbsent(new Listed(v.verdict().listings()), k -> new ArrayList<>())
                .add(v.verdict()));
        List<HtmlActs> tables = new ArrayList<>();
        alike.forEach((listed, members) -> {
            List<String> names = members.stream()
                    .map(m -> m.finding().component().called())
                    .distinct()
                    .toList();
            tables.add(new HtmlActs(
                    "acts-" + vendor.id() + (tables.isEmpty() ? "" : "-" + (tables.size() + 1)),
                    ActLines.byAct(members.get(0)).stream()
                            .map(act -> new HtmlAct(act, texts))
                            .toList(),
                    alike.size() == 1 ? List.of() : names,
                    listed.listings()));
        });
        return tables;
    }

    /** The table for a verdict. */
    static HtmlActs of(ReportedVerdict reported, List<HtmlActs> tables) {
        return tables.stream()
                .filter(t -> t.listings().equals(reported.verdict().listings()))
                .findFirst()
                .orElseThrow();
    }
}
