package dev.cordon.report.answers;

import dev.cordon.audit.Examined;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.clause.Clause.Shows;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.ActText;
import dev.cordon.report.VerdictText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found that a list connects with an act.
 *
 * @param report what was judged
 * @param authority id of the act
 * @param verdicts the verdicts whose vendor the act lists, whatever they came to: a waiver takes no fact away
 */
record FoundUnder(Report report, String authority, List<ReportedVerdict> verdicts) {

    FoundUnder {
        verdicts = List.copyOf(verdicts);
    }

    /** What of a report an act lists. */
    static FoundUnder of(Report report, String authority) {
        return new FoundUnder(
                report,
                authority,
                report.verdicts().stream()
                        .filter(v -> listings(v, authority).findAny().isPresent())
                        .toList());
    }

    /** Whether any list that was loaded has the act. */
    boolean isKnown() {
        return !report.policy().isNone()
                && report.policy().denylist().authorities().stream().anyMatch(a -> a.id().equals(authority));
    }

    /** What was found, a line each: component, vendor, where it was seen, and whether the act is known to reach it. */
    List<String> lines() {
        return verdicts.stream().map(this::line).toList();
    }

    private String line(ReportedVerdict reported) {
        VerdictText text = new VerdictText(reported);
        String reach = listings(reported, authority)
                .map(l -> reach(reported, l))
                .distinct()
                .collect(Collectors.joining("; "));
        return text.headline() + "; seen in " + reported.source().name() + "; level here: " + text.level()
                + "; the act " + reach;
    }

    private static String reach(ReportedVerdict reported, JudgedListing listing) {
        String reach = new ActText(reported.verdict().finding().vendor(), List.of(listing)).reach();
        String text = switch (listing.covered().coverage()) {
            case IN -> "covers it";
            case OUT -> "does not cover it";
            case UNSETTLED -> "is not known to cover it (unsettled)";
        };
        return text + ", reaching " + reach + (listing.inForce() ? "" : ", " + ActText.when(listing));
    }

    /** What can be set beside a field; empty where software says nothing of it or nothing was found. */
    List<String> beside(Shows shows) {
        Stream<String> values = switch (shows) {
            case NOTHING -> Stream.<String>empty();
            case BRAND -> verdicts.stream().map(v -> v.verdict().finding().maker());
            case COORDINATES -> verdicts.stream().map(v -> coordinates(component(v)));
            case ITEM ->
                verdicts.stream()
                        .map(v ->
                                component(v).label() + ", seen in " + v.source().name());
            case SUPPLIER -> verdicts.stream().flatMap(v -> supplier(v).stream());
        };
        return values.distinct().toList();
    }

    private static Component component(ReportedVerdict reported) {
        return reported.verdict().finding().component();
    }

    private static String coordinates(Component component) {
        return component.purl().map(Purl::canonical).orElse(component.name());
    }

    /** What a document says of who supplied it; that is not known to be who supplied the component. */
    private Optional<String> supplier(ReportedVerdict reported) {
        return report.survey().examined().stream()
                .filter(e -> e.source().equals(reported.source()))
                .map(Examined::identity)
                .flatMap(i -> i.itself().supplier().stream())
                .map(name -> reported.source().name() + " names as its supplier or manufacturer '" + name + "'")
                .findFirst();
    }

    private static Stream<JudgedListing> listings(ReportedVerdict reported, String authority) {
        return reported.verdict().listings().stream()
                .filter(l -> l.authority().id().equals(authority));
    }
}
