package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.archive.ArchiveLimits;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Waivers;
import dev.cordon.report.ConsoleLine;
import dev.cordon.report.ConsoleReport;
import dev.cordon.report.Provenance;
import dev.cordon.report.Provenance.Commit;
import dev.cordon.report.Report;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportFormats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that judge: the policy, and what becomes of a report. */
abstract class JudgingMojo extends CordonMojo {

    private static final Map<String, OnUnreadable> ON_UNREADABLE =
            new TreeMap<>(Map.of("fail", OnUnreadable.FAIL, "warn", OnUnreadable.RECORD));

    /** Does not look at anything; the report says so. */
    @Parameter(property = "cordon.skip", defaultValue = "false")
    private String skip;

    /** Whether a finding may fail the build; false tells everything and passes. */
    @Parameter(property = "cordon.failOnViolation", defaultValue = "true")
    private String failOnViolation;

    /** The level from which a finding fails the build: deny or warn. */
    @Parameter(property = "cordon.failOn", defaultValue = "deny")
    private String failOn;

    /** A named set of levels: default, dod, sanctions or strict. */
    @Parameter(property = "cordon.profile", defaultValue = "default")
    private String profile;

    /** The date of judgement, an ISO date; today if left out. */
    @Parameter(property = "cordon.asOf")
    private String asOf;

    /**
     * Waiver files, or {@code g:a:v[:type[:classifier]]}; a relative file is looked for in the top directory of the
     * build. If left out, {@code .cordon/waivers.yaml} where it exists; {@code none} for no waivers at all.
     */
    @Parameter(property = "cordon.waivers")
    private List<String> waivers;

    /** How many days away the end of a waiver may be; 0 accepts no waivers. The command line can only lower it. */
    @Parameter(property = "cordon.maxWaiverDays", defaultValue = "365")
    private String maxWaiverDays;

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

    /** Whether an SBOM must obey the schema of its format. */
    @Parameter(property = "cordon.strictSbom", defaultValue = "false")
    private String strictSbom;

    /** The formats of the report, one file each. */
    @Parameter(property = "cordon.formats", defaultValue = "html,json")
    private List<String> formats;

    /** What becomes of an archive that cannot be read: fail, or warn to record it as not examined. */
    @Parameter(property = "cordon.onUnreadable", defaultValue = "fail")
    private String onUnreadable;

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

    /** Told of every report that was written, before the build may fail for it. */
    void judged(Report report, ReportFiles files) {}

    /** The report of a skipped goal. */
    abstract Report skipped(Policy policy, List<Notice> notices);

    @Override
    final void run() throws MojoFailureException {
        boolean fails = parameters().flag("cordon.failOnViolation", failOnViolation);
        boolean skips = parameters().flag("cordon.skip", skip);
        OptionalLong unidentified = parameters().count("cordon.maxUnidentified", maxUnidentified);
        List<ReportFormat> written = formats();
        DenylistIndex index = index();
        Policy policy = policy(index);
        int staleAfter = parameters().days("cordon.maxDenylistAge", maxDenylistAge);
        boolean bundled = parameters().flag("cordon.bundledDenylist", bundledDenylist);
        List<Notice> notices = SettingNotices.of(policy, today(), staleAfter, bundled);

        Report judged =
                skips ? skipped(policy, notices) : judge(new Audit(index, policy, fails, unidentified), notices);
        Report report = judged.with(new Provenance(commit(), ParametersInForce.of(execution, session, project, top())));
        ReportFiles files = new ReportFiles(output(), written, RunFacts.now(session, execution));
        files.write(report, "report");
        judged(report, files);
        ConsoleReport.lines(report).forEach(this::log);
        if (report.denied()) {
            throw new MojoFailureException(FailureMessage.of(report, files.first("report")));
        }
    }

    /** Whether an SBOM must obey the schema of its format. */
    boolean strict() {
        return parameters().flag("cordon.strictSbom", strictSbom);
    }

    private List<ReportFormat> formats() {
        return list("cordon.formats", formats).stream()
                .distinct()
                .map(id -> parameters().known("cordon.formats", id, ReportFormats::of, ReportFormats.ids()))
                .toList();
    }

    /** How archives are read. Every file is hashed only where a list knows hashes. */
    ArchiveOptions options(Audit audit) {
        OnUnreadable unreadable = parameters()
                .oneOf(
                        "cordon.onUnreadable",
                        onUnreadable,
                        text -> Optional.ofNullable(ON_UNREADABLE.get(text)),
                        List.copyOf(ON_UNREADABLE.keySet()));
        return new ArchiveOptions(
                ArchiveLimits.DEFAULT, unreadable, audit.index().knows(Signal.FILE_HASH));
    }

    private Policy policy(DenylistIndex index) {
        LocalDate date = parameters().date("cordon.asOf", asOf, today());
        List<String> levels = List.of("deny", "warn");
        Level from = parameters()
                .oneOf(
                        "cordon.failOn",
                        failOn,
                        id -> Optional.of(id).filter(levels::contains).flatMap(Level::of),
                        levels);
        Profile chosen = parameters().oneOf("cordon.profile", profile, Profile::of, Profile.ids());
        return new Policy(
                index.denylist(),
                date,
                from,
                chosen,
                settings(index.denylist()).check(chosen).read(),
                waivers(index.denylist()));
    }

    /** The waivers of the build, read once per session. */
    private Waivers waivers(Denylist denylist) {
        List<String> specs = list(WaiverLoader.PARAMETER, waivers);
        int days = parameters().cappedDays("cordon.maxWaiverDays", maxWaiverDays, project.getProperties());
        WaiverLoader loader = new WaiverLoader(policyFiles());
        List<Object> key = List.of(specs, days, loader.files().repositories(), denylist.files());
        return SessionCache.get(session.getRepositorySession(), key, () -> loader.load(specs, denylist, days, today()));
    }

    private void log(ConsoleLine line) {
        switch (line.severity()) {
            case INFO -> getLog().info(line.text());
            case WARNING -> getLog().warn(line.text());
            case ERROR -> getLog().error(line.text());
        }
    }
}
