package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.graph.PomLineage;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line takes out of the POM is reported; what it adds or makes stricter is not. */
class OverruledPomTest {

    private final Xpp3Dom configuration = new Xpp3Dom("configuration");
    private final Properties commandLine = new Properties();
    private final Properties system = new Properties();
    private final Properties pom = new Properties();
    private SettingsProperties settings = SettingsProperties.NONE;

    @ParameterizedTest
    @CsvSource({
        "failOn, warn, deny",
        "profile, strict, default",
        "profile, dod, sanctions",
        "requireSbom, true, false",
        "strictSbom, true, false",
        "onUnreadable, fail, warn",
        "maxUnidentified, 9, 10",
        "maxDenylistAge, 30, 999",
        "denylists, 'own.yaml,more.yaml', own.yaml",
        "sboms, bom.json, other.json",
        "directories, libs, empty",
    })
    void reportsWhatIsMilder(String element, String inPom, String instead) {
        pom.setProperty("cordon." + element, inPom);
        commandLine.setProperty("cordon." + element, instead);

        assertThat(told())
                .containsExactly("The command line overrules the POM: cordon." + element + " is '" + instead
                        + "' and would be '" + inPom + "'.");
    }

    @ParameterizedTest
    @CsvSource({
        "failOn, deny, warn",
        "failOn, deny, deny",
        "profile, default, dod",
        "profile, dod, strict",
        "requireSbom, false, true",
        "requireSbom, false, false",
        "onUnreadable, warn, fail",
        "maxUnidentified, 10, 9",
        "maxDenylistAge, 999, 30",
        "denylists, own.yaml, 'more.yaml,own.yaml'",
        "directories, libs, libs",
        "skip, false, true", // has a notice of its own
    })
    void isSilentAboutTheRest(String element, String inPom, String instead) {
        pom.setProperty("cordon." + element, inPom);
        commandLine.setProperty("cordon." + element, instead);

        assertThat(told()).isEmpty();
    }

    @Test
    void isSilentWhereOnlyOneOfThemSaysSomething() {
        commandLine.setProperty("cordon.denylists", "other.yaml");
        pom.setProperty("cordon.failOn", "warn");

        assertThat(told()).isEmpty();
    }

    @Test
    void reportsTheSettingsOfMaven() {
        MavenProject module = new MavenProject();
        module.setOriginalModel(new Model());
        module.getOriginalModel().getProperties().setProperty("cordon.failOn", "warn");
        Properties profile = new Properties();
        profile.setProperty("cordon.failOn", "deny");
        pom.setProperty("cordon.failOn", "deny"); // as Maven has it then
        settings = new SettingsProperties(profile, PomLineage.of(module), "");
        assertThat(told())
                .containsExactly(
                        "The settings of Maven overrule the POM: cordon.failOn is 'deny' and would be 'warn'.");

        // What does not count, or takes nothing away.
        element("failOn", "warn");
        assertThat(told()).isEmpty();
        configuration.removeChild(0);
        module.getOriginalModel().getProperties().clear();
        assertThat(told()).isEmpty();
    }

    @Test
    void readsElementsOfThePom() {
        Xpp3Dom lists = element("denylists", null);
        Xpp3Dom own = new Xpp3Dom("list");
        own.setValue("/home/me/project/own.yaml");
        lists.addChild(own);
        commandLine.setProperty("cordon.denylists", "other.yaml");

        assertThat(told())
                .containsExactly("The command line overrules the POM: cordon.denylists is 'other.yaml' and would be"
                        + " 'own.yaml'.");
    }

    @Test
    void countsASystemPropertyAsMavenDoes() {
        pom.setProperty("cordon.failOn", "warn");
        system.setProperty("cordon.failOn", "deny");
        assertThat(told())
                .containsExactly("A system property of the JVM overrules the POM: cordon.failOn is 'deny' and would be"
                        + " 'warn'.");

        element("failOn", "warn"); // an element of the POM counts before a system property
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return OverruledPom.notices(new ParametersInForce(
                        configuration, commandLine, system, pom, settings, Path.of("/home/me/project")))
                .stream()
                .map(Notice::message)
                .toList();
    }

    private Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        configuration.addChild(element);
        return element;
    }
}
