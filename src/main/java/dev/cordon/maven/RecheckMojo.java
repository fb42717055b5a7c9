package dev.cordon.maven;

import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.GivenFiles;
import dev.cordon.maven.lists.SessionLists;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.recheck.Check;
import dev.cordon.recheck.Recheck;
import dev.cordon.recheck.Recheck.Checked;
import dev.cordon.recheck.Required;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Checks a record against itself, the lists and the files at hand, and fails where it is not what is required:
 * {@code -Dcordon.files=aggregate.json -Dcordon.require=passed -Dcordon.commit=…}.
 */
@Mojo(name = "recheck", requiresProject = false, aggregator = true, threadSafe = true)
public final class RecheckMojo extends ListParameters {

    /**
     * Records (aggregate.json, report.json), and files that have to be among what they are about: files, folders, globs;
     * relative to the directory where Maven was started.
     */
    @Parameter(property = AuditInputs.PARAMETER)
    private List<String> files;

    /** What each record has to be: passed; files, if every file that it names has to be at hand; the coordinates that it is about. */
    @Parameter(property = "cordon.require")
    private List<String> require;

    /** The commit that each record has to be of, made from a clean work tree. */
    @Parameter(property = "cordon.commit")
    private String commit;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public RecheckMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        Attempt.of(host, () -> run(host));
    }

    private void run(Host host) throws MojoFailureException {
        Parameters parameters = Parameters.of(host);
        Required required =
                Required.of(parameters.list("cordon.require", require), parameters.text("cordon.commit", commit));
        List<String> names = parameters.list(AuditInputs.PARAMETER, files);
        Path base = host.startedIn();
        Map<String, Path> found = new GivenFiles(base).find(names);
        ListSettings asked = ListSettings.of(this, host);
        Recheck recheck = new Recheck(
                SessionLists.of(host)
                        .index(
                                asked.bundled(),
                                asked.denylists(),
                                asked.patterns().read()),
                required,
                host.checkout().root());
        List<Checked> checked = recheck.check(found);
        host.console().print(lines(checked));
        stop(checked);
    }

    private static List<ConsoleLine> lines(List<Checked> checked) {
        List<ConsoleLine> lines = new ArrayList<>();
        for (Checked each : checked) {
            lines.add(ConsoleLine.of(Severity.INFO, each.heading()));
            for (Check check : each.checks()) {
                Severity severity = switch (check.result()) {
                    case RIGHT -> Severity.INFO;
                    case NOT_CHECKED -> Severity.WARNING;
                    case DIFFERS -> Severity.ERROR;
                };
                String text = "  " + check.result().words() + ": " + check.subject() + ": " + check.text();
                lines.add(ConsoleLine.of(severity, text));
            }
        }
        lines.add(ConsoleLine.of(Severity.INFO, Recheck.NOT_SIGNED));
        return lines;
    }

    private static void stop(List<Checked> checked) throws MojoFailureException {
        List<String> differing = checked.stream()
                .flatMap(each -> each.differing().stream())
                .map(check -> check.subject() + ": " + check.text())
                .toList();
        if (!differing.isEmpty()) {
            throw new MojoFailureException(PrintableText.of("Cordon rechecked, and "
                    + Names.number(differing.size(), "check") + (differing.size() == 1 ? " differs: " : " differ: ")
                    + Names.few(differing)));
        }
        List<Fault> faults = checked.stream()
                .flatMap(each -> each.notJudged().map(why -> fault(each, why)).stream())
                .toList();
        FaultException.throwIfAny(faults);
    }

    private static Fault fault(Checked each, String why) {
        return new Fault(
                FaultCode.RECORD_NOT_RECHECKED,
                "its verdicts were not judged again: " + why,
                Location.of(each.name()),
                "Give what is missing; what was not checked is not right.");
    }
}
