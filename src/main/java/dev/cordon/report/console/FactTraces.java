package dev.cordon.report.console;

import dev.cordon.audit.Explained;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.TenureStrength;
import dev.cordon.match.Trace;
import dev.cordon.match.Trace.Met;
import dev.cordon.match.Trace.MetExemption;
import dev.cordon.match.Trace.MetIdentifier;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints for each signal what is known of a component, and what of the lists that met. */
final class FactTraces {

    private static final int MOST_VALUES = 3;
    private static final int MOST_MET = 4;
    private static final int MOST_NEAR = 2;

    private final Explained explained;
    private final DenylistIndex index;
    private final LocalDate day;

    private FactTraces(Explained explained, DenylistIndex index, LocalDate day) {
        this.explained = explained;
        this.index = index;
        this.day = day;
    }

    /**
     * What there is to print of one signal.
     *
     * @param known the values, where they were seen, and how many identifiers they were held against
     * @param met what they met and what became of it
     * @param near what they did not meet though it looks alike
     */
    record OfSignal(String known, List<String> met, List<String> near) {}

    /** @param day the day of judgement, on which a name must be the vendor's */
    static List<OfSignal> of(Explained explained, DenylistIndex index, LocalDate day) {
        FactTraces traces = new FactTraces(explained, index, day);
        Map<Signal, List<Fact>> bySignal = new LinkedHashMap<>();
        explained.component().facts().stream()
                .sorted()
                .forEach(f -> bySignal.computeIfAbsent(f.signal(), s -> new ArrayList<>())
                        .add(f));
        return bySignal.entrySet().stream()
                .map(e -> traces.of(e.getKey(), e.getValue()))
                .toList();
    }

    private OfSignal of(Signal signal, List<Fact> facts) {
        Set<String> met = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (Fact fact : facts) {
            Trace trace = index.trace(fact);
            trace.met().forEach(m -> met.add(met(fact, trace, m)));
            trace.near().stream()
                    .filter(n -> explained.verdicts().stream()
                            .noneMatch(v -> v.verdict().finding().vendor().equals(n.vendor())))
                    .forEach(n -> near.add(signal.id() + " " + fact.value() + " is not " + n.pattern() + " of "
                            + n.vendor().name() + ": it " + n.why()));
        }
        int identifiers = index.identifiers(signal);
        String result = identifiers == 0
                ? "no loaded list knows vendors by it"
                : met.isEmpty() ? "meets none of " + Names.number(identifiers, "identifier") : "meets";
        return new OfSignal(
                signal.id() + " " + values(facts) + " (" + places(facts) + "): " + result,
                bounded(met, MOST_MET),
                bounded(near, MOST_NEAR));
    }

    private String met(Fact fact, Trace trace, Met met) {
        String name = met.pattern() + " of " + met.vendor().name();
        if (met instanceof MetExemption exemption) {
            return "the exception " + name + ": " + exemption.reason();
        }
        MetIdentifier identifier = (MetIdentifier) met;
        Optional<Strength> held = TenureStrength.of(identifier.tenure(), fact, explained.component(), day);
        Strength strength =
                identifier.strength().weaker(explained.component().most()).weaker(held.orElse(Strength.CONCLUSIVE));
        Optional<String> limit = TenureStrength.limit(identifier.tenure(), fact, explained.component(), day);
        if (!identifier.counts()) {
            boolean exempted = trace.met().stream()
                    .anyMatch(m -> m instanceof MetExemption && m.vendor().equals(met.vendor()));
            return name + (exempted ? ", which the exception withdraws" : ", though a more specific one counts");
        }
        if (held.isEmpty()) {
            return name + ": no evidence, since it " + limit.orElse("is not the vendor's");
        }
        if (isEvidence(fact.signal(), met)) {
            return name + ": " + strength.id()
                    + limit.map(why -> ", since it " + why).orElse("");
        }
        return name
                + (strength == Strength.SUPPORTING
                        ? ": supports other evidence and is never a finding alone"
                        : ", which " + withdrawing(met.vendor()) + " withdraws");
    }

    /** What takes back what a group says: an exception for the package, or that it was the vendor's at another time. */
    private String withdrawing(Vendor vendor) {
        boolean tenure = explained.component().facts().stream()
                .filter(f -> f.signal() == Signal.PURL)
                .flatMap(f -> index.trace(f).met().stream()
                        .filter(m -> m.vendor().equals(vendor))
                        .filter(m -> m instanceof MetIdentifier identifier
                                && identifier.counts()
                                && TenureStrength.of(identifier.tenure(), f, explained.component(), day)
                                        .isEmpty()))
                .findAny()
                .isPresent();
        return tenure ? "what the purl below says of this very package" : "an exception for this very package";
    }

    private boolean isEvidence(Signal signal, Met met) {
        return explained.verdicts().stream()
                .map(v -> v.verdict().finding())
                .filter(f -> f.vendor().equals(met.vendor()))
                .flatMap(f -> f.evidence().stream())
                .anyMatch(e -> e.identifier().signal() == signal
                        && e.identifier().pattern().equals(met.pattern()));
    }

    private static String values(List<Fact> facts) {
        return Names.few(facts.stream().map(Fact::value).distinct().toList(), MOST_VALUES);
    }

    private static String places(List<Fact> facts) {
        List<String> places = facts.stream().map(Fact::where).distinct().toList();
        return places.get(0) + Names.more(places.size() - 1, "place");
    }

    private static List<String> bounded(Set<String> texts, int most) {
        List<String> bounded = new ArrayList<>(texts.stream().limit(most).toList());
        if (texts.size() > most) {
            bounded.add(Names.more(texts.size() - most).strip());
        }
        return bounded;
    }
}
