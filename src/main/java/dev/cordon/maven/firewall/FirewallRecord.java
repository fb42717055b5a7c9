package dev.cordon.maven.firewall;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.firewall.StoppedText;
import dev.cordon.inventory.Source;
import dev.cordon.maven.graph.Reactor;
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
import org.apache.maven.project.MavenProject;

/** The record of the whole build where Maven ends before a check has begun: what was stopped, and why Maven ended. */
final class FirewallRecord {

    private static final String NAME = "aggregate";

    private FirewallRecord() {}

    /**
     * Writes it, where nobody else has.
     *
     * @return the file to read; empty where none was written
     */
    static Optional<Path> write(Firewall firewall, MavenSession session, MavenExecutionResult result) {
        boolean all = FirewallGate.isLate(session) && !firewall.mark().isMiddle();
        boolean wanted = all || !firewall.stopped().isEmpty();
        if (firewall.isOff() || firewall.mark().hasBegun() || !wanted) {
            return Optional.empty();
        }
        Optional<Reactor> reactor = Optional.ofNullable(session.getTopLevelProject())
                .map(module -> Reactor.of(session, module, firewall.before().directory()));
        Source build = reactor.map(Reactor::source).orElseGet(() -> new Source(Source.Kind.REACTOR, firewall.build()));
        Fault ended = new Fault(
                FaultCode.BUILD_STOPPED,
                "Maven ended before any module was judged"
                        + result.getExceptions().stream()
                                .findFirst()
                                .map(e -> ": " + PrintableText.of(String.valueOf(e.getMessage())))
                                .orElse(""),
                Location.of(build.name()),
                "Mend that, and build again.");
        ReportFiles files = new ReportFiles(
                directory(firewall, reactor.map(Reactor::root)), formats(firewall), run(firewall, session));
        Report written = files.write(report(firewall, build, ended), NAME);
        return files.first(NAME, written.faults());
    }

    private static Report report(Firewall firewall, Source build, Fault ended) {
        try {
            Optional<KnownPolicy> known = firewall.before().known();
            if (firewall.before().faults().isEmpty() && known.isPresent()) {
                return StoppedText.report(known.get(), build, firewall.stopped())
                        .without(List.of(ended));
            }
        } catch (FaultException e) {
            return Report.unjudged(build, e.faults()); // waivers that nothing asked for until now
        }
        return Report.unjudged(
                build, firewall.before().faults().map(FaultException::faults).orElse(List.of(ended)));
    }

    private static Path directory(Firewall firewall, Optional<MavenProject> top) {
        Optional<String> named = firewall.before().settings().flatMap(FirewallSettings::outputDirectory);
        if (named.isPresent()) {
            return top.map(project -> project.getBasedir().toPath())
                    .orElse(firewall.before().directory())
                    .resolve(named.get());
        }
        return top.map(project -> Path.of(project.getBuild().getDirectory()))
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
