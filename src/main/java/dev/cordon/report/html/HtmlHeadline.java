package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * What the HTML report says first.
 *
 * @param tone which colour it has: {@code deny}, {@code warn}, {@code clean} or {@code skipped}
 * @param word the outcome in a word or two
 * @param text the outcome in a sentence without its full stop
 */
record HtmlHeadline(String tone, String word, String text) {

    private static final int MOST_NAMED = 3;
    private static final String NOTHING_FAILS = "Nothing that fails the build was found";

    static HtmlHeadline of(Report report) {
        return switch (report.outcome()) {
            case FAILED -> new HtmlHeadline("deny", "Denied", failing(report));
            case SUPPRESSED -> new HtmlHeadline("warn", "Denied, not enforced", failing(report));
            case SKIPPED -> new HtmlHeadline("skipped", "Skipped", "Nothing was looked at: the check was skipped");
            case PASSED -> passed(report);
            case INCOMPLETE -> new HtmlHeadline("warn", "Incomplete", incomplete(report));
        };
    }

    private static String failing(Report report) {
        List<ReportedVerdict> failing = report.verdicts().stream()
                .filter(v -> report.policy().fails(v.verdict()))
                .toList();
        if (failing.isEmpty()) {
            return "Too many components are unidentified";
        }
        long components = failing.stream().map(HtmlFinding::identity).distinct().count();
        List<String> vendors = failing.stream()
                .map(v -> v.verdict().finding().vendor().name())
                .distinct()
                .toList();
        return Names.number(components, "component") + " of " + listed(vendors);
    }

    private static String incomplete(Report report) {
        int open = report.survey().notJudged().size();
        return (report.survey().examined().isEmpty() ? "Nothing was judged, for " : NOTHING_FAILS + ", and ")
                + Names.number(open, "thing") + " could not be judged";
    }

    private static HtmlHeadline passed(Report report) {
        long warned = report.count(Level.WARN);
        if (warned > 0) {
            return new HtmlHeadline("warn", "Passed", NOTHING_FAILS + "; " + Names.number(warned, "warning"));
        }
        if (report.waived() > 0) {
            long waived = report.waived();
            return new HtmlHeadline("clean", "Passed", NOTHING_FAILS + "; " + Names.number(waived, "waived finding"));
        }
        return new HtmlHeadline(
                "clean",
                "Passed",
                report.verdicts().isEmpty()
                        ? "Nothing was found in what was examined"
                        : NOTHING_FAILS + " in what was examined");
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}, {@code A, B, C and 2 more vendors}. */
    private static String listed(List<String> names) {
        List<String> named = new ArrayList<>(names.subList(0, Math.min(MOST_NAMED, names.size())));
        int more = names.size() - named.size();
        if (more > 0) {
            named.add(Names.number(more, "more vendor"));
        }
        String last = named.remove(named.size() - 1);
        return named.isEmpty() ? last : String.join(", ", named) + " and " + last;
    }
}
