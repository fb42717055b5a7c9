package dev.cordon.maven.firewall;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.firewall.StoppedText;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.SettingsRepositories;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;

/** The record of the whole build where Maven ends before a check has begun: what was stopped, and why Maven ended. */
final class FirewallRecord {

    private static final String NAME = "aggregate";

    private FirewallRecord() {}

    /** Writes it, where nobody else has. */
    static void write(Firewall firewall, MavenSession session, MavenExecutionResult result) {
        boolean wanted = FirewallGate.isLate(session) || !firewall.stopped().isEmpty();
        if (firewall.isOff() || firewall.mark().hasBegun() || !wanted) {
            return;
        }
        Source build = new Source(Source.Kind.REACTOR, firewall.build());
        Fault ended = new Fault(
                FaultCode.BUILD_STOPPED,
                "Maven ended before any module was judged"
                        + result.getExceptions().stream()
                                .findFirst()
                                .map(e -> ": " + PrintableText.of(String.valueOf(e.getMessage())))
                                .orElse(""),
                Location.of(firewall.build()),
                "Mend that, and build again.");
        Optional<KnownPolicy> known = firewall.before().known();
        Report report = known.map(policy ->
                        StoppedText.report(policy, build, firewall.stopped()).without(List.of(ended)))
                .orElseGet(() -> Report.unjudged(
                        build,
                        firewall.before().faults().map(FaultException::faults).orElse(List.of(ended))));
        new ReportFiles(directory(firewall, session), formats(firewall), run(firewall, session)).write(report, NAME);
    }

    private static Path directory(Firewall firewall, MavenSession session) {
        return Optional.ofNullable(session.getTopLevelProject())
                .map(top -> Path.of(top.getBuild().getDirectory()))
                .orElseGet(() -> firewall.before().directory().resolve("target"))
                .resolve("cordon");
    }

    private static List<ReportFormat> formats(Firewall firewall) {
        List<String> formats =
                firewall.before().settings().map(FirewallSettings::formats).orElse(List.of("html", "json"));
        return formats.stream().flatMap(id -> ReportFormats.of(id).stream()).toList();
    }

    private static RunInfo run(Firewall firewall, MavenSession session) {
        boolean hosts = firewall.before()
                .settings()
                .filter(FirewallSettings::recordsHosts)
                .isPresent();
        return new RunInfo(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                BoundCheck.version(),
                session.getSystemProperties().getProperty("maven.version", "unknown"),
                Runtime.version().toString(),
                RunInfo.WorkTree.NOT_KNOWN,
                OptionalLong.empty(),
                SettingsRepositories.of(session, hosts));
    }
}
