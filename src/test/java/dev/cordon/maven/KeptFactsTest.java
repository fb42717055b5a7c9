package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where facts of earlier builds are not used, whatever the user asks. */
class KeptFactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"CI", "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "BUILD_ID", "TF_BUILD", "TEAMCITY_VERSION"})
    void aVariableOfACiServiceShowsIt(String name) {
        assertThat(KeptFacts.service(with("env." + name, "1"))).contains(name);
        assertThat(KeptFacts.service(with("env." + name, "TRUE"))).contains(name);
    }

    /** As developers set it who want a tool to behave as on their machine. */
    @Test
    void oneThatIsFalseOrBlankShowsNothing() {
        assertThat(KeptFacts.service(with("env.CI", "false"))).isEmpty();
        assertThat(KeptFacts.service(with("env.CI", " "))).isEmpty();
    }

    /** A property of that name is no variable, and neither is a variable with more to its name. */
    @Test
    void nothingElseShowsIt() {
        assertThat(KeptFacts.service(with("CI", "true"))).isEmpty();
        assertThat(KeptFacts.service(with("env.CIRCUS", "true"))).isEmpty();
        assertThat(KeptFacts.service(new Properties())).isEmpty();
    }

    private static Properties with(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
