package dev.cordon.report;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.policy.Verdict;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.List;

/** The message with which a build fails: Maven prints it last, so it names the culprits once more. */
public final class FailureMessage {

    private static final int MOST_NAMED = 3;

    private FailureMessage() {}

    /**
     * The message where nothing fails the build but that not everything could be judged.
     *
     * @param report with at least one fault
     * @param file the report to read, of those that were written
     */
    public static String notJudged(Report report, String file) {
        String faults = couldNotJudge(report.faults());
        return faults
                + (faults.endsWith(")") ? ". " : " ")
                + PrintableText.of(ReportSentence.of(report) + " See above and " + file);
    }

    /**
     * The message.
     *
     * @param file the report to read, of those that were written
     * @param waive the goal that drafts waivers, as one calls it from this build
     */
    public static String of(Report report, String file, String waive) {
        List<Verdict> failing = report.verdicts().stream()
                .map(ReportedVerdict::verdict)
                .filter(report.policy()::fails)
                .toList();
        List<String> named = failing.stream()
                .map(v -> v.finding().component().called() + " ("
                        + v.finding().vendor().name() + ")")
                .toList();
        String what = failing.isEmpty()
                ? "Cordon found too many unidentified components. "
                : "Cordon stops the build for " + Names.few(named, MOST_NAMED) + ". ";
        boolean waivable = !failing.isEmpty() && report.source().kind() == Source.Kind.MAVEN_MODULE;
        String way = waivable ? " To waive it until a day: mvn " + waive + "." : "";
        return PrintableText.of(what + ReportSentence.of(report) + way + " See above and " + file);
    }

    /** What is said last, of faults that were printed one by one. */
    public static String couldNotJudge(List<Fault> faults) {
        String count = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more, above)";
        return "Cordon could not judge: " + PrintableText.of(faults.get(0).toString()) + count;
    }
}
