package dev.cordon.report;

import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Tenure;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a component is taken for a vendor's: one line per identifier, however often it was met. */
public final class EvidenceLines {

    private static final int MOST_PLACES = 2;
    private static final int MOST_LINES = 4;
    private static final int MOST_NAMED = 2;

    private EvidenceLines() {}

    /** The lines, the strongest evidence first. */
    static List<String> of(Finding finding) {
        List<List<Evidence>> byIdentifier = byIdentifier(finding.evidence());
        List<String> lines = new ArrayList<>();
        byIdentifier.stream().limit(MOST_LINES).forEach(all -> lines.add(line(finding, all)));
        if (byIdentifier.size() > MOST_LINES) {
            lines.add("and by " + (byIdentifier.size() - MOST_LINES) + " more, which the report lists");
        }
        return lines;
    }

    /**
     * The same where there is little room: evidence that is only indicative is printed in full, since it is to be weighed;
     * of conclusive evidence the strongest is, and the rest is named.
     */
    public static List<String> brief(Finding finding) {
        List<String> lines = of(finding);
        if (finding.strength() == Strength.INDICATIVE || lines.size() == 1) {
            return lines;
        }
        List<List<Evidence>> others =
                byIdentifier(finding.evidence()).stream().skip(1).toList();
        return List.of(
                lines.get(0),
                "also by " + Names.few(others.stream().map(EvidenceLines::name).toList(), MOST_NAMED));
    }

    /** {@code 2 classes under com.kavsdk}. */
    private static String name(List<Evidence> alike) {
        Evidence first = alike.get(0);
        String pattern = first.identifier().pattern();
        int classes = first.fact().count();
        return switch (classes) {
            case 0 -> first.fact().signal().id() + " " + pattern;
            case 1 -> "1 class under " + pattern;
            default -> classes + " classes under " + pattern;
        };
    }

    /** The evidence of each identifier together, the strongest first. */
    public static List<List<Evidence>> byIdentifier(List<Evidence> evidence) {
        Map<String, List<Evidence>> byIdentifier = new LinkedHashMap<>();
        boolean coordinates = evidence.stream().anyMatch(e -> e.fact().signal() == Signal.GROUP_ID);
        evidence.stream()
                // A purl of Maven coordinates says nothing more where the groupId has matched.
                .filter(e -> !coordinates || e.fact().signal() != Signal.PURL)
                .filter(e -> !isInProduct(e, evidence))
                .forEach(e -> byIdentifier
                        .computeIfAbsent(
                                e.fact().signal().id() + " " + e.identifier().pattern() + " " + e.strength(),
                                k -> new ArrayList<>())
                        .add(e));
        return List.copyOf(byIdentifier.values());
    }

    /** Whether it is the vendor's field of a CPE whose product proves as much: vendor and product are one name then. */
    private static boolean isInProduct(Evidence piece, List<Evidence> evidence) {
        return piece.fact().signal() == Signal.CPE_VENDOR
                && evidence.stream()
                        .anyMatch(e -> e.fact().signal() == Signal.CPE
                                && e.fact().where().equals(piece.fact().where())
                                && e.strength().compareTo(piece.strength()) <= 0);
    }

    private static String line(Finding finding, List<Evidence> alike) {
        Evidence first = alike.get(0);
        String product = first.identifier().product().map(p -> ": " + p).orElse("");
        return met(first) + finding.maker(first) + product + since(first.identifier()) + " (" + places(alike) + ")";
    }

    /** What became of the name since. */
    static String since(Identifier identifier) {
        return since(identifier, Texts.of(Language.USUAL, "report"));
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String since(Identifier identifier, Texts texts) {
        Tenure tenure = identifier.tenure();
        return tenure.renamedTo()
                        .map(name -> ", " + texts.text("evidence.renamed", name))
                        .orElse("")
                + tenure.donatedTo()
                        .map(to -> ", " + texts.text("evidence.donated", to))
                        .orElse("");
    }

    /** What was seen and, where the identifier is written otherwise, what it met; whose that is follows. */
    private static String met(Evidence evidence) {
        Fact fact = evidence.fact();
        String pattern = evidence.identifier().pattern();
        String signal = fact.signal().id();
        return switch (fact.count()) {
            case 0 ->
                fact.value().equals(pattern)
                        ? signal + " " + pattern + " is an identifier of "
                        : signal + " " + fact.value() + " matches " + pattern + " of ";
            case 1 -> "1 class under " + fact.value() + " matches " + signal + " " + pattern + " of ";
            default -> fact.count() + " classes under " + fact.value() + " match " + signal + " " + pattern + " of ";
        };
    }

    /** Where the facts were seen: the first places, and how many more there are. */
    static String places(List<Evidence> alike) {
        return places(alike, Texts.of(Language.USUAL, "report"));
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String places(List<Evidence> alike, Texts texts) {
        List<String> places =
                alike.stream().map(Evidence::fact).map(Fact::where).distinct().toList();
        int more = places.size() - MOST_PLACES;
        return places.stream().limit(MOST_PLACES).collect(Collectors.joining("; "))
                + (more > 0 ? "; " + texts.count("evidence.more-places", more) : "");
    }
}
