package dev.cordon.maven;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.SkippedReport;
import dev.cordon.audit.Suppression;
import dev.cordon.git.GitWorkTree;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.parameters.OverruledParent;
import dev.cordon.maven.parameters.OverruledPom;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.ConsoleLog;
import dev.cordon.maven.session.GoalCall;
import dev.cordon.maven.session.ReportsWritten;
import dev.cordon.maven.session.RunFacts;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.maven.session.WorkTreeState;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.SettingNotices;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.console.ToldBefore;
import dev.cordon.report.file.ReportFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that write a report and may fail for it. */
abstract class JudgingMojo extends PolicyMojo {

    static final String REPORT = "report";

    private static final List<String> USUAL = List.of("html", "json");

    /** Does not look at anything; the report says so. */
    @Parameter(property = "cordon.skip", defaultValue = "false")
    private String skip;

    /** Whether a finding may fail the build; false tells everything and passes. */
    @Parameter(property = "cordon.failOnViolation", defaultValue = "true")
    private String failOnViolation;

    /** The age in days from which a list is called stale. */
    @Parameter(property = "cordon.maxDenylistAge", defaultValue = "180")
    private String maxDenylistAge;

    /** How many components may be unidentified before the build fails; unbounded if left out. */
    @Parameter(property = "cordon.maxUnidentified")
    private String maxUnidentified;

    /** The commit of what the goal is about; empty where that is not known. */
    Optional<Commit> commit() {
        return Optional.empty();
    }

    /** The formats of the report, one file each. */
    @Parameter(property = "cordon.formats", defaultValue = "html,json")
    private List<String> formats;

    JudgingMojo(RepositorySystem repositories) {
        super(repositories);
    }

    /**
     * Looks at what the goal is about.
     *
     * @param audit how to judge it
     * @param notices what the settings have to say, to be told with the rest
     */
    abstract Report judge(Audit audit, List<Notice> notices);

    /**
     * Takes every report that was written, before the build may fail for it.
     *
     * @return what is wrong with further files of it that cannot be written
     */
    abstract List<Fault> judged(Report report, ReportFiles files);

    /** What the log must say beside the report. */
    abstract List<Notice> ofAll(Report report);

    /** What the goal is about. */
    abstract Source subject();

    @Override
    final void run() throws MojoFailureException, MojoExecutionException {
        WorkTreeState.begin(session, checkout());
        boolean fails = parameters().flag("cordon.failOnViolation", failOnViolation);
        boolean skips = parameters().flag("cordon.skip", skip);
        OptionalLong unidentified = parameters().count("cordon.maxUnidentified", maxUnidentified);
        List<ReportFormat> written = formats();
        DenylistIndex index = index();
        Policy policy = policy(index, project);
        int staleAfter = parameters().days("cordon.maxDenylistAge", maxDenylistAge);
        boolean bundled = parameters().flag("cordon.bundledDenylist", bundledDenylist);
        List<Notice> notices = new ArrayList<>(SettingNotices.of(policy, today(), staleAfter, bundled));
        ReportsWritten.of(session)
                .take(output(), ReportsWritten.Writer.of(execution, project))
                .ifPresent(notices::add);
        notices.addAll(patterns().notices());
        checkout().tree().flatMap(GitWorkTree::notice).ifPresent(notices::add);
        notices.addAll(waiversPassedOver(project));
        ParametersInForce inForce = ParametersInForce.in(execution, session, project, top());
        notices.addAll(OverruledPom.notices(inForce));
        notices.addAll(OverruledParent.notices(execution, project, inForce, top()));

        Report judged = skips
                ? SkippedReport.of(subject(), policy, notices)
                : judge(new Audit(index, policy, suppression(fails), unidentified, names(policy.asOf())), notices);
        ReportFiles files = new ReportFiles(output(), written, RunFacts.now(session, execution));
        Report report = record(judged, files);
        conclude(report, ofAll(report), files);
        stop(report, files, fails);
    }

