package dev.cordon.maven;

import dev.cordon.audit.ComponentQuery;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.maven.graph.ProposedDependency;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.report.console.ExplainedLines;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Answers why a component is judged as it is, found or not: what is known of it, which identifiers that met, what each
 * act says and who set its level, which waiver applied or nearly did, and how it got in. Never fails for what it finds.
 */
@Mojo(
        name = "explain",
        requiresProject = false,
        aggregator = true,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class ExplainMojo extends WholeBuildParameters {

    static final String PARAMETER = "cordon.component";

    /**
     * The component: a package URL, g:a, g:a:v, or a name. In a project that does not have it, g:a:v is judged with what it
     * would bring. Without a project, a package URL or g:a:v is judged by its coordinates alone.
     */
    @Parameter(property = PARAMETER)
    private String component;

    /**
     * Whether the files of a component that is no part of the build, and of what it would bring, are fetched and looked
     * into. Without it their POMs are read.
     */
    @Parameter(property = "cordon.fetch", defaultValue = "false")
    private String fetch;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public ExplainMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        Attempt.of(host, () -> explain(host));
    }

    private void explain(Host host) {
        ComponentQuery query = query();
        WholeBuild build = WholeBuild.of(this, host);
        LoadedPolicy loaded = build.loaded();
        AskedComponents.Answer answer = project.getFile() == null
                ? new AskedComponents.Answer(AskedComponents.alone(query, loaded.audit(project)), List.of(), List.of())
                : inBuild(query, build);
        Policy policy = loaded.of(project);
        List<ParameterInForce> parameters =
                ParametersInForce.all(host, build.asked().top());
        for (Explained explained : answer.found()) {
            getLog().info("");
            host.console().print(ExplainedLines.of(explained, loaded.index(), policy, parameters));
        }
        if (!answer.summary().isEmpty()) {
            getLog().info("");
            answer.summary().forEach(getLog()::info);
        }
        FaultException.throwIfAny(answer.faults());
    }

    private AskedComponents.Answer inBuild(ComponentQuery query, WholeBuild build) {
        LoadedPolicy loaded = build.loaded();
        PolicySettings asked = build.asked();
        boolean files = Parameters.of(build.host()).flag("cordon.fetch", fetch);
        ProposedDependency proposed = new ProposedDependency(
                repositories, session, project, asked.top(), asked.archives(loaded.index()), files);
        return new AskedComponents(query, loaded::audit)
                .in(build.check(), session, new AskedProposal(proposed, loaded.audit(project))::answer);
    }

    private ComponentQuery query() {
        String here = session.getUserProperties().getProperty(PARAMETER);
        String text = here == null ? component : here;
        if (text == null || text.isBlank()) {
            throw fault("no component is named", "Name one: -D" + PARAMETER + "=com.example:thing");
        }
        try {
            return new ComponentQuery(text);
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage(), "Write a package URL as in pkg:maven/com.example/thing@1.0, or g:a:v.");
        }
    }

    private static FaultException fault(String what, String next) {
        return new FaultException(new Fault(FaultCode.PARAMETER_VALUE, what, Location.of(PARAMETER), next));
    }
}
