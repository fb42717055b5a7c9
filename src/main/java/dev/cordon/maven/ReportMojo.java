package dev.cordon.maven;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Report;
import dev.cordon.maven.gate.ReactorReport;
import dev.cordon.maven.gate.ReactorReport.Purpose;
import dev.cordon.maven.session.Host;
import dev.cordon.report.ReportSentence;
import dev.cordon.text.PrintableText;
import java.io.File;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.eclipse.aether.RepositorySystem;

/**
 * Adds the report to the Maven site of each module, and that of all modules to the site of the topmost one. It judges as
 * {@code check} does and never fails the build for what it finds.
 */
@Mojo(name = "report", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ReportMojo extends ModuleParameters implements MavenReport {

    private static final String FOLDER = "cordon";

    private final RepositorySystem repositories;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File siteDirectory;

    /** Injected by Maven. */
    @Inject
    public ReportMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    private Host host() {
        return new Host(session, project, execution, repositories, getLog());
    }

    private ModuleSubject module() {
        return new ModuleSubject(this, host(), Purpose.SITE);
    }

    /** The page is always among the formats, since the site leads to it. */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = host();
        Destination site =
                new Destination(this, host, () -> siteDirectory.toPath().resolve(FOLDER), ReportFormats.of("html"));
        new Run(host, () -> Settings.ofModule(this, host), site, module()).execute(written -> {
            // A site shows findings and does not stop for them.
            print(written.report(), host);
            Run.stopForWhatWasNotJudged(written);
        });
    }

    private static void print(Report report, Host host) {
        host.log().info(PrintableText.of(host.lines().says(ReportSentence.of(report))));
        report.survey()
                .notJudged()
                .forEach(n -> host.log().error(PrintableText.of(n.fault().toString())));
    }

    /** The page is one of its own, not the body of a page of the site, so nothing goes to the sink. */
    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    /** Deprecated by the API and still what the site plugin asks for: the other one asks it. */
    @Override
    @SuppressWarnings("deprecation") // said above
    public String getOutputName() {
        ReactorReport all = module().reactor();
        boolean top = all.isOfMany() && all.isTop(project);
        return FOLDER + "/" + (top ? "aggregate" : "report");
    }

    @Override
    public String getName(Locale locale) {
        return "Cordon";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Software of vendors on a denylist, as the goal cordon:check judges it.";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        // The site plugin names the directory of the site, older versions that of the page.
        boolean ofPage = directory.getName().equals(FOLDER);
        siteDirectory = ofPage ? directory.getParentFile() : directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    /** Even a module without dependencies has a report: that nothing was found in it is a result. */
    @Override
    public boolean canGenerateReport() {
        return true;
    }
}
