package dev.cordon.audit;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to ask about one document that was audited. Who audits files of others has no POM to change and can only ask.
 *
 * @param document the file
 * @param identity what is known of it
 * @param about what was found in it, the gravest first, at least one
 */
public record Enquiry(Source document, Identity identity, List<ReportedVerdict> about) {

    /** An own record of an earlier build names the documents of others, and is none. */
    private static final String OWN_RECORD = "Cordon report";

    public Enquiry {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(identity, "identity");
        about = about.stream().sorted(ReportedVerdict.ORDER).toList();
        if (about.isEmpty()) {
            throw new IllegalArgumentException("nothing to ask about " + document.name());
        }
    }

    /** Who supplied it, as it says itself. */
    public Optional<String> supplier() {
        return identity.itself().supplier();
    }

    /**
     * What to ask about each document in which something was found that is neither allowed nor waived, the gravest first; none where
     * the report is not about files.
     */
    public static List<Enquiry> of(Report report) {
        if (report.source().kind() != Source.Kind.FILES) {
            return List.of();
        }
        Map<Source, Identity> identities = identities(report);
        Map<Source, List<ReportedVerdict>> byDocument = new LinkedHashMap<>();
        for (ReportedVerdict reported : report.verdicts()) {
            if (reported.verdict().level() != Level.ALLOW && isOfOthers(identities, reported.source())) {
                byDocument
                        .computeIfAbsent(reported.source(), s -> new ArrayList<>())
                        .add(reported);
            }
        }
        return byDocument.entrySet().stream()
                .map(e -> new Enquiry(e.getKey(), identities.getOrDefault(e.getKey(), Identity.NONE), e.getValue()))
                .sorted(Comparator.comparing(
                                (Enquiry e) -> e.about().get(0).verdict().level())
                        .reversed()
                        .thenComparing(e -> e.document().name()))
                .toList();
    }

    /** The same report, where the way out of what an SBOM lists is to ask its supplier. */
    public static Report advised(Report report) {
        Map<Source, Identity> identities = identities(report);
        return report.withVerdicts(report.verdicts().stream()
                .map(v -> isToAsk(v, identities)
                        ? v.explained(v.explanation().advising(advice(v, identities.get(v.source()))))
                        : v)
                .toList());
    }

    private static boolean isToAsk(ReportedVerdict reported, Map<Source, Identity> identities) {
        return reported.source().kind() == Source.Kind.SBOM
                && identities.containsKey(reported.source())
                && isOfOthers(identities, reported.source())
                && reported.explanation().advice().isEmpty();
    }

    private static Advice advice(ReportedVerdict reported, Identity identity) {
        String document = reported.source().name();
        String component = reported.verdict().finding().component().name();
        return identity.itself()
                .supplier()
                .map(supplier -> Advice.of("advice.ask-named", document, supplier, component))
                .orElseGet(() -> Advice.of("advice.ask", document, component));
    }

    private static boolean isOfOthers(Map<Source, Identity> identities, Source source) {
        return Optional.ofNullable(identities.get(source))
                .flatMap(Identity::format)
                .filter(format -> format.startsWith(OWN_RECORD))
                .isEmpty();
    }

    private static Map<Source, Identity> identities(Report report) {
        return report.survey().examined().stream()
                .collect(Collectors.toMap(Examined::source, Examined::identity, (a, b) -> a));
    }
}
