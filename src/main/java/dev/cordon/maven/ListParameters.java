package dev.cordon.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Parameters of every goal: which denylists count, which levels are set, where files go. {@link ListSettings} reads them. */
abstract class ListParameters extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /**
     * Further denylists: names of bundled ones, files, {@code g:a:v[:type[:classifier]]}, or {@code https://…#sha256=…}. A relative file is
     * looked for from the root of the Git work tree, without one from the directory that holds {@code .mvn}.
     */
    @Parameter(property = "cordon.denylists")
    List<String> denylists;

    /** Whether the list that comes with Cordon is used. */
    @Parameter(property = "cordon.bundledDenylist", defaultValue = "true")
    String bundledDenylist;

    /** Vendors, authorities and scopes whose findings fail the build; also patterns such as com.acme:* for a denylist of one's own. */
    @Parameter(property = "cordon.deny")
    List<String> deny;

    /** Vendors, authorities and scopes whose findings are warnings; also patterns. */
    @Parameter(property = "cordon.warn")
    List<String> warn;

    /** Vendors, authorities and scopes whose findings are only reported; also patterns. */
    @Parameter(property = "cordon.note")
    List<String> note;

    /** Vendors, authorities and scopes whose findings are only recorded. */
    @Parameter(property = "cordon.allow")
    List<String> allow;

    /** Where files are written. */
    @Parameter(property = "cordon.outputDirectory", defaultValue = "${project.build.directory}/cordon")
    File outputDirectory;
}
