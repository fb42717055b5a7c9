package dev.cordon.report;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a component is taken for a vendor's: one line per identifier, however often it was met. */
final class EvidenceLines {

    private static final int MOST_PLACES = 2;

    private EvidenceLines() {}

    /** The lines, the strongest evidence first. */
    static List<String> of(Finding finding) {
        Map<String, List<Evidence>> byIdentifier = new LinkedHashMap<>();
        boolean coordinates = finding.evidence().stream().anyMatch(e -> e.fact().signal() == Signal.GROUP_ID);
        finding.evidence().stream()
                // A purl of Maven coordinates says nothing more where the groupId has matched.
                .filter(e -> !coordinates || e.fact().signal() != Signal.PURL)
                .forEach(e -> byIdentifier
                        .computeIfAbsent(
                                e.fact().signal().id() + " " + e.identifier().pattern(), k -> new ArrayList<>())
                        .add(e));
        return byIdentifier.values().stream().map(all -> line(finding, all)).toList();
    }

    private static String line(Finding finding, List<Evidence> alike) {
        Evidence first = alike.get(0);
        String product = first.identifier().product().map(p -> ": " + p).orElse("");
        return first.fact().signal().id() + " " + first.fact().value() + " matches "
                + first.identifier().pattern() + " of " + finding.vendor().name() + product + " (" + places(alike)
                + ")";
    }

    private static String places(List<Evidence> alike) {
        List<String> places =
                alike.stream().map(Evidence::fact).map(Fact::where).distinct().toList();
        int more = places.size() - MOST_PLACES;
        return places.stream().limit(MOST_PLACES).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + (more == 1 ? " more place" : " more places") : "");
    }
}
