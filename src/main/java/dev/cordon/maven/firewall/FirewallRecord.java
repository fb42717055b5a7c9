package dev.cordon.maven.firewall;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.firewall.StoppedText;
import dev.cordon.git.CommitInForce;
import dev.cordon.inventory.Source;
import dev.cordon.maven.gate.EarlierReports;
import dev.cordon.maven.graph.Reactor;
import dev.cordon.maven.session.RunFacts;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.text.Language;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        if (firewall.isOff() || firewall.isWayOut() || firewall.mark().hasBegun() || !wanted) {
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
        Path directory = directory(firewall, reactor.map(Reactor::root));
        List<Fault> left = takeAwayEarlier(firewall, session, reactor, directory);
        ReportFiles files = new ReportFiles(directory, formats(firewall), run(firewall, session));
        Report report = report(firewall, build, ended);
        Provenance provenance = report.provenance();
        Report written = files.write(
                report.with(new Provenance(
                                CommitInForce.of(firewall.before().directory(), System.getenv()),
                                provenance.parameters(),
                                provenance.nameLists()))
                        .without(left),
                NAME);
        return files.first(NAME, written.faults());
    }

    /**
     * Takes away what an earlier build left in the modules, since no check came to it.
     *
     * @param directory where the record goes
     * @return why some could not be taken away
     */
    private static List<Fault> takeAwayEarlier(
            Firewall firewall, MavenSession session, Optional<Reactor> reactor, Path directory) {
        if (reactor.isPresent()) {
            EarlierReports earlier = new EarlierReports(reactor.get(), session);
            earlier.takeAway(reactor.get().root(), directory);
            return earlier.faults(Set.of());
        }
        // No POM was read: only the usual place is surely Cordon's.
        if (!directory.equals(usual(firewall))) {
            return List.of();
        }
        try {
            ReportFiles.delete(directory, ReportFiles.NAME, ReportFormats.ALL);
            ReportFiles.delete(directory, NAME, ReportFormats.ALL);
            return List.of();
        } catch (FaultException e) {
            return e.faults();
        }
    }

    private static Path usual(Firewall firewall) {
        return firewall.before().directory().resolve("target").resolve("cordon");
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
        return top.map(project -> Path.of(project.getBuild().getDirectory()).resolve("cordon"))
                .orElseGet(() -> usual(firewall));
    }

    private static List<ReportFormat> formats(Firewall firewall) {
        List<String> formats =
                firewall.before().settings().map(FirewallSettings::formats).orElse(List.of("html", "json"));
        Language language =
                firewall.before().settings().map(FirewallSettings::language).orElse(Language.USUAL);
        return formats.stream()
                .flatMap(id -> ReportFormats.of(id).stream())
                .map(format -> format.in(language))
                .toList();
    }

    private static RunInfo run(Firewall firewall, MavenSession session) {
        boolean hosts = firewall.before()
                .settings()
                .filter(FirewallSettings::recordsHosts)
                .isPresent();
        return RunFacts.now(session, BoundCheck.version(), hosts);
    }
}
