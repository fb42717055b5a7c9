package dev.cordon.report.sarif;

import dev.cordon.audit.Report;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ActText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A vendor under one act: what a result of SARIF is about.
 *
 * @param vendor who is listed
 * @param listings its listings under the act, one for each limb with a date of its own; none where no act of the loaded
 *     lists reaches what was found
 */
record SarifRule(Vendor vendor, List<JudgedListing> listings) {

    private static final Comparator<SarifRule> GRAVEST_FIRST = Comparator.comparing(
                    (SarifRule rule) -> !rule.listings.stream().anyMatch(JudgedListing::inForce))
            .thenComparing(Comparator.comparing(SarifRule::level).reversed())
            .thenComparing(rule -> rule.act().map(a -> a.first().coverage()).orElse(Coverage.OUT))
            .thenComparing(SarifRule::id);

    SarifRule {
        listings = List.copyOf(listings);
    }

    /** The rules of a verdict, the one that decides first. */
    static List<SarifRule> of(Verdict verdict) {
        Map<String, List<JudgedListing>> byAct = new LinkedHashMap<>();
        verdict.listings()
                .forEach(l -> byAct.computeIfAbsent(l.authority().id(), a -> new ArrayList<>())
                        .add(l));
        if (byAct.isEmpty()) {
            return List.of(new SarifRule(verdict.finding().vendor(), List.of()));
        }
        return byAct.values().stream()
                .map(ofAct -> new SarifRule(verdict.finding().vendor(), ofAct))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** Every rule of a report by its id, sorted. */
    static Map<String, SarifRule> all(Report report) {
        Map<String, SarifRule> rules = new TreeMap<>();
        report.verdicts().forEach(v -> of(v.verdict()).forEach(rule -> rules.putIfAbsent(rule.id(), rule)));
        return rules;
    }

    /** {@code kaspersky/far-52.204-23}. */
    String id() {
        return vendor.id() + "/" + authority().map(Authority::id).orElse("no-act");
    }

    /** The act; empty where none of the loaded lists reaches what was found. */
    Optional<Authority> authority() {
        return act().map(ActText::authority);
    }

    private Optional<ActText> act() {
        return listings.isEmpty() ? Optional.empty() : Optional.of(new ActText(vendor, listings));
    }

    /** The level that policy gives the act. */
    Level level() {
        return listings.stream().map(JudgedListing::level).reduce(Level::max).orElse(Level.ALLOW);
    }

    String title() {
        return "Software of " + vendor.name()
                + authority()
                        .map(a -> ", listed under " + a.label())
                        .orElse(", which no act of the loaded lists reaches");
    }

    /** The address of the act; empty text where the list gives none that can be read. */
    String address() {
        String url = authority().map(Authority::url).orElse("");
        try {
            return new URI(url).isAbsolute() ? url : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** What a reader should know of the act, a paragraph each; where its text stands is {@link #address}. */
    List<String> help() {
        List<String> help = new ArrayList<>();
        act().ifPresent(act -> {
            help.add(act.authority().title() + " (" + act.authority().citation() + ").");
            act.nature().ifPresent(nature -> help.add("Kind: " + nature + "."));
            help.add("Effect: " + act.authority().effect());
            help.add(
                    "Reach: " + act.reach()
                            + ". Each result says whether the act is known to reach the component: covers it, does not cover it, or unsettled.");
            act.grade()
                    .ifPresent(grade -> help.add("How sure: " + grade
                            + act.transcription().map(t -> " (" + t + ")").orElse("") + "."));
        });
        for (JudgedListing judged : listings) {
            help.add(dates(judged));
        }
        help.add("This states a listing. It is not legal advice.");
        return help;
    }

    private String dates(JudgedListing judged) {
        String limb = judged.limb()
                .map(l -> " (its part " + l.id() + ", in force from " + l.from() + ": "
                        + l.effect().replaceFirst("\\.$", "") + ")")
                .orElse("");
        LocalDate from = judged.listing().from();
        String since = from.equals(LocalDate.MIN)
                ? "at an unknown day"
                : (judged.listing().fromIsLatest() ? "by " : "on ") + from;
        String until = judged.effect().until().map(day -> ", until " + day).orElse("");
        ActText one = new ActText(vendor, List.of(judged));
        String name = one.named().orElse(vendor.name());
        // Of several listings, each covers and is as sure as it says itself.
        String own = act().filter(act ->
                                act.reach().equals(one.reach()) && act.grade().equals(one.grade()))
                        .isPresent()
                ? ""
                : " That covers " + one.reach()
                        + one.grade().map(g -> "; how sure: " + g).orElse("")
                        + one.transcription().map(t -> " (" + t + ")").orElse("") + ".";
        return name + " was listed " + since + until + limb + "." + own;
    }
}
