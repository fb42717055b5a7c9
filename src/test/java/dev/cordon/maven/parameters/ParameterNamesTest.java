package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** A misspelt name is refused wherever Maven lets it be written. */
class ParameterNamesTest {

    private static final String GROUP = "dev.cordon";
    private static final String PLUGIN = "cordon-maven-plugin";

    private final Model model = new Model();
    private final Properties system = new Properties();

    @Test
    void refusesAMisspeltElementOfABuildPlugin() {
        buildPlugin("failOnn");

        assertThatThrownBy(() -> check("check"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("the element <failOnn> in the plugin's <configuration> is no parameter")
                .hasMessageContaining("Did you mean 'failOn'? [");
    }

    @Test
    void listsAllNamesWhereNoneComesNear() {
        buildPlugin("severity");

        assertThatThrownBy(() -> check("check")).hasMessageContaining("Use one of: baseline, failOn. [");
    }

    @Test
    void takesAnElementThatIsAParameter() {
        buildPlugin("failOn");

        assertThatCode(() -> check("check")).doesNotThrowAnyException();
    }

    @Test
    void refusesAMisspeltSystemProperty() {
        system.setProperty("cordon.failon", "warn");
        assertThatThrownBy(() -> check("check"))
                .hasMessageContaining("the property 'cordon.failon' in the system properties (MAVEN_OPTS,")
                .hasMessageContaining("Did you mean 'cordon.failOn'? [");

        system.clear();
        system.setProperty("cordon.failOn", "warn");
        assertThatCode(() -> check("check")).doesNotThrowAnyException();
    }

    @Test
    void refusesAPropertyWithoutAValue() {
        model.addProperty("cordon.failOn", " ");
        assertThatThrownBy(() -> check("check"))
                .hasMessageContaining(
                        "cordon.failOn: the property is blank in the properties of the POM. Give it a value")
                .hasMessageContaining("[parameter-value]");

        model.addProperty("cordon.failOn", "warn");
        assertThatCode(() -> check("check")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnElementOfAnExecutionThatItsGoalsDoNotHave() {
        PluginExecution execution = new PluginExecution();
        execution.setId("default");
        execution.addGoal("check");
        buildPlugin("failOn");
        model.getBuild().getPlugins().get(0).addExecution(execution);
        configure(execution, "baseline");

        assertThatThrownBy(() -> check("check"))
                .hasMessageContaining(
                        "the element <baseline> of the execution 'default' is no parameter of check, but of waive. Remove");
    }

    @Test
    void takesAnElementOfTheWholePluginThatOneOfItsGoalsHas() {
        PluginExecution execution = new PluginExecution();
        execution.setId("default");
        execution.addGoal("check");
        buildPlugin("baseline");
        model.getBuild().getPlugins().get(0).addExecution(execution);
        configure(execution, "baseline"); // as Maven hands it down

        assertThatCode(() -> check("check")).doesNotThrowAnyException();
    }

    @Test
    void refusesAMisspeltElementUnderReporting() {
        misspell(reportPlugin(PLUGIN));

        assertThatThrownBy(() -> check("report"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("<failOnn> in the plugin's <configuration> under <reporting> is no parameter");
    }

    @Test
    void refusesAMisspeltElementOfAReportSet() {
        ReportSet set = new ReportSet();
        misspell(set);
        reportPlugin(PLUGIN).addReportSet(set);

        assertThatThrownBy(() -> check("report"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("<failOnn> in the plugin's <configuration> under <reporting> is no parameter");
    }

    @Test
    void takesAnElementUnderReportingThatIsAParameter() {
        configure(reportPlugin(PLUGIN), "failOn");

        assertThatCode(() -> check("report")).doesNotThrowAnyException();
    }

    @Test
    void leavesTheReportsOfOthersAlone() {
        misspell(reportPlugin("other-maven-plugin"));

        assertThatCode(() -> check("report")).doesNotThrowAnyException();
    }

    /** Maven gives it nothing of that part of the POM. */
    @Test
    void leavesReportingToTheGoalThatIsConfiguredThere() {
        misspell(reportPlugin(PLUGIN));

        assertThatCode(() -> check("check")).doesNotThrowAnyException();
    }

    private void buildPlugin(String element) {
        Plugin plugin = plugin();
        configure(plugin, element);
        Build build = new Build();
        build.addPlugin(plugin);
        model.setBuild(build);
    }

    private ReportPlugin reportPlugin(String artifactId) {
        ReportPlugin plugin = new ReportPlugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(artifactId);
        Reporting reporting = new Reporting();
        reporting.addPlugin(plugin);
        model.setReporting(reporting);
        return plugin;
    }

    private static void misspell(ConfigurationContainer container) {
        configure(container, "failOnn");
    }

    private static void configure(ConfigurationContainer container, String element) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(new Xpp3Dom(element));
        container.setConfiguration(configuration);
    }

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(PLUGIN);
        return plugin;
    }

    private void check(String goal) throws Exception {
        ParameterNames.check(execution(goal), new MavenProject(model), session());
    }

    private static MojoExecution execution(String goal) throws Exception {
        Parameter failOn = new Parameter();
        failOn.setName("failOn");
        failOn.setExpression("${cordon.failOn}");
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setGoal(goal);
        mojo.addParameter(failOn);
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setPlugin(plugin());
        mojo.setPluginDescriptor(descriptor);
        descriptor.addMojo(mojo);
        descriptor.addMojo(waive());
        return new MojoExecution(mojo, "default", MojoExecution.Source.LIFECYCLE);
    }

    private static MojoDescriptor waive() throws Exception {
        Parameter baseline = new Parameter();
        baseline.setName("baseline");
        MojoDescriptor waive = new MojoDescriptor();
        waive.setGoal("waive");
        waive.addParameter(baseline);
        return waive;
    }

    @SuppressWarnings("deprecation") // every way to make a session is
    private MavenSession session() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest().setSystemProperties(system);
        return new MavenSession(
                null, MavenRepositorySystemUtils.newSession(), request, new DefaultMavenExecutionResult());
    }
}
