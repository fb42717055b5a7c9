package dev.cordon.report.html.portfolio;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.RunInfo;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Product;
import dev.cordon.portfolio.Standing;
import dev.cordon.portfolio.State;
import dev.cordon.portfolio.Step;
import dev.cordon.portfolio.WaiverEnd;
import dev.cordon.portfolio.Where;
import dev.cordon.report.html.HtmlAssets;
import dev.cordon.text.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the templates of a portfolio show.
 *
 * @param run what differs between runs
 * @param texts what the page itself says
 * @param states how it came to be as it is
 * @param waivers the waivers that last records rest on, by their ends
 * @param vendors where each vendor was found
 * @param acts where there is something under each act
 */
public record PortfolioPage(
        Portfolio portfolio,
        RunInfo run,
        Texts texts,
        List<State> states,
        List<WaiverEnd> waivers,
        List<Where> vendors,
        List<Where> acts) {

    public static final String STYLE = HtmlAssets.styleWith("portfolio.css");
    public static final String POLICY = HtmlAssets.policyOf(STYLE);

    /** How many places of a vendor or act are shown. */
    static final int MOST_PLACES = 300;

    private static final int MOST_COLUMNS = 24;

    /** As many days before its end as the notice {@code waiver-expiring} begins. */
    private static final int SOON = 30;

    static PortfolioPage of(Portfolio portfolio, RunInfo run, Texts texts) {
        return new PortfolioPage(
                portfolio,
                run,
                texts,
                State.over(portfolio),
                WaiverEnd.of(portfolio),
                Where.ofVendors(portfolio),
                Where.ofActs(portfolio));
    }

    /** How many products have something of a kind in their last records. */
    public long products(Standing standing) {
        return portfolio
                .latest()
                .filter(e -> switch (standing) {
                    case DENIED -> e.counts().denied() > 0;
                    case WARNED -> e.counts().warned() > 0;
                    case WAIVED -> e.counts().waived() > 0;
                    case NOTED -> e.counts().noted() > 0;
                    case ALLOWED -> false;
                })
                .count();
    }

    /** How many products were last judged in part only, or not at all. */
    public long partly() {
        return portfolio
                .latest()
                .filter(e -> e.outcome() == Outcome.INCOMPLETE
                        || e.outcome() == Outcome.SKIPPED
                        || e.counts().notJudged() > 0)
                .count();
    }

    /** The colour of the whole page. */
    public String tone() {
        if (products(Standing.DENIED) > 0 || !portfolio.allFaults().isEmpty()) {
            return "deny";
        }
        return products(Standing.WARNED) > 0 || partly() > 0
                ? "warn"
                : portfolio.products().isEmpty() ? "skipped" : "clean";
    }

    /** The colour of what a record came to. */
    public String tone(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "waived";
            case FAILED -> "deny";
            case SUPPRESSED, INCOMPLETE -> "warn";
            case SKIPPED -> "allow";
        };
    }

    /** The colour of a finding. */
    public String tone(Standing standing) {
        return switch (standing) {
            case DENIED -> "deny";
            case WARNED -> "warn";
            case WAIVED -> "waived";
            case NOTED -> "note";
            case ALLOWED -> "allow";
        };
    }

    /** The parts of the page that there are, as they are called in its texts and as anchors. */
    public List<String> sections() {
        List<String> sections = new ArrayList<>();
        if (hasTrouble()) {
            sections.add("attention");
        }
        sections.add("products");
        if (!portfolio.products().isEmpty()) {
            sections.add("time");
        }
        if (!waivers.isEmpty()) {
            sections.add("waivers");
        }
        if (portfolio.latest().anyMatch(e -> !e.found().isEmpty())) {
            sections.add("matrix");
        }
        if (!vendors.isEmpty()) {
            sections.addAll(List.of("vendors", "acts"));
        }
        sections.add("records");
        return sections;
    }

    /** Whether there is anything to look at first. */
    public boolean hasTrouble() {
        return !portfolio.allFaults().isEmpty() || !portfolio.notices().isEmpty();
    }

    /** The findings of all products over time, as a picture. */
    public Columns overTime() {
        return Columns.of(states.stream()
                .map(state -> new Columns.Given(
                        state.day().equals(portfolio.today())
                                ? texts.text("today")
                                : state.day().toString().substring(0, 7),
                        List.of(
                                new Columns.Amount("deny", state.denied()),
                                new Columns.Amount("warn", state.warned()),
                                new Columns.Amount("waived", state.waived()))))
                .toList());
    }

    /** The ends of waivers by month, or by year where they are far apart, as a picture. */
    public Columns ends() {
        int letters = months() <= MOST_COLUMNS ? 7 : 4;
        Map<String, Map<String, Long>> byTime = new TreeMap<>();
        for (WaiverEnd end : waivers) {
            String time = end.waiver().expires().toString().substring(0, letters);
            byTime.computeIfAbsent(time, k -> new TreeMap<>()).merge(tone(end), 1L, Long::sum);
        }
        return Columns.of(byTime.entrySet().stream()
                .map(time -> new Columns.Given(
                        time.getKey(),
                        time.getValue().entrySet().stream()
                                .map(e -> new Columns.Amount(e.getKey(), e.getValue()))
                                .toList()))
                .toList());
    }

    private long months() {
        return waivers.stream()
                .map(end -> YearMonth.from(end.waiver().expires()))
                .distinct()
                .count();
    }

    /** Which products have what of which vendors. */
    public Matrix matrix() {
        return Matrix.of(portfolio, vendors);
    }

    /** What stands on a line of a record, a waiver or a place. */
    public PortfolioWords words() {
        return new PortfolioWords(texts, portfolio.today());
    }

    /** How many records there are. */
    public long records() {
        return portfolio.entries().count();
    }

    /** The records of a product, the latest first. */
    public List<Step> newestFirst(Product product) {
        List<Step> steps = new ArrayList<>(product.steps());
        Collections.reverse(steps);
        return steps;
    }

    /** The first places of a vendor or an act in last records, or in earlier ones, by product. */
    public List<List<Where.Place>> places(Where where, boolean last) {
        Map<String, List<Where.Place>> byProduct = where.places().stream()
                .filter(p -> p.isLatest() == last)
                .limit(MOST_PLACES)
                .collect(Collectors.groupingBy(
                        p -> p.step().entry().about().product(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(byProduct.values());
    }

    /** The colour of the end of a waiver. */
    public String tone(WaiverEnd end) {
        long days = end.daysFrom(portfolio.today());
        return days < 0 ? "deny" : days <= SOON ? "warn" : "waived";
    }

    /** Findings by what became of them. */
    public Map<Standing, List<Found>> byStanding(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Found::standing, TreeMap::new, Collectors.toList()));
    }
}
