package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.ComponentQuery;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.ConsoleLog;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.report.console.ExplainedLines;
import java.util.List;
import java.util.OptionalLong;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
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
public final class ExplainMojo extends PolicyMojo {

    static final String PARAMETER = "cordon.component";

    /**
     * The component: a package URL, g:a, g:a:v, or a name. Without a project, a package URL or g:a:v is judged by its
     * coordinates alone.
     */
    @Parameter(property = PARAMETER)
    private String component;

    /** As of check. */
    @Parameter(property = "cordon.sboms")
    private List<String> sboms;

    /** As of check. */
    @Parameter(property = "cordon.directories")
    private List<String> directories;

    /** Injected by Maven. */
    @Inject
    public ExplainMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void run() {
        ComponentQuery query = query();
        DenylistIndex index = index();
        Policy policy = policy(index, project);
        Audit audit = audit(index, project);
        Asked.Answer answer = project.getFile() == null
                ? new Asked.Answer(Asked.alone(query, audit), List.of())
                : new Asked(query, module -> audit(index, module)).in(check(audit), session);
        List<ParameterInForce> parameters = ParametersInForce.of(execution, session, project, top());
        ConsoleLog console = new ConsoleLog(getLog(), session);
        for (Explained explained : answer.found()) {
            getLog().info("");
            console.tell(ExplainedLines.of(explained, index, policy, parameters));
        }
        if (!answer.faults().isEmpty()) {
            throw new FaultException(answer.faults());
        }
    }

    private Audit audit(DenylistIndex index, MavenProject module) {
        return new Audit(index, policy(index, module), false, OptionalLong.empty());
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

    private ModuleCheck check(Audit audit) {
        return new ModuleCheck(
                repositories,
                session,
                top(),
                list("cordon.sboms", sboms),
                false,
                strict(),
                list("cordon.directories", directories),
                options(audit));
    }
}