    private Optional<Suppression> suppression(boolean fails) {
        if (!fails) {
            return Optional.of(Suppression.FAIL_ON_VIOLATION);
        }
        boolean never = MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(
                session.getRequest().getReactorFailureBehavior());
        return never ? Optional.of(Suppression.FAIL_NEVER) : Optional.empty();
    }

    /** Writes a report; what cannot be written stands in what can. */
    private Report record(Report judged, ReportFiles files) {
        Report report = judged.with(new Provenance(
                commit(),
                ParametersInForce.of(execution, session, project, top()),
                judged.provenance().nameLists()));
        Report written = files.write(report, REPORT);
        List<Fault> faults = judged(written, files);
        return faults.isEmpty() ? written : files.write(written.without(faults), REPORT);
    }

    /** Leaves a record also where nothing could be judged: why, in the usual formats if it is these that are wrong. */
    @Override
    void couldNotJudge(FaultException why) {
        List<ReportFormat> written;
        try {
            written = formats();
        } catch (FaultException e) {
            written = USUAL.stream()
                    .flatMap(id -> ReportFormats.of(id).stream())
                    .map(this::writer)
                    .toList();
        }
        Report report = Report.unjudged(subject(), why.faults());
        record(report, new ReportFiles(output(), written, RunFacts.now(session, execution)));
    }

    /**
     * Says what was found.
     *
     * @param ofAll what is to be told beside the report
     */
    void conclude(Report report, List<Notice> ofAll, ReportFiles files) {
        ToldBefore told = SessionCache.get(session.getRepositorySession(), ToldBefore.class, ToldBefore::new);
        new ConsoleLog(getLog(), session).tell(() -> lines(report, ofAll, told));
    }

    /**
     * The lines of a report.
     *
     * @param ofAll what is to be told beside
     * @param told what was told before
     */
    List<ConsoleLine> lines(Report report, List<Notice> ofAll, ToldBefore told) {
        return ConsoleReport.lines(report, ofAll, told, consoleModule());
    }

    /**
     * Ends the goal. Under {@code --fail-never} as well: Maven then builds the other modules, and this one goes no further
     * than here, so that what was found is neither installed nor deployed.
     *
     * @param fails whether a finding may fail the build
     * @throws MojoFailureException if something was found for which the build must fail
     * @throws MojoExecutionException if not everything could be judged
     */
    void stop(Report report, ReportFiles files, boolean fails) throws MojoFailureException, MojoExecutionException {
        if (report.isFailing() && fails) {
            PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
            String waive = GoalCall.of("waive", plugin, session, project);
            throw new MojoFailureException(
                    FailureMessage.of(report, files.first(REPORT).toString(), waive));
        }
        if (!report.faults().isEmpty()) {
            throw new MojoExecutionException(
                    FailureMessage.notJudged(report, files.first(REPORT).toString()));
        }
    }

    /** What writes a format. */
    ReportFormat writer(ReportFormat format) {
        return format;
    }

    /** The formats of which reports of an earlier build are taken away. */
    final List<ReportFormat> takenAway() {
        // In the build directory, whatever has the name of a report is one; elsewhere it may be somebody's own file.
        boolean isOurs =
                isBelowTarget() || output().startsWith(project.getBuild().getDirectory());
        return isOurs ? ReportFormats.ALL : formats();
    }

    /** The formats in which reports are written. */
    List<ReportFormat> formats() {
        String name = "cordon.formats";
        List<String> ids = list(name, formats);
        if (ids.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "no format is named, so no report would be written",
                    Location.of(name),
                    "Name at least one of: " + String.join(", ", ReportFormats.ids()) + ", or leave it out."));
        }
        return ids.stream()
                .distinct()
                .map(id -> parameters().known(name, id, ReportFormats::of, ReportFormats.ids()))
                .map(this::writer)
                .toList();
    }
}
