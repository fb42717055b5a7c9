package dev.cordon.maven;

import dev.cordon.maven.session.Host;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Judges SBOMs, archives and folders without a project: {@code -Dcordon.files=supplier.spdx.json,delivery.zip}. */
@Mojo(name = "audit", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuditMojo extends ReportParameters {

    /**
     * SBOMs, archives such as a distribution or an app, folders with all that lies in them, globs, or - for an SBOM on the
     * standard input; relative to the directory where Maven was started. What a file is, its content decides.
     */
    @Parameter(property = "cordon.files")
    private List<String> files;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public AuditMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        FilesSubject named = new FilesSubject(this, files, host);
        new Run(host, () -> Settings.ofFiles(this, host), new Destination(this, host), named).execute();
    }
}
