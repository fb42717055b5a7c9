package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the HTML report says first.
 *
 * @param tone which colour it has: {@code deny}, {@code warn}, {@code clean} or {@code skipped}
 * @param word the outcome in a word or two
 * @param text the outcome in a sentence without its full stop
 */
record HtmlHeadline(String tone, String word, String text) {

    private static final int MOST_NAMED = 3;

    static HtmlHeadline of(Report report, Texts texts) {
        String word = texts.text("outcome." + report.outcome().id());
        return switch (report.outcome()) {
            case FAILED -> new HtmlHeadline("deny", word, failing(report, texts));
            case SUPPRESSED -> new HtmlHeadline("warn", word, failing(report, texts));
            case SKIPPED -> new HtmlHeadline("skipped", word, texts.text("headline.skipped"));
            case PASSED ->
                new HtmlHeadline(report.count(Level.WARN) > 0 ? "warn" : "clean", word, passed(report, texts));
            case INCOMPLETE -> new HtmlHeadline("warn", word, incomplete(report, texts));
        };
    }

    private static String failing(Report report, Texts texts) {
        List<ReportedVerdict> failing = report.verdicts().stream()
                .filter(v -> report.policy().fails(v.verdict()))
                .toList();
        if (failing.isEmpty()) {
            return texts.text(report.hasUnusedWaivers() ? "headline.unused-waivers" : "headline.too-many-unidentified");
        }
        List<String> vendors = failing.stream()
                .map(v -> v.verdict().finding().vendor().name())
                .distinct()
                .toList();
        return texts.count("headline.components", components(failing.stream()), listed(vendors, texts));
    }

    /** One that several modules have counts once. */
    private static long components(Stream<ReportedVerdict> verdicts) {
        return verdicts.map(HtmlFinding::identity).distinct().count();
    }

    private static String incomplete(Report report, Texts texts) {
        int open = report.survey().notJudged().size();
        return report.survey().examined().isEmpty()
                ? texts.count("headline.nothing-judged", open)
                : texts.count("headline.not-all-judged", open);
    }

    private static String passed(Report report, Texts texts) {
        long warned =
                components(report.verdicts().stream().filter(v -> v.verdict().level() == Level.WARN));
        if (warned > 0) {
            return texts.count("headline.warnings", warned);
        }
        if (report.waived() > 0) {
            return texts.count("headline.waived", report.waived());
        }
        return texts.text(report.verdicts().isEmpty() ? "headline.nothing-found" : "headline.nothing-fails");
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}, {@code A, B, C and 2 more vendors}. */
    private static String listed(List<String> names, Texts texts) {
        List<String> named = new ArrayList<>(names.subList(0, Math.min(MOST_NAMED, names.size())));
        int more = names.size() - named.size();
        if (more > 0) {
            named.add(texts.count("headline.more-vendors", more));
        }
        String last = named.remove(named.size() - 1);
        return named.isEmpty() ? last : texts.text("and", String.join(", ", named), last);
    }
}
