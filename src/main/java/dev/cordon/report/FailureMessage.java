package dev.cordon.report;

import dev.cordon.audit.Remedy;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The message with which a build fails: Maven prints it last, so it names the culprits once more. */
public final class FailureMessage {

    private static final int MOST_NAMED = 3;

    private FailureMessage() {}

    /**
     * The message where nothing fails the build but that not everything could be judged.
     *
     * @param report with at least one fault
     * @param file the report to read, of those that were written; empty where none was
     */
    public static String notJudged(Report report, Optional<String> file) {
        String faults = couldNotJudge(report.faults());
        return faults
                + (faults.endsWith(")") ? ". " : " ")
                + PrintableText.of(ReportSentence.of(report) + seeAbove(file));
    }

    /**
     * The message.
     *
     * @param file the report to read, of those that were written; empty where none was
     * @param goal how one calls a goal from this build
     */
    public static String of(Report report, Optional<String> file, UnaryOperator<String> goal) {
        List<ReportedVerdict> failing = report.verdicts().stream()
                .filter(v -> report.policy().fails(v.verdict()))
                .toList();
        List<String> named = failing.stream()
                .map(ReportedVerdict::verdict)
                .map(v -> v.finding().component().called() + " ("
                        + v.finding().vendor().name() + ")")
                .toList();
        String what = failing.isEmpty()
                ? withoutFinding(report)
                : "Cordon stops the build for " + Names.few(named, MOST_NAMED) + ". ";
        boolean waivable = !failing.isEmpty() && report.source().kind() == Source.Kind.MAVEN_MODULE;
        boolean excludable =
                waivable && failing.stream().anyMatch(v -> !Remedy.exclusion(v).isEmpty());
        String fix = excludable ? " To see and write the exclusions: mvn " + goal.apply("fix") + "." : "";
        String waive = waivable ? " To waive it until a day: mvn " + goal.apply("waive") + "." : "";
        return PrintableText.of(what + ReportSentence.of(report) + fix + waive + seeAbove(file));
    }

    private static String seeAbove(Optional<String> file) {
        return " See above" + file.map(path -> " and " + path).orElse(".");
    }

    private static String withoutFinding(Report report) {
        return report.hasUnusedWaivers()
                ? "Cordon stops the build for waivers that apply to nothing. "
                : "Cordon found too many unidentified components. ";
    }

    /** What is said last, of faults that were printed one by one. */
    public static String couldNotJudge(List<Fault> faults) {
        String count = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more, above)";
        return "Cordon could not judge: " + PrintableText.of(faults.get(0).toString()) + count;
    }
}
