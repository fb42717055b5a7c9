package dev.cordon.maven;

import dev.cordon.maven.session.Host;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Puts the records of many products and releases, and SBOMs judged today, into one page: {@code -Dcordon.files=records/}. */
@Mojo(name = "portfolio", requiresProject = false, aggregator = true, threadSafe = true)
public final class PortfolioMojo extends PolicyParameters {

    /**
     * Records ({@code report.json}, {@code aggregate.json}), SBOMs, folders with all that lies in them, globs, or - for one
     * document on the standard input; relative to the directory where Maven was started.
     */
    @Parameter(property = "cordon.files")
    private List<String> files;

    /** The formats of the portfolio, one file each: html, json or csv. */
    @Parameter(property = "cordon.formats", defaultValue = "html,json,csv")
    private List<String> formats;

    /** The language of the page; that of the machine is never asked. */
    @Parameter(property = "cordon.locale", defaultValue = "en")
    private String locale;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public PortfolioMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        new PortfolioRun(this, files, formats, locale, host).execute();
    }
}
