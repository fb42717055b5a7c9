package dev.cordon.maven.firewall;

import dev.cordon.audit.Report;
import dev.cordon.firewall.Stopped;
import dev.cordon.firewall.StoppedText;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.ConsoleLog;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.text.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.maven.project.MavenProject;

/** What the firewall prints: one line where it begins, and at the end what it stopped, whatever Maven makes of that. */
final class FirewallLines {

    private FirewallLines() {}

    /** Says that the firewall is there, and what it does. */
    static void announce(Firewall firewall) {
        ConsoleLine line = switch (firewall.mark().stance()) {
            case BLOCKS ->
                ConsoleLine.of(
                        Severity.INFO,
                        firewall.mark().isMiddle()
                                ? "Cordon's firewall is on for what is resolved once the POMs are read."
                                : "Cordon's firewall is on: what is denied is neither resolved nor downloaded.");
            case RECORDS ->
                ConsoleLine.of(
                                Severity.WARNING,
                                "Cordon's firewall stops nothing, since "
                                        + firewall.before()
                                                .settings()
                                                .orElseThrow()
                                                .why() + ": it notes what is denied. ["
                                        + NoticeCode.FIREWALL_RECORDS.id() + "]")
                        .insisting();
            case OFF ->
                ConsoleLine.of(
                                Severity.WARNING,
                                "Cordon's firewall is off (cordon.firewall is false): what is denied is resolved and"
                                        + " downloaded, and may run, before a check finds it. ["
                                        + NoticeCode.FIREWALL_OFF.id() + "]")
                        .insisting();
        };
        print(firewall, List.of(line));
    }

    /** Says that Maven has no use for the firewall of a plugin. */
    static void notAsked(Firewall firewall, String maven) {
        print(
                firewall,
                List.of(ConsoleLine.of(
                                Severity.WARNING,
                                "Cordon's firewall stops nothing: Maven " + maven + " does not ask one that a plugin"
                                        + " brings. Put it into .mvn/extensions.xml. ["
                                        + NoticeCode.FIREWALL_NOT_ASKED.id() + "]")
                        .insisting()));
    }

    /** Says which modules are judged though their POM does not have them judged. */
    static void unbound(Firewall firewall, List<MavenProject> modules) {
        if (!modules.isEmpty()) {
            String names = Names.few(modules.stream().map(Asker::name).toList());
            print(
                    firewall,
                    List.of(ConsoleLine.of(
                            Severity.INFO,
                            "Cordon judges in verify what no POM has judged (unbound): " + names + ".")));
        }
    }

    /** Says that the session ends before anything is judged. */
    static void early(Firewall firewall, String phase) {
        print(firewall, List.of(ConsoleLine.of(Severity.INFO, "Cordon: not judged: the build ends at " + phase + ".")));
    }

    /** Says why nothing can be ruled over, once, and before Maven makes it a part of what it says itself. */
    static void faults(Firewall firewall) {
        List<ConsoleLine> lines = firewall.before().faults().stream()
                .flatMap(e -> e.faults().stream())
                .map(fault -> ConsoleLine.of(Severity.ERROR, fault.toString()))
                .toList();
        if (!lines.isEmpty() && firewall.before().session().isPresent() && firewall.mayPrintFaults()) {
            print(firewall, lines);
        }
    }

    /** Says what was stopped, once and in full. */
    static void end(Firewall firewall) {
        faults(firewall);
        List<ConsoleLine> lines = new ArrayList<>();
        if (!firewall.stopped().isEmpty()) {
            List<Stopped> unjudged = unjudged(firewall);
            if (!unjudged.isEmpty() && !firewall.isWayOut()) {
                lines.addAll(inFull(firewall, unjudged));
            }
            unjudged.stream()
                    .map(StoppedText::asked)
                    .map(text -> ConsoleLine.of(severity(firewall), text))
                    .forEach(lines::add);
            lines.add(last(firewall));
            if (firewall.mark().stance() == FirewallMark.Stance.BLOCKS) {
                lines.add(waysOut(firewall));
            }
        }
        print(firewall, lines);
    }

    /** Names the record of what was stopped, which is all that there is to read. */
    static void record(Firewall firewall, Path file) {
        print(firewall, List.of(ConsoleLine.of(Severity.INFO, "The record: " + file)));
    }

    /** What still runs where the firewall stops a build. */
    private static ConsoleLine waysOut(Firewall firewall) {
        String one = name(firewall.stopped().iterator().next());
        UnaryOperator<String> goal =
                name -> OwnGoal.call(name, firewall.before().session());
        return ConsoleLine.of(
                Severity.ERROR,
                "These run all the same, and resolve what is stopped: mvn " + goal.apply("fix")
                        + " prints the change of the POM, mvn " + goal.apply("explain")
                        + " -Dcordon.component=" + one + " every way in, mvn " + goal.apply("waive")
                        + " drafts a waiver until a day.");
    }

    /** What was stopped, or, where it was let through, what of it no check of the session has judged and printed. */
    private static List<Stopped> unjudged(Firewall firewall) {
        boolean stops = firewall.mark().stance() == FirewallMark.Stance.BLOCKS;
        return firewall.stopped().stream()
                .filter(one -> stops || !firewall.mark().judged().contains(name(one)))
                .toList();
    }

    private static String name(Stopped one) {
        return one.ruling().verdict().finding().component().name();
    }

    /** As findings. What stopped nothing is no error of a build. */
    private static List<ConsoleLine> inFull(Firewall firewall, List<Stopped> all) {
        Source build = new Source(Source.Kind.REACTOR, firewall.build());
        Report report = StoppedText.report(firewall.before().known().orElseThrow(), build, all);
        List<ConsoleLine> lines = ConsoleReport.lines(report);
        return lines.subList(0, lines.size() - 1).stream() // that the rest was looked at is not said
                .map(line -> line.severity() == Severity.ERROR
                        ? new ConsoleLine(severity(firewall), line.indent(), line.parts(), line.isInsistent())
                        : line)
                .toList();
    }

    private static Severity severity(Firewall firewall) {
        return firewall.mark().stance() == FirewallMark.Stance.BLOCKS ? Severity.ERROR : Severity.WARNING;
    }

    private static ConsoleLine last(Firewall firewall) {
        String what = Names.number(firewall.stopped().size(), "artifact");
        return firewall.mark().stance() == FirewallMark.Stance.BLOCKS
                ? ConsoleLine.of(
                        Severity.ERROR, "Cordon's firewall stopped " + what + ": neither resolved nor downloaded.")
                : ConsoleLine.of(
                        Severity.WARNING,
                        "Cordon's firewall noted " + what + " that it would have stopped." + judged(firewall));
    }

    private static String judged(Firewall firewall) {
        int judged = firewall.stopped().size() - unjudged(firewall).size();
        return judged == 0 ? "" : " A check has judged " + judged + " of them, above.";
    }

    private static void print(Firewall firewall, List<ConsoleLine> lines) {
        firewall.before()
                .session()
                .map(session -> new ConsoleLog(new LogOfMaven(), session))
                .ifPresent(log -> log.print(lines));
    }
}
