package dev.cordon.maven.gate;

import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Report;
import dev.cordon.maven.session.ConsoleLog;
import dev.cordon.notice.Fault;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What is printed below the output of all modules when the session ends, and what then fails the build. */
record ReactorEnd(MavenSession session, Log log) {

    /** Fails the build for what lies there of an earlier time: nobody may take it for a record of this build. */
    void unwritable(List<Fault> faults) {
        if (!faults.isEmpty()) {
            faults.forEach(fault -> log.error(PrintableText.of(fault.toString())));
            session.getResult().addException(new MojoExecutionException(FailureMessage.couldNotJudge(faults)));
        }
    }

    /**
     * Prints what all modules found together, unless there is but one and it has printed that itself.
     *
     * @param judged how many were judged
     */
    void sum(Report whole, int judged, Optional<Path> file) {
        boolean unbound = whole.survey().modules().stream().anyMatch(m -> m.standing() == Standing.NOT_BOUND);
        if (judged < 2 && !unbound) {
            return;
        }
        new ConsoleLog(log, session).print(ConsoleReport.sum(whole));
        if (!whole.isQuiet()) {
            file.ifPresent(path -> log.info(PrintableText.of("The report of all modules: " + path)));
        }
    }

    /** Fails the build for waivers that apply to nothing in all modules: what one has no use for, a later one may have. */
    void stopForUnusedWaivers(Report whole, Optional<Path> file) {
        if (whole.denied() && whole.hasUnusedWaivers()) {
            session.getResult()
                    .addException(
                            new MojoFailureException(FailureMessage.of(whole, file.map(Path::toString), goal -> goal)));
        }
    }
}
