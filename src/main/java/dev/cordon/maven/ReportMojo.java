package dev.cordon.maven;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Report;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.text.PrintableText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
public final class ReportMojo extends CheckMojo implements MavenReport {

    private static final String FOLDER = "cordon";

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File siteDirectory;

    /** Injected by Maven. */
    @Inject
    public ReportMojo(RepositorySystem repositories) {
        super(repositories);
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

    /** The page is always among them, since the site leads to it. */
    @Override
    List<ReportFormat> formats() {
        return Stream.concat(ReportFormats.of("html").stream(), super.formats().stream())
                .distinct()
                .toList();
    }

    @Override
    Path output() {
        return siteDirectory.toPath().resolve(FOLDER);
    }

    /** The site of a single module has its one report only. */
    @Override
    List<Fault> judged(Report report, ReportFiles files) {
        return reactor().isOfMany() ? super.judged(report, files) : List.of();
    }

    /** A site tells of findings and does not stop for them. */
    @Override
    void conclude(Report report, List<Notice> ofAll, ReportFiles files) {
        getLog().info(PrintableText.of(consoleModule().says(ReportSentence.of(report))));
        report.survey()
                .notJudged()
                .forEach(n -> getLog().error(PrintableText.of(n.fault().toString())));
    }

    /** It stops for what could not be judged. */
    @Override
    void stop(Report report, ReportFiles files, boolean fails) throws MojoExecutionException {
        if (!report.faults().isEmpty()) {
            throw new MojoExecutionException(
                    FailureMessage.notJudged(report, files.first(REPORT).toString()));
        }
    }

    /** Deprecated by the API and still what the site plugin asks for: the other one asks it. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        boolean top = reactor().isOfMany() && reactor().isTop(project);
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
