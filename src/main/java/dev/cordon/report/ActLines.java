package dev.cordon.report;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Sureness;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import dev.cordon.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says under which acts a vendor is listed: since when, to what effect on the build, and whether the act reaches this. */
final class ActLines {

    private ActLines() {}

    /** One line per act, the gravest first; limbs of one act are joined. */
    static List<String> of(Verdict verdict) {
        Map<String, List<JudgedListing>> byAct = new LinkedHashMap<>();
        verdict.listings().stream()
                .sorted(Comparator.comparing(JudgedListing::level).reversed())
                .forEach(l -> byAct.computeIfAbsent(l.authority().id(), a -> new ArrayList<>())
                        .add(l));
        return byAct.values().stream().map(ActLines::line).toList();
    }

    private static String line(Collection<JudgedListing> limbs) {
        JudgedListing any = limbs.iterator().next();
        Authority authority = any.authority();
        List<String> parts = new ArrayList<>();
        first(limbs, Status.IN_FORCE).ifPresent(l -> parts.add(since(l)));
        limbs.stream()
                .filter(l -> l.status() == Status.UPCOMING)
                .forEach(l -> parts.add(
                        l.limb().map(b -> b.id() + " limb ").orElse("") + "comes into force on " + l.since()));
        if (parts.isEmpty()) {
            parts.add("ended" + any.listing().until().map(d -> " on " + d).orElse(""));
        }
        String unsure = any.listing().verified() == Sureness.UNVERIFIED ? ", unverified" : "";
        return authority.label() + ", " + String.join("; ", parts) + unsure + ": "
                + any.level().id() + " (" + any.decidedBy() + "). " + coverage(authority, any.coverage());
    }

    private static String since(JudgedListing listing) {
        LocalDate day = listing.since();
        if (day.equals(LocalDate.MIN)) {
            return "in force";
        }
        boolean byListing = day.equals(listing.listing().from());
        return listing.listing().fromIsLatest() && byListing ? "listed by " + day : "since " + day;
    }

    private static String coverage(Authority authority, Coverage coverage) {
        return switch (coverage) {
            case IN -> "Reaches " + authority.reach() + ": this component is covered.";
            case OUT -> "Reaches " + authority.reach() + ": this component is outside.";
            case UNSETTLED -> "Reaches " + authority.reach() + ": whether it reaches this component is unsettled.";
        };
    }

    private static Optional<JudgedListing> first(Collection<JudgedListing> limbs, Status status) {
        return limbs.stream().filter(l -> l.status() == status).min(Comparator.comparing(JudgedListing::since));
    }
}
