package dev.cordon.maven;

import dev.cordon.archive.OnUnreadable;
import dev.cordon.audit.Audit;
import dev.cordon.audit.RunInfo;
import dev.cordon.examine.AuditInputs;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.Progress;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.records.PortfolioReader;
import dev.cordon.report.NoticeText;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.report.html.portfolio.PortfolioHtml;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioFormat;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What the goal {@code portfolio} does. It decides about no build for what was found: it fails where a document could not be
 * read, or says what cannot be true.
 *
 * @param given the parameters of the goal
 * @param files that of them which names the documents
 * @param formats that of them which names the formats
 * @param locale that of them which names the language
 */
record PortfolioRun(PolicyParameters given, List<String> files, List<String> formats, String locale, Host host) {

    private static final String NAME = "portfolio";
    private static final String FORMATS = "cordon.formats";
    private static final int MOST_PRINTED = 20;

    private static final List<PortfolioFormat> ALL =
            List.of(new PortfolioHtml(Language.USUAL), new PortfolioJson(), new PortfolioCsv());

    void execute() throws MojoExecutionException, MojoFailureException {
        Attempt.of(host, this::forget, this::put, why -> {});
    }

    private Path directory() {
        return Destination.output(given, host);
    }

    private Path file(PortfolioFormat format) {
        return directory().resolve(NAME + "." + format.id());
    }

    /** What is not written anew must not be taken for new; in a folder of the user's own, another file may have such a name. */
    private void forget() {
        List<PortfolioFormat> taken = Destination.isBelowTarget(given) ? ALL : writers(Parameters.of(host));
        taken.forEach(format -> AtomicFile.delete(file(format)));
    }

    private void put() throws MojoExecutionException {
        Parameters parameters = Parameters.of(host);
        List<PortfolioFormat> writers = writers(parameters);
        List<String> names = parameters.list(AuditInputs.PARAMETER, files);
        PolicySettings policy = PolicySettings.of(given, host);
        LoadedPolicy loaded = LoadedPolicy.of(ListSettings.of(given, host), policy, host);
        Audit audit = new Audit(
                loaded.index(), loaded.of(host.project()), Optional.empty(), OptionalLong.empty(), loaded.names());
        Path base = host.startedIn();
        AuditInputs.Found found = new AuditInputs(base, policy.top(), System.in).find(names);
        RunInfo run = host.run(false);
        Progress progress = Progress.of(found.inputs().size(), host.log(), host.session());
        Portfolio portfolio = new PortfolioReader(audit, policy.strictSbom(), run)
                .read(found.inputs(), found.faults(), List.of(), host.today(), progress::step);
        progress.end();
        requireAny(portfolio);
        writers.forEach(format -> AtomicFile.write(file(format), out -> format.write(portfolio, run, out)));
        print(portfolio, file(writers.get(0)));
        stop(portfolio, policy.onUnreadable(), file(writers.get(0)));
    }

    private List<PortfolioFormat> writers(Parameters parameters) {
        Language language = Destination.language(locale, host);
        List<String> ids = ALL.stream().map(PortfolioFormat::id).toList();
        List<PortfolioFormat> writers = parameters.list(FORMATS, formats).stream()
                .map(id -> parameters.known(
                        FORMATS,
                        id,
                        text -> ALL.stream().filter(f -> f.id().equals(text)).findFirst(),
                        ids))
                .map(format -> format.in(language))
                .distinct()
                .toList();
        if (writers.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "no format is named, so nothing would be written",
                    Location.of(FORMATS),
                    "Name at least one of: " + String.join(", ", ids) + ", or leave it out."));
        }
        return writers;
    }

    private static void requireAny(Portfolio portfolio) {
        if (portfolio.products().isEmpty() && portfolio.unread().isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.AUDIT_NOTHING,
                    "there is neither a record nor an SBOM in what is named",
                    Location.of(AuditInputs.PARAMETER),
                    "Name records, SBOMs or folders that hold some: -Dcordon.files=records/,sboms/"));
        }
    }

    private void print(Portfolio portfolio, Path first) {
        List<ConsoleLine> lines = new ArrayList<>();
        List<Fault> faults = portfolio.allFaults();
        faults.stream().limit(MOST_PRINTED).forEach(f -> lines.add(line(Severity.ERROR, f.toString())));
        if (faults.size() > MOST_PRINTED) {
            lines.add(line(
                    Severity.ERROR,
                    Names.number(faults.size() - MOST_PRINTED, "more fault") + ": the portfolio lists each."));
        }
        for (Notice notice : portfolio.notices()) {
            lines.add(line(
                    Severity.WARNING,
                    NoticeText.of(notice) + " [" + notice.code().id() + "]"));
        }
        long denied = portfolio.latest().filter(e -> e.counts().denied() > 0).count();
        lines.add(line(
                Severity.INFO,
                "Portfolio of " + Names.number(portfolio.products().size(), "product") + " with "
                        + Names.number(portfolio.entries().count(), "record") + ": in the last records "
                        + Names.number(denied, "product") + " with denied findings. Written to " + first));
        host.console().print(lines);
    }

    private ConsoleLine line(Severity severity, String text) {
        return ConsoleLine.of(severity, host.lines().says(text));
    }

    private static void stop(Portfolio portfolio, OnUnreadable onUnreadable, Path first) throws MojoExecutionException {
        List<Fault> faults = onUnreadable == OnUnreadable.RECORD ? portfolio.faults() : portfolio.allFaults();
        if (!faults.isEmpty()) {
            String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more, above)";
            throw new MojoExecutionException("The portfolio is not to be relied on: "
                    + PrintableText.of(faults.get(0).toString()) + more + ". See " + first);
        }
    }
}
