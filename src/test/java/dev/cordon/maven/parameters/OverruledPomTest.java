package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.graph.PomLineage;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.descriptor.Parameter;
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
    private final List<Parameter> known = new ArrayList<>();
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
        "buildChain, all, 'plugins,extensions,processors,parents,imports,reporting'",
        "buildChain, 'plugins,imports', none",
        "lockFiles, judge, note",
        "lockFiles, note, off",
        "nameLists, names.csv, other.csv",
        "plugins, all, used",
        "requireFirewall, true, false",
        "unusedWaivers, fail, tell",
        "waivers, none, own.yaml",
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
        "buildChain, none, all",
        "buildChain, 'plugins,imports', 'imports,plugins'",
        "buildChain, 'plugins,extensions,processors,parents,imports,reporting,repositories', all",
        "lockFiles, off, note",
        "lockFiles, note, judge",
        "plugins, used, all",
        "requireFirewall, false, true",
        "unusedWaivers, tell, fail",
        "waivers, own.yaml, none",
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

    /** What the POM does not say is the default. */
    @ParameterizedTest
    @CsvSource({
        "buildChain, all, none",
        "lockFiles, note, off",
        "maxDenylistAge, 180, 9999",
        "maxWaiverDays, 365, 9999",
        "onUnreadable, fail, warn",
    })
    void reportsWhatIsMilderThanTheDefault(String element, String byDefault, String instead) {
        parameter(element, byDefault);
        commandLine.setProperty("cordon." + element, instead);
        String told = ": cordon." + element + " is '" + instead + "' and would be '" + byDefault + "'.";
        assertThat(told()).containsExactly("The command line overrules the default" + told);

        system.putAll(commandLine);
        commandLine.clear();
        assertThat(told()).containsExactly("A system property of the JVM overrules the default" + told);

        Properties profile = new Properties();
        profile.putAll(system);
        settings = new SettingsProperties(profile, new PomLineage(List.of()), "");
        pom.putAll(system);
        system.clear();
        assertThat(told()).containsExactly("The settings of Maven overrule the default" + told);
    }

    @ParameterizedTest
    @CsvSource({
        "buildChain, all, all",
        "failOn, deny, warn",
        "lockFiles, note, judge",
        "maxDenylistAge, 180, 30",
        "maxWaiverDays, 365, 0",
        "maxUnidentified, , 10", // without a bound by default
        "onUnreadable, fail, fail",
        "plugins, used, all",
        "requireFirewall, false, false",
        "unusedWaivers, tell, fail",
    })
    void isSilentAboutWhatIsNoMilderThanTheDefault(String element, String byDefault, String instead) {
        parameter(element, byDefault);
        assertThat(told()).isEmpty();

        commandLine.setProperty("cordon." + element, instead);
        assertThat(told()).isEmpty();
    }

    /** It stands where whoever reviews the gate reads it. */
    @Test
    void isSilentAboutWhatThePomItselfSays() {
        parameter("onUnreadable", "fail");
        pom.setProperty("cordon.onUnreadable", "warn");
        assertThat(told()).isEmpty();

        commandLine.setProperty("cordon.onUnreadable", "warn");
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
        return OverruledPom.notices(
                        known,
                        new ParametersInForce(
                                configuration, commandLine, system, pom, settings, Path.of("/home/me/project")))
                .stream()
                .map(Notice::message)
                .toList();
    }

    private void parameter(String name, String byDefault) {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setDefaultValue(byDefault);
        known.add(parameter);
    }

    private Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        configuration.addChild(element);
        return element;
    }
}
