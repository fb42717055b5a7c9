package dev.cordon.report.html.portfolio;

import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.ListUsed;
import dev.cordon.portfolio.WaiverEnd;
import dev.cordon.portfolio.Where;
import dev.cordon.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page of a portfolio writes on one line of a record, a waiver or a place.
 *
 * @param texts what the page itself says
 * @param today the real date
 */
public record PortfolioWords(Texts texts, LocalDate today) {

    /** Stands where there is nothing. */
    private static final String NONE = "–";

    private static final int MOST_NAMED = 12;

    /** The lists of a record on one line. */
    public String lists(Entry entry) {
        return entry.lists().isEmpty()
                ? NONE
                : entry.lists().stream().map(ListUsed::shown).collect(Collectors.joining(", "));
    }

    /** A commit as people write it. */
    public String commit(Entry entry) {
        return entry.commit().map(c -> c.length() > 12 ? c.substring(0, 12) : c).orElse(NONE);
    }

    /** The version of a record. */
    public String version(Entry entry) {
        return entry.about().version().isEmpty() ? NONE : entry.about().version();
    }

    /** What follows the first places; empty where these are all. */
    public String morePlaces(Where where, boolean last) {
        long all = last ? where.inLast() : where.places().size() - where.inLast();
        return all > PortfolioPage.MOST_PLACES ? texts.text("places.more", all - PortfolioPage.MOST_PLACES) : "";
    }

    /** What was found in a place. */
    public String found(Where.Place place) {
        return place.found().entrySet().stream()
                .map(e -> e.getValue() + " " + texts.text("found." + e.getKey().id()))
                .collect(Collectors.joining(", "));
    }

    /** Findings on one line: component and vendor of each. */
    public String named(List<Found> found) {
        return few(
                found.stream()
                        .map(f -> f.component() + " (" + f.vendorName() + ")")
                        .distinct()
                        .toList(),
                found.size());
    }

    /** What a record did not look into, on one line. */
    public String notExamined(Entry entry) {
        return few(entry.notExamined(), entry.counts().notExamined());
    }

    private String few(List<String> names, long all) {
        List<String> first = names.subList(0, Math.min(MOST_NAMED, names.size()));
        String joined = String.join("; ", first);
        return names.size() <= MOST_NAMED && all <= names.size()
                ? joined
                : texts.text("more", joined, Math.max(names.size(), all) - first.size());
    }

    /** How long a waiver still holds. */
    public String left(WaiverEnd end) {
        long days = end.daysFrom(today);
        return days < 0 ? texts.text("waiver.ended") : texts.count("waiver.left", days);
    }
}
