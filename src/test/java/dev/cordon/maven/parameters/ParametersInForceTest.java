package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.maven.graph.PomLineage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParametersInForceTest {

    private final Xpp3Dom configuration = new Xpp3Dom("configuration");
    private final Properties commandLine = new Properties();
    private final Properties system = new Properties();
    private final Properties pom = new Properties();
    private SettingsProperties settings = SettingsProperties.NONE;

    @BeforeEach
    void nobodySetAnything() {
        element("failOn", "${cordon.failOn}");
    }

    @Test
    void isTheDefaultWhereNobodySetIt() {
        assertThat(failOn()).containsExactly(in("deny", Origin.DEFAULT));
    }

    @Test
    void isThePomsWhereAnElementOrAPropertyHasItThoughItSaysWhatTheDefaultSays() {
        pom.setProperty("cordon.failOn", "deny");
        assertThat(failOn()).containsExactly(in("deny", Origin.POM));

        pom.clear();
        configuration.getChild("failOn").setValue("deny");
        assertThat(failOn()).containsExactly(in("deny", Origin.POM));
    }

    @Test
    void isTheCommandLinesBeforeThePom() {
        configuration.getChild("failOn").setValue("deny");
        commandLine.setProperty("cordon.failOn", "warn");
        system.setProperty("cordon.failOn", "warn");

        assertThat(failOn()).containsExactly(in("warn", Origin.COMMAND_LINE));
    }

    /** A reviewer of the POM does not see it. */
    @Test
    void isTheSettingsWhereAPropertyOfTheirsCounts() {
        Properties properties = new Properties();
        properties.setProperty("cordon.failOn", "deny");
        pom.setProperty("cordon.failOn", "deny");
        settings = new SettingsProperties(properties, new PomLineage(List.of()), "");
        assertThat(failOn()).containsExactly(in("deny", Origin.SETTINGS));

        configuration.getChild("failOn").setValue("warn");
        assertThat(failOn()).containsExactly(in("warn", Origin.POM));

        commandLine.setProperty("cordon.failOn", "warn");
        assertThat(failOn()).containsExactly(in("warn", Origin.COMMAND_LINE));
    }

    /** Nor does he see what an element stands for that refers to a property of the settings. */
    @Test
    void isTheSettingsWhereAnElementRefersToThem() {
        Properties properties = new Properties();
        properties.setProperty("acme.failOn", "deny");
        Model model = new Model();
        model.setBuild(new Build());
        Plugin plugin = new Plugin();
        plugin.setGroupId("dev.cordon");
        plugin.setArtifactId("cordon-maven-plugin");
        Xpp3Dom written = new Xpp3Dom("configuration");
        Xpp3Dom failOn = new Xpp3Dom("failOn");
        failOn.setValue("${acme.failOn}");
        written.addChild(failOn);
        plugin.setConfiguration(written);
        model.getBuild().addPlugin(plugin);
        MavenProject module = new MavenProject();
        module.setOriginalModel(model);
        settings = new SettingsProperties(properties, PomLineage.of(module), plugin.getKey());

        configuration.getChild("failOn").setValue("deny");
        assertThat(failOn()).containsExactly(in("deny", Origin.SETTINGS));

        failOn.setValue("${other.failOn}");
        assertThat(failOn()).containsExactly(in("deny", Origin.POM));
    }

    @Test
    void isASystemPropertyBeforeAPropertyOfThePomAsMavenHasIt() {
        system.setProperty("cordon.failOn", "warn");
        pom.setProperty("cordon.failOn", "deny");

        assertThat(failOn()).containsExactly(in("warn", Origin.SYSTEM_PROPERTY));
    }

    @Test
    void reportsBothWhereTheCommandLineAddsToThePom() {
        Xpp3Dom deny = element("deny", null);
        deny.addChild(item("dji"));
        deny.addChild(item("hesai"));
        commandLine.setProperty("cordon.deny", "zte");

        assertThat(read("cordon.deny", "deny"))
                .containsExactly(
                        new ParameterInForce("cordon.deny", Optional.of("zte"), Origin.COMMAND_LINE),
                        new ParameterInForce("cordon.deny", Optional.of("dji,hesai"), Origin.POM));
    }

    @Test
    void leavesOutWhereTheProjectLies() {
        commandLine.setProperty("cordon.denylists", "/home/me/project/lists/own.yaml,com.acme:list:1");

        assertThat(read("cordon.denylists", "denylists"))
                .containsExactly(new ParameterInForce(
                        "cordon.denylists", Optional.of("lists/own.yaml,com.acme:list:1"), Origin.COMMAND_LINE));
    }

    private List<ParameterInForce> failOn() {
        return read("cordon.failOn", "failOn");
    }

    private List<ParameterInForce> read(String name, String element) {
        return new ParametersInForce(configuration, commandLine, system, pom, settings, Path.of("/home/me/project"))
                .read(name, element, "${" + name + "}", Optional.of("deny"));
    }

    private static ParameterInForce in(String value, Origin origin) {
        return new ParameterInForce("cordon.failOn", Optional.of(value), origin);
    }

    private Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        configuration.addChild(element);
        return element;
    }

    private static Xpp3Dom item(String value) {
        Xpp3Dom item = new Xpp3Dom("id");
        item.setValue(value);
        return item;
    }
}
