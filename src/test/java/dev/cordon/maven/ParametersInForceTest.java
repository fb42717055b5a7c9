package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.Provenance.ParameterInForce;
import dev.cordon.report.Provenance.ParameterInForce.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParametersInForceTest {

    private final Xpp3Dom configuration = new Xpp3Dom("configuration");
    private final Properties commandLine = new Properties();
    private final Properties system = new Properties();
    private final Properties pom = new Properties();

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

    @Test
    void isASystemPropertyBeforeAPropertyOfThePomAsMavenHasIt() {
        system.setProperty("cordon.failOn", "warn");
        pom.setProperty("cordon.failOn", "deny");

        assertThat(failOn()).containsExactly(in("warn", Origin.SYSTEM_PROPERTY));
    }

    @Test
    void tellsBothWhereTheCommandLineAddsToThePom() {
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
        return new ParametersInForce(configuration, commandLine, system, pom, Path.of("/home/me/project"))
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
