package dev.cordon.maven;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.examine.UnwritablePath;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.lists.DenylistLoader;
import dev.cordon.maven.lists.PolicyFiles;
import dev.cordon.maven.parameters.ParameterNames;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.parameters.PatternLevels;
import dev.cordon.maven.parameters.UnsetProperties;
import dev.cordon.maven.session.Checkout;
import dev.cordon.maven.session.ConsoleLog;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.SettingsReader;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsoleModule;
import dev.cordon.text.PrintableText;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What the goals share: the denylists, the levels, and how a fault becomes an error of the build. */
public abstract class CordonMojo extends AbstractMojo {

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

    /** Vendors, authorities and scopes whose findings are only told; also patterns. */
    @Parameter(property = "cordon.note")
    List<String> note;

    /** Vendors, authorities and scopes whose findings are only recorded. */
    @Parameter(property = "cordon.allow")
    List<String> allow;

    /** Where files are written. */
    @Parameter(property = "cordon.outputDirectory", defaultValue = "${project.build.directory}/cordon")
    private File outputDirectory;

    final RepositorySystem repositories;

    CordonMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * Does the goal's work.
     *
     * @throws FaultException if Cordon cannot judge
     * @throws MojoFailureException if something was found for which the build must fail
     * @throws MojoExecutionException if not everything could be judged, and that was told already
     */
    abstract void run() throws MojoFailureException, MojoExecutionException;

    /** Told before the goal begins; what it throws is a fault like any other. */
    void begin() {}

    /** Told where Cordon cannot judge. */
    void couldNotJudge(FaultException why) {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            begin();
            ParameterNames.check(execution, project, session);
            UnsetProperties.check(execution, session);
            run();
        } catch (FaultException e) {
            // As a cause, it would be printed once more with the words of whatever library gave up first.
            getLog().debug(e);
            throw cannotJudge(e);
        } catch (InvalidPathException e) {
            getLog().debug(e);
            throw cannotJudge(UnwritablePath.fault(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            MojoExecutionException told = cannotJudge(new FaultException(unexpected(e), e));
            told.initCause(e);
            throw told;
        }
    }

    private Fault unexpected(Throwable e) {
        return new Fault(
                FaultCode.INTERNAL_ERROR,
                "Cordon broke off: " + PrintableText.of(e.toString()),
                Location.of("cordon:" + execution.getGoal()),
                "Run it with -e for the whole trace, and report that.");
    }

    private MojoExecutionException cannotJudge(FaultException why) {
        List<Fault> faults = new ArrayList<>(why.faults());
        try {
            couldNotJudge(why);
        } catch (FaultException e) {
            e.faults().stream().filter(f -> !faults.contains(f)).forEach(faults::add);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
            faults.add(unexpected(e));
        }
        new ConsoleLog(getLog(), session)
                .tell(faults.stream()
                        .map(fault ->
                                ConsoleLine.of(Severity.ERROR, consoleModule().says(fault.toString())))
                        .toList());
        return new MojoExecutionException(FailureMessage.couldNotJudge(faults));
    }

    /** Whose lines those of the goal are. They say so where several modules may be built at the same time. */
    ConsoleModule consoleModule() {
        boolean together = session.getRequest().getDegreeOfConcurrency() > 1
                && session.getProjects().size() > 1;
        boolean ofModule = !execution.getMojoDescriptor().isAggregator();
        return together && ofModule ? new ConsoleModule(Optional.of(project.getArtifactId())) : ConsoleModule.UNNAMED;
    }

    Parameters parameters() {
        return new Parameters(session.getUserProperties());
    }

    /** The lists of the build with their index, loaded once per session. */
    DenylistIndex index() {
        boolean bundled = parameters().flag("cordon.bundledDenylist", bundledDenylist);
        List<String> specs = list("cordon.denylists", denylists);
        Map<Level, List<String>> patterns = patterns().read();
        DenylistLoader loader = new DenylistLoader(policyFiles());
        // Only a list that is fetched may differ with the repositories of the module.
        List<Object> key = List.of(
                bundled,
                specs,
                patterns,
                specs.isEmpty() ? List.of() : loader.files().repositories());
        return SessionCache.get(
                session.getRepositorySession(),
                key,
                () -> new DenylistIndex(loader.load(bundled, specs, patterns, today())));
    }

    /** The levels of the patterns among what the user set. */
    PatternLevels patterns() {
        PatternLevels patterns = new PatternLevels();
        for (Level level : Level.values()) {
            for (Origin origin : Origin.values()) {
                patterns.add(level, ids(level, origin), origin);
            }
        }
        return patterns;
    }

    /** Where denylists and waivers are had from. */
    PolicyFiles policyFiles() {
        return new PolicyFiles(
                repositories, session.getRepositorySession(), project.getRemoteProjectRepositories(), checkout());
    }

    /** The levels that the user set, checked against the lists. */
    SettingsReader settings(Denylist denylist) {
        SettingsReader reader = new SettingsReader(denylist);
        for (Level level : Level.values()) {
            for (Origin origin : Origin.values()) {
                List<String> ids = ids(level, origin).stream()
                        .filter(id -> !InlinePatterns.isPattern(id))
                        .toList();
                reader.add(level, ids, origin);
            }
        }
        return reader;
    }

    private List<String> ids(Level level, Origin origin) {
        String name = "cordon." + level.id();
        if (origin == Origin.COMMAND_LINE) {
            return parameters().listOnCommandLine(name);
        }
        return origin == besideTheCommandLine(level)
                ? parameters().listInPom(name, element(level), properties())
                : List.of();
    }

    /** Where what is set to a level beside the command line comes from. */
    private Origin besideTheCommandLine(Level level) {
        String name = "cordon." + level.id();
        return ParametersInForce.in(execution, session, project, checkout().build())
                .read(name, level.id(), "${" + name + "}", Optional.empty())
                .stream()
                .map(parameter -> switch (parameter.origin()) {
                    case SETTINGS -> Origin.SETTINGS;
                    case SYSTEM_PROPERTY -> Origin.SYSTEM_PROPERTY;
                    case POM, DEFAULT, COMMAND_LINE -> Origin.POM;
                })
                .reduce(Origin.POM, (first, last) -> last);
    }

    private List<String> element(Level level) {
        return switch (level) {
            case DENY -> deny;
            case WARN -> warn;
            case NOTE -> note;
            case ALLOW -> allow;
        };
    }

    /** A list parameter: what the command line says, else what the POM says. */
    List<String> list(String name, List<String> element) {
        List<String> here = parameters().listOnCommandLine(name);
        return here.isEmpty() ? parameters().listInPom(name, element, properties()) : here;
    }

    private Properties properties() {
        return project.getProperties();
    }

    /** Where the build lies. */
    final Checkout checkout() {
        return Checkout.of(session);
    }

    /** Where files are written: without a project, below the directory where Maven was started. */
    Path output() {
        return isBelowTarget()
                ? Path.of(session.getExecutionRootDirectory(), "target", "cordon")
                : outputDirectory.toPath();
    }

    /** Whether there is no project whose build directory Maven could have put in. */
    final boolean isBelowTarget() {
        return outputDirectory.getPath().contains("${");
    }

    /** The date of today in UTC, so that a build means the same everywhere. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
