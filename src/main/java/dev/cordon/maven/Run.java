package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.SkippedReport;
import dev.cordon.audit.Suppression;
import dev.cordon.inventory.Source;
import dev.cordon.maven.firewall.FirewallStanding;
import dev.cordon.maven.gate.ReactorReport;
import dev.cordon.maven.session.CacheInUse;
import dev.cordon.maven.session.GoalCall;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.WorkTreeState;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.NoticeText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.PrintedBefore;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What {@code check}, {@code audit} and {@code report} do: from what the user asked to the report. {@link #judge} is the whole
 * of it in order.
 *
 * @param asked reads what the user asked
 * @param destination where the report goes
 * @param subject what it is about
 */
record Run(Host host, Supplier<Settings> asked, Destination destination, Subject subject) {

    /** What a report is about: a module of the build, or files. */
    interface Subject {

        /** Its name and place. */
        Source source();

        /** The commit that it lies in; empty where that is not known. */
        default Optional<Commit> commit() {
            return Optional.empty();
        }

        /** The report of all modules, where it is one of them. */
        default Optional<ReactorReport> whole() {
            return Optional.empty();
        }

        /** Those of some files that it consists of, and that must not be taken away therefore. */
        default List<Path> among(List<Path> files) {
            return List.of();
        }

        /**
         * Looks at it.
         *
         * @param audit how to judge it
         * @param notices what there is to say of the settings, to be reported with the rest
         */
        Report judge(Audit audit, Settings settings, List<Notice> notices);

        /** Whether its report is written: beside that of all modules it may say nothing that anybody would read. */
        default boolean isFiled(Report report, Settings settings) {
            return true;
        }

        /** Takes its report once it is written. */
        default void recorded(Written written) {
            // Who does not need it forgets it.
        }

        /** The lines of a report on it for the log, as soon as it is known what was printed before. */
        Function<PrintedBefore, List<ConsoleLine>> lines(Report report);
    }

    /**
     * A report that is written.
     *
     * @param files its files
     * @param isFiled whether they are there, and not only that of all modules
     * @param fails whether a finding may fail the build
     */
    record Written(Report report, ReportFiles files, boolean isFiled, boolean fails) {}

    /** What becomes of a goal when its report is written. */
    @FunctionalInterface
    interface Ending {
        void of(Written written) throws MojoFailureException, MojoExecutionException;
    }

    /** Judges, prints what was found, and stops the build for it. */
    void execute() throws MojoExecutionException, MojoFailureException {
        execute(written -> {
            print(written);
            stop(written);
        });
    }

    /** Judges, and leaves a record also where nothing could be judged. */
    void execute(Ending ending) throws MojoExecutionException, MojoFailureException {
        Attempt.of(host, () -> record().forget(), () -> ending.of(judge()), this::couldNotJudge);
    }

    private RunRecord record() {
        return new RunRecord(host, destination, subject);
    }

    private Written judge() {
        WorkTreeState.begin(host.session(), host.checkout());
        Settings settings = asked.get();
        List<ReportFormat> formats = destination.formats();
        LoadedPolicy loaded = LoadedPolicy.of(settings.lists(), settings.policy(), host);
        Policy policy = loaded.of(host.project());
        subject.whole()
                .ifPresent(whole -> whole.stopped(
                        build -> FirewallStanding.stopped(host.session(), loaded.index(), policy, build)));
        List<Notice> notices = NoticesOfSettings.of(
                settings, loaded, policy, destination.directory().get(), host);
        Report judged = settings.skips()
                ? SkippedReport.of(subject.source(), policy, notices)
                : subject.judge(audit(settings, loaded, policy), settings, notices);
        CacheInUse.of(host.session())
                .trouble()
                .ifPresent(why ->
                        host.log().warn(PrintableText.of("Facts are not kept for the next build: " + why + ".")));
        ReportFiles files = record().files(formats, settings.recordsHosts());
        boolean filed = subject.isFiled(judged, settings);
        Report report =
                record().write(settings.since().mark(judged), settings.policy().top(), files, filed);
        Written written = new Written(report, files, filed || !report.isQuiet(), settings.fails());
        subject.recorded(written);
        return written;
    }

    private Audit audit(Settings settings, LoadedPolicy loaded, Policy policy) {
        return new Audit(
                loaded.index(), policy, suppression(settings.fails()), settings.maxUnidentified(), loaded.names());
    }

    private Optional<Suppression> suppression(boolean fails) {
        if (!fails) {
            return Optional.of(Suppression.FAIL_ON_VIOLATION);
        }
        boolean never = MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(
                host.session().getRequest().getReactorFailureBehavior());
        return never ? Optional.of(Suppression.FAIL_NEVER) : Optional.empty();
    }

    private void couldNotJudge(FaultException why) {
        List<ReportFormat> formats = destination.formatsOfAFault();
        Report report = Report.unjudged(subject.source(), why.faults());
        Path top = PolicySettings.root(destination.given(), host).path();
        ReportFiles files = record().files(formats, false);
        subject.recorded(new Written(record().write(report, top, files, true), files, true, true));
    }

    /** Adds a notice to a report that is written already, and prints it. */
    void note(Written written, Notice notice) {
        record().write(written.report().with(List.of(notice)), written.files(), true);
        String text = NoticeText.of(notice) + " [" + notice.code().id() + "]";
        host.console()
                .print(List.of(ConsoleLine.of(Severity.WARNING, host.lines().says(text))));
    }

    /** Prints what was found, and in the last line why there is no report to read where there is none. */
    void print(Written written) {
        PrintedBefore said = host.remembered(PrintedBefore.class, PrintedBefore::new);
        Function<PrintedBefore, List<ConsoleLine>> lines = subject.lines(written.report());
        host.console()
                .print(() -> written.isFiled() ? lines.apply(said) : unfiled(written.report(), lines.apply(said)));
        name(written);
    }

    /**
     * Names the report where the build goes on and there is more to read. A failure names it itself, and so does the end of
     * several modules.
     */
    private void name(Written written) {
        boolean denied = written.report().isFailing() && written.fails();
        boolean stops = denied || !written.report().faults().isEmpty();
        boolean ofMany = subject.whole().filter(ReactorReport::isOfMany).isPresent();
        if (!stops && !ofMany && !written.report().isQuiet()) {
            file(written).ifPresent(path -> host.log().info(PrintableText.of("The report: " + path)));
        }
    }

    private static List<ConsoleLine> unfiled(Report report, List<ConsoleLine> lines) {
        List<ConsoleLine> all = new ArrayList<>(lines);
        all.add(all.remove(all.size() - 1).and("No report of its own: " + ModuleResult.nothingToSay(report) + "."));
        return all;
    }

    /**
     * Ends the goal. Under {@code --fail-never} as well: Maven then builds the other modules, and this one goes no further
     * than here, so that what was found is neither installed nor deployed.
     *
     * @throws MojoFailureException if something was found for which the build must fail
     * @throws MojoExecutionException if not everything could be judged
     */
    void stop(Written written) throws MojoFailureException, MojoExecutionException {
        if (written.report().isFailing() && written.fails()) {
            UnaryOperator<String> goal = name -> GoalCall.of(
                    name, host.execution().getMojoDescriptor().getPluginDescriptor(), host.session(), host.project());
            throw new MojoFailureException(FailureMessage.of(written.report(), file(written), goal));
        }
        stopForWhatWasNotJudged(written);
    }

    /**
     * Ends a goal that stops for no finding.
     *
     * @throws MojoExecutionException if not everything could be judged
     */
    static void stopForWhatWasNotJudged(Written written) throws MojoExecutionException {
        if (!written.report().faults().isEmpty()) {
            throw new MojoExecutionException(FailureMessage.notJudged(written.report(), file(written)));
        }
    }

    private static Optional<String> file(Written written) {
        return written.files()
                .first(ReportFiles.NAME, written.report().faults())
                .map(Path::toString);
    }
}
