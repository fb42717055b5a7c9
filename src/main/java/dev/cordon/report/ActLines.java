package dev.cordon.report;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Sureness;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import dev.cordon.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says under which acts a vendor is listed, since when, and whether each act is known to reach the component. */
final class ActLines {

    private static final Comparator<List<JudgedListing>> GRAVEST_FIRST = Comparator.comparing(
                    (List<JudgedListing> limbs) -> limbs.get(0).level())
            .reversed()
            .thenComparing(limbs -> limbs.get(0).coverage());

    private ActLines() {}

    /** One line per act, the gravest first and what is known to reach the component before the rest. */
    static List<String> of(Verdict verdict) {
        return byAct(verdict).stream().map(ActLines::line).toList();
    }

    /** The listings of each act together, in the same order. */
    static List<List<JudgedListing>> byAct(Verdict verdict) {
        Map<String, List<JudgedListing>> byAct = new LinkedHashMap<>();
        for (JudgedListing listing : verdict.listings()) {
            byAct.computeIfAbsent(listing.authority().id(), a -> new ArrayList<>())
                    .add(listing);
        }
        return byAct.values().stream().sorted(GRAVEST_FIRST).toList();
    }

    private static String line(List<JudgedListing> limbs) {
        JudgedListing any = limbs.get(0);
        Authority authority = any.authority();
        List<String> when = new ArrayList<>();
        inForce(limbs).ifPresent(listing -> when.add(since(listing)));
        limbs.stream().filter(l -> l.status() == Status.UPCOMING).forEach(l -> when.add(upcoming(l)));
        if (when.isEmpty()) {
            when.add(any.listing().until().map(day -> "ended on " + day).orElse("ended"));
        }
        if (any.listing().verified() == Sureness.UNVERIFIED) {
            when.add("unverified");
        }
        String level =
                any.decidedBy().equals("list") ? any.level().id() : any.level().id() + " by " + any.decidedBy();
        return authority.label() + ", " + String.join("; ", when) + " [" + level + "]: " + coverage(any);
    }

    /** {@code since 2018-07-16}, {@code listed by 2019-05-16}, {@code in force}. */
    static String since(JudgedListing listing) {
        LocalDate day = listing.since();
        if (day.equals(LocalDate.MIN)) {
            return "in force";
        }
        boolean onlyBy =
                listing.listing().fromIsLatest() && day.equals(listing.listing().from());
        return onlyBy ? "listed by " + day : "since " + day;
    }

    private static String upcoming(JudgedListing listing) {
        String limb = listing.limb().map(l -> "its limb '" + l.id() + "' ").orElse("");
        return limb + "comes into force on " + listing.since();
    }

    private static String coverage(JudgedListing listing) {
        String reach = listing.listing().reach().orElse(listing.authority().reach());
        return switch (listing.coverage()) {
            case IN -> "covers this component (" + reach + ")";
            case OUT -> "does not cover this component (" + reach + ")";
            case UNSETTLED -> "unsettled for this component (" + reach + ")";
        };
    }

    private static Optional<JudgedListing> inForce(List<JudgedListing> limbs) {
        return limbs.stream().filter(JudgedListing::inForce).min(Comparator.comparing(JudgedListing::since));
    }
}
