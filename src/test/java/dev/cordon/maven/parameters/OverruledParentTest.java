package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.SomeBuild;
import dev.cordon.notice.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a POM takes out of that of its parent is reported; what it adds, makes stricter or only says in other words is not. */
class OverruledParentTest {

    private static final Path TOP = Path.of("/projects");

    private final SomeBuild build = new SomeBuild("child", "root", "company");
    private final MavenProject child = build.module("child");
    private final MavenProject root = build.module("root");
    private final MavenProject company = build.module("company");
    private final MojoExecution check = build.event("child", "dev.cordon:cordon-maven-plugin", "check", "verify")
            .getMojoExecution();

    @BeforeEach
    void inherit() throws Exception {
        child.setFile(new File("/projects/child/pom.xml"));
        root.setFile(new File("/projects/pom.xml"));
        child.setParent(root);
        root.setParent(company);
        for (MavenProject project : List.of(child, root, company)) {
            project.setOriginalModel(project.getModel().clone());
            project.getOriginalModel().setBuild(new Build());
        }
        parameter("failOn", "deny");
        parameter("maxUnidentified", null);
        parameter("directories", null);
        parameter("deny", null);
        parameter("waivers", null);
        parameter("requireSbom", "false");
        parameter("maxDenylistAge", "180");
        parameter("requireFirewall", "false");
        parameter("buildChain", "all");
        parameter("plugins", "used");
    }

    @ParameterizedTest
    @CsvSource({
        "failOn, warn, deny",
        "maxUnidentified, 0, 10",
        "directories, lib, other",
        "deny, 'acme,embargo', acme",
        "waivers, none, own.yaml",
        "requireSbom, true, false",
        "maxDenylistAge, 30, 180",
        "requireFirewall, true, false",
        "buildChain, 'plugins,imports', plugins",
        "plugins, all, used",
    })
    void reportsWhatIsMilder(String element, String above, String here) {
        configure(root, element, above);
        configure(child, element, here);

        assertThat(told(element, here))
                .containsExactly("The POM of child overrules that of com.acme:root: cordon." + element + " is '" + here
                        + "' and would be '" + above + "'.");
    }

    @ParameterizedTest
    @CsvSource({
        "failOn, deny, warn",
        "failOn, warn, warn",
        "maxUnidentified, 10, 0",
        "directories, lib, 'other,lib'",
        "deny, acme, 'acme,embargo'",
        "waivers, own.yaml, none",
        "requireSbom, false, true",
        "maxDenylistAge, 365, 180",
        "requireFirewall, false, true",
        "buildChain, plugins, all",
        "plugins, used, all",
    })
    void isSilentAboutTheRest(String element, String above, String here) {
        configure(root, element, above);
        configure(child, element, here);

        assertThat(told(element, here)).isEmpty();
    }

    /** {@code combine.self="override"} takes away what it does not repeat. */
    @ParameterizedTest
    @CsvSource({"maxUnidentified, 0", "directories, lib", "failOn, warn", "requireSbom, true", "requireFirewall, true"})
    void reportsWhatIsNotSetAnyMore(String element, String above) {
        configure(root, element, above);
        configure(child, "somethingElse", "x");

        assertThat(told("somethingElse", "x"))
                .containsExactly("The POM of child overrules that of com.acme:root: cordon." + element
                        + " is not set and would be '" + above + "'.");
    }

    @Test
    void looksAtThePomsAboveTheParentToo() {
        configure(company, "failOn", "warn");
        configure(root, "failOn", "deny");

        // The POM of the parent has done it, and in a build of several modules is reported itself.
        assertThat(told("failOn", "deny")).singleElement().asString().contains("overrules that of com.acme:company");
    }

    /** Where nothing below says anything of it, it is only another name for the same. */
    @Test
    void isSilentWhereNothingBelowSaysAnything() {
        configure(root, "directories", "root-libs");
        child.getOriginalModel().setBuild(new Build());

        assertThat(told("directories", "child-libs")).isEmpty();
    }

    @Test
    void isSilentWhereOnlyTheFolderOfTheModuleDiffers() {
        configure(root, "directories", "/projects/lib");
        configure(child, "directories", "/projects/child/lib");

        assertThat(told("directories", "/projects/child/lib")).isEmpty();
    }

    /** The parent itself says that nobody inherits it. */
    @Test
    void isSilentAboutWhatIsNotInherited() {
        configure(root, "failOn", "warn").setInherited(false);
        configure(child, "failOn", "deny");

        assertThat(told("failOn", "deny")).isEmpty();
    }

    @Test
    void comparesWithTheExecutionThatRunsTheGoalAbove() {
        Plugin plugin = configure(root, "somethingElse", "x");
        PluginExecution gate = new PluginExecution();
        gate.setId("gate");
        gate.addGoal("check");
        gate.setConfiguration(configuration("failOn", "warn"));
        plugin.addExecution(gate);
        configure(child, "somethingElse", "x");

        assertThat(told("somethingElse", "x")).singleElement().asString().contains("cordon.failOn is not set");
    }

    /** A parent may ask for it by a property of its own, and the POM below gives that another value. */
    @Test
    void seesAPropertyThatIsOverruled() {
        configure(root, "failOn", "warn");
        ((Xpp3Dom) root.getOriginalModel().getBuild().getPlugins().get(0).getConfiguration())
                .getChild("failOn")
                .setValue("${acme.failOn}");
        assertThat(told("failOn", "deny")).isEmpty();

        child.getOriginalModel().getProperties().setProperty("acme.failOn", "deny");
        assertThat(told("failOn", "deny")).hasSize(1);
    }

    private List<String> told(String element, String here) {
        ParametersInForce own = new ParametersInForce(
                configuration(element, here), new Properties(), new Properties(), new Properties(), TOP);
        return OverruledParent.notices(check, child, own, TOP).stream()
                .map(Notice::message)
                .toList();
    }

    private static Plugin configure(MavenProject project, String element, String value) {
        Plugin effective = plugin(element, value);
        project.getBuild().addPlugin(effective);
        project.getBuild().flushPluginMap();
        project.getOriginalModel().getBuild().addPlugin(plugin(element, value));
        return effective;
    }

    private static Plugin plugin(String element, String value) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("dev.cordon");
        plugin.setArtifactId("cordon-maven-plugin");
        plugin.setConfiguration(configuration(element, value));
        return plugin;
    }

    private static Xpp3Dom configuration(String element, String value) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(element);
        child.setValue(value);
        configuration.addChild(child);
        return configuration;
    }

    private void parameter(String name, String byDefault) throws Exception {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setDefaultValue(byDefault);
        check.getMojoDescriptor().addParameter(parameter);
    }
}
