package dev.cordon.report.html;

import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.JudgedListing.Status;
import dev.cordon.report.ActText;
import dev.cordon.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acts that list a vendor as bars on one scale of years. What a bar shows stands in words beside it.
 *
 * @param from the first day of the scale
 * @param to its last day
 * @param asOf the day of judgement
 * @param bars one per listing and part of an act, the earliest first
 */
record HtmlTimeline(LocalDate from, LocalDate to, LocalDate asOf, List<Bar> bars) {

    /** How wide the scale is drawn; the page stretches it. */
    private static final int WIDTH = 1000;

    private static final int NARROWEST = 6;

    /**
     * A listing on the scale.
     *
     * @param act which act, and which part of it
     * @param when since or until when, in words
     * @param tone the level whose colour it has, or what has become of it
     * @param x where its bar begins
     * @param width how long it is; 0 where nothing can be drawn
     */
    record Bar(String act, String when, String tone, long x, long width) {}

    /**
     * The picture of a vendor.
     *
     * @param acts its tables of acts; a listing that stands in several is drawn once
     * @param asOf the day of judgement
     * @param texts what the page says in its language
     * @return empty where no listing has a day
     */
    static Optional<HtmlTimeline> of(Vendor vendor, List<HtmlActs> acts, LocalDate asOf, Texts texts) {
        Map<List<Object>, JudgedListing> distinct = new LinkedHashMap<>();
        acts.stream()
                .flatMap(table -> table.listings().stream())
                .forEach(l -> distinct.putIfAbsent(List.of(key(l), l.limb()), l));
        List<JudgedListing> listings = distinct.values().stream()
                .sorted(Comparator.comparing(JudgedListing::since)
                        .thenComparing(l -> l.authority().id()))
                .toList();
        List<LocalDate> days = new ArrayList<>(listings.stream()
                .map(JudgedListing::since)
                .filter(day -> !day.equals(LocalDate.MIN))
                .toList());
        if (days.isEmpty()) {
            return Optional.empty();
        }
        days.add(asOf);
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        HtmlTimeline scale =
                new HtmlTimeline(first.withDayOfYear(1), last.plusYears(1).withDayOfYear(1), asOf, List.of());
        List<Bar> bars = listings.stream().map(l -> scale.bar(vendor, l, texts)).toList();
        return Optional.of(new HtmlTimeline(scale.from, scale.to, asOf, bars));
    }

    private static Listing.Key key(JudgedListing judged) {
        return judged.listing().key();
    }

    private Bar bar(Vendor vendor, JudgedListing judged, Texts texts) {
        ActText text = new ActText(vendor, List.of(judged));
        String act = judged.authority().label()
                + judged.limb()
                        .map(limb -> ", " + texts.text("timeline.part", limb.id()))
                        .orElse("")
                + text.named()
                        .map(name -> ", " + texts.text("timeline.naming", name))
                        .orElse("");
        long begin = x(judged.since());
        long end = judged.effect().until().map(this::x).orElse(judged.status() == Status.UPCOMING ? WIDTH : x(asOf));
        boolean drawn = judged.status() != Status.PROPOSED;
        String tone = judged.inForce()
                ? judged.effectiveLevel().id()
                : judged.status().id();
        return new Bar(act, ActText.when(judged, texts), tone, begin, drawn ? Math.max(NARROWEST, end - begin) : 0);
    }

    /** Where the day of judgement is. */
    long dayOfJudgement() {
        return x(asOf);
    }

    private long x(LocalDate day) {
        LocalDate shown = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        return WIDTH * ChronoUnit.DAYS.between(from, shown) / ChronoUnit.DAYS.between(from, to);
    }
}
