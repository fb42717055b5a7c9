package dev.cordon.report;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Ownership.Step;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to say of an act that lists a vendor, in the words of every format.
 *
 * @param vendor who is listed
 * @param limbs what the act lists of it under one name, a limb each, never none
 */
public record ActText(Vendor vendor, List<JudgedListing> limbs) {

    private static final Comparator<ActText> GRAVEST_FIRST = Comparator.comparing(
                    (ActText act) -> act.first().effectiveLevel())
            .thenComparing(act -> act.first().level())
            .reversed()
            .thenComparing(act -> act.first().coverage());

    public ActText {
        // What counts, and of that what has counted longest, stands for all.
        limbs = limbs.stream()
                .sorted(Comparator.comparing((JudgedListing l) -> !l.inForce()).thenComparing(JudgedListing::since))
                .toList();
    }

    /** What makes two listings parts of one: the act, whom it names and what it covers of that. */
    private record Part(String authority, Optional<String> entity, Optional<String> reach) {}

    /** The acts of a verdict, the gravest first and what is known to reach the component before the rest. */
    static List<ActText> of(Vendor vendor, List<JudgedListing> listings) {
        Map<Part, List<JudgedListing>> parts = new LinkedHashMap<>();
        for (JudgedListing judged : listings) {
            Part part = new Part(
                    judged.authority().id(),
                    judged.listing().entity(),
                    judged.listing().reach());
            parts.computeIfAbsent(part, p -> new ArrayList<>()).add(judged);
        }
        return parts.values().stream()
                .map(limbs -> new ActText(vendor, limbs))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** The listing that stands for all. */
    public JudgedListing first() {
        return limbs.get(0);
    }

    /** The act. */
    public Authority authority() {
        return first().authority();
    }

    /** All of it in one line. */
    String line() {
        String nature = nature().map(n -> " (" + n + ")").orElse("");
        return authority().label() + nature + named().map(n -> ", naming " + n).orElse("") + ", "
                + String.join("; ", when()) + " [" + decided()
                + grade().map(g -> "; " + g).orElse("") + "]: " + coverage()
                + chain().map(c -> "; reached over " + c).orElse("");
    }

    /** Where it is law, what kind it is, whom it binds and when; empty where the list does not say. */
    public Optional<String> nature() {
        return nature(authority());
    }

    /** The same of any act. */
    public static Optional<String> nature(Authority authority) {
        ActNature nature = authority.nature();
        if (nature.equals(ActNature.UNSAID)) {
            return Optional.empty();
        }
        boolean warning = nature.kind().filter(k -> k == ActKind.WARNING).isPresent();
        String kind = nature.kind().map(ActText::kind).orElse("act");
        String binds = String.join(
                        ", ", nature.binds().stream().map(Bound::phrase).toList())
                .replaceFirst(", ([^,]*)$", " and $1");
        return Optional.of(nature.jurisdiction().map(j -> j + " ").orElse("")
                + kind
                + (warning ? "; addresses " : "; binds ")
                + binds
                + nature.condition().map(c -> ", " + c).orElse(""));
    }

    private static String kind(ActKind kind) {
        return switch (kind) {
            case PROHIBITION -> "prohibition";
            case PROCUREMENT -> "procurement rule";
            case SANCTIONS -> "sanctions";
            case EXPORT -> "export licence";
            case WARNING -> "warning, which forbids nothing";
        };
    }

    /** The name under which it lists the vendor, where it is one alone. */
    public Optional<String> named() {
        return first().listing().entity().flatMap(Ownership.of(vendor)::entity).map(Entity::name);
    }

    /** When it has effect: what has it or will have it, else why nothing has. */
    List<String> when() {
        List<String> when = new ArrayList<>();
        limbs.stream().filter(JudgedListing::inForce).findFirst().ifPresent(l -> when.add(when(l)));
        limbs.stream()
                .filter(l -> l.status() == Status.UPCOMING)
                .forEach(l -> when.add(when.isEmpty() ? when(l) : "from " + l.since() + effect(l)));
        if (when.isEmpty()) {
            when.add(when(first()));
        }
        return when;
    }

    /** What a part of the act adds when it comes into force. */
    private static String effect(JudgedListing listing) {
        return " also"
                + listing.limb()
                        .map(l -> ": " + l.effect().replaceFirst("\\.$", ""))
                        .orElse("");
    }

    /** {@code since 2018-07-16}, {@code listed by 2019-05-16}, {@code ended on 2025-01-07}. */
    public static String when(JudgedListing listing) {
        String until = listing.effect().until().map(LocalDate::toString).orElse("an unknown day");
        return switch (listing.status()) {
            case IN_FORCE -> since(listing);
            case UPCOMING -> "comes into force on " + listing.since();
            case PROPOSED -> "proposed, not in force";
            case SUSPENDED -> "suspended on " + until;
            case SUPERSEDED ->
                "superseded on " + until
                        + listing.authority()
                                .standing()
                                .supersededBy()
                                .map(by -> " by " + by)
                                .orElse("");
            case ENDED -> "ended on " + until;
        };
    }

    private static String since(JudgedListing listing) {
        LocalDate day = listing.since();
        if (day.equals(LocalDate.MIN)) {
            return "in force";
        }
        boolean onlyBy =
                listing.listing().fromIsLatest() && day.equals(listing.listing().from());
        return onlyBy ? "listed by " + day : "since " + day;
    }

    /** The level with which it counts, and who gave it that: {@code warn by profile dod}. */
    String decided() {
        JudgedListing any = first();
        if (any.inForce() && !any.counts()) {
            return "not counted";
        }
        String by = any.decidedBy().equals("list") ? "" : " by " + any.decidedBy();
        boolean capped = any.isReported() && any.level() == Level.DENY;
        return capped ? "warn, since who owns it is only reported" : any.level().id() + by;
    }

    /** How sure the act and the listing are; empty where there is nothing to say. */
    public Optional<String> grade() {
        Checked act = authority().checked();
        Checked listing = first().listing().checked();
        boolean seen = act.sureness() == Sureness.SEEN && listing.sureness() == Sureness.SEEN;
        if (seen && authority().nature().equals(ActNature.UNSAID)) {
            return Optional.empty();
        }
        return Optional.of(
                act.sureness() == listing.sureness()
                        ? listing.sureness().id()
                        : "act " + act.sureness().id() + ", listing "
                                + listing.sureness().id());
    }

    /** The transcription in which the listing was read, where it was one. */
    public Optional<String> transcription() {
        return first().listing().checked().transcription();
    }

    /** Whether it is known to reach the component, what kind of thing it covers, and why. */
    String coverage() {
        String reach =
                "(" + reach() + first().covered().why().map(why -> "; " + why).orElse("") + ")";
        return switch (first().coverage()) {
            case IN -> "covers this component " + reach;
            case OUT -> "does not cover this component " + reach;
            case UNSETTLED -> "unsettled for this component " + reach;
        };
    }

    /** What kind of thing it covers. */
    public String reach() {
        return first().listing().reach().orElse(authority().reach());
    }

    /** Over whose ownership it reaches what the evidence names; empty where that is listed itself. */
    public Optional<String> chain() {
        return first().chain().isEmpty()
                ? Optional.empty()
                : Optional.of(first().chain().stream().map(Step::text).collect(Collectors.joining(" and ")));
    }
}
