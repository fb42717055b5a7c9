package dev.cordon.report;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Ownership.Step;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
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

    private static final Texts ENGLISH = Texts.of(Language.USUAL, "report");

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
        return nature(authority, ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static Optional<String> nature(Authority authority, Texts texts) {
        ActNature nature = authority.nature();
        if (nature.equals(ActNature.UNSAID)) {
            return Optional.empty();
        }
        boolean warning = nature.kind().filter(k -> k == ActKind.WARNING).isPresent();
        String kind = texts.text(nature.kind().map(k -> "act." + k.id()).orElse("act.unsaid"));
        String binds = enumerated(
                nature.binds().stream().map(b -> texts.text("bound." + b.id())).toList(), texts);
        String what = texts.text(warning ? "act.addresses" : "act.binds", kind, binds);
        return Optional.of(nature.jurisdiction().map(j -> j + " ").orElse("")
                + what
                + nature.condition().map(c -> ", " + c).orElse(""));
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    private static String enumerated(List<String> names, Texts texts) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : texts.text("and", String.join(", ", names.subList(0, last)), names.get(last));
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
        return when(listing, ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String when(JudgedListing listing, Texts texts) {
        String until =
                listing.effect().until().map(LocalDate::toString).orElseGet(() -> texts.text("when.unknown-day"));
        return switch (listing.status()) {
            case IN_FORCE -> since(listing, texts);
            case UPCOMING -> texts.text("when.upcoming", listing.since());
            case PROPOSED -> texts.text("when.proposed");
            case SUSPENDED -> texts.text("when.suspended", until);
            case SUPERSEDED ->
                listing.authority()
                        .standing()
                        .supersededBy()
                        .map(by -> texts.text("when.superseded-by", until, by))
                        .orElseGet(() -> texts.text("when.superseded", until));
            case ENDED -> texts.text("when.ended", until);
        };
    }

    private static String since(JudgedListing listing, Texts texts) {
        LocalDate day = listing.since();
        if (day.equals(LocalDate.MIN)) {
            return texts.text("when.in-force");
        }
        boolean onlyBy =
                listing.listing().fromIsLatest() && day.equals(listing.listing().from());
        return texts.text(onlyBy ? "when.listed-by" : "when.since", day);
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
        return grade(ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public Optional<String> grade(Texts texts) {
        Checked act = authority().checked();
        Checked listing = first().listing().checked();
        boolean seen = act.sureness() == Sureness.SEEN && listing.sureness() == Sureness.SEEN;
        if (seen && authority().nature().equals(ActNature.UNSAID)) {
            return Optional.empty();
        }
        return Optional.of(
                act.sureness() == listing.sureness()
                        ? sure(listing, texts)
                        : texts.text("sure-of-both", sure(act, texts), sure(listing, texts)));
    }

    private static String sure(Checked checked, Texts texts) {
        return texts.text("sure." + checked.sureness().id());
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
