package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import dev.cordon.policy.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private final Properties pom = new Properties();

    @Test
    void letsTheCommandLineCountBeforeThePom() {
        assertThat(commandLine("cordon.skip", "true").flag("cordon.skip", "false"))
                .isTrue();
        assertThat(commandLine().flag("cordon.skip", "true")).isTrue();
        assertThat(commandLine("cordon.asOf", "2024-07-01").date("cordon.asOf", "2020-01-01"))
                .contains(LocalDate.parse("2024-07-01"));
        assertThat(commandLine().date("cordon.asOf", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "", " ", "${skip}", "flase"})
    void refusesWhatIsNeitherTrueNorFalse(String text) {
        assertThatThrownBy(() -> commandLine("cordon.skip", text).flag("cordon.skip", "false"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cordon.skip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-7-1", "01.07.2024", "2024-02-30", "2023-02-29", "+12024-01-01", "-0001-01-01", "today", ""
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> commandLine("cordon.asOf", text).date("cordon.asOf", null))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void refusesAnUnknownValueAndListsTheKnownOnes() {
        assertThatThrownBy(() -> commandLine().oneOf("cordon.profile", "Strict", Profile::of, Profile.ids()))
                .hasMessageContaining("cordon.profile: 'Strict' is not one of its values")
                .hasMessageContaining("default, dod, sanctions, strict");
    }

    @Test
    void keepsWhatThePomSaysBesideTheCommandLine() {
        Parameters parameters = commandLine("cordon.deny", "huawei, zte");

        assertThat(parameters.listOnCommandLine("cordon.deny")).containsExactly("huawei", "zte");
        assertThat(parameters.listInPom("cordon.deny", List.of("sber"))).containsExactly("sber");
        assertThat(parameters.listInPom("cordon.deny", List.of("huawei", "zte")))
                .isEmpty();
        pom.setProperty("cordon.deny", "vtb");
        assertThat(parameters.listInPom("cordon.deny", null)).containsExactly("vtb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "huawei,", "huawei,,zte"})
    void refusesListsWithHoles(String text) {
        assertThatThrownBy(() -> commandLine("cordon.deny", text).listOnCommandLine("cordon.deny"))
                .isInstanceOf(FaultException.class);
    }

    private Parameters commandLine(String... pairs) {
        return new Parameters(properties(pairs), pom);
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    @Test
    void lowersACapOfThePomOnTheCommandLineAndNeverRaisesIt() {
        assertThat(commandLine("cordon.maxWaiverDays", "10").cappedDays("cordon.maxWaiverDays", "30"))
                .isEqualTo(10);
        assertThatThrownBy(() -> commandLine("cordon.maxWaiverDays", "31").cappedDays("cordon.maxWaiverDays", "30"))
                .hasMessageContaining("'31' is more than the POM accepts. Use 30 or less.");
        pom.setProperty("cordon.maxWaiverDays", "30");
        assertThatThrownBy(() -> commandLine("cordon.maxWaiverDays", "31").cappedDays("cordon.maxWaiverDays", "31"))
                .hasMessageContaining("Use 30 or less.");
        assertThat(commandLine().cappedDays("cordon.maxWaiverDays", "0")).isZero();
        assertThatThrownBy(() -> commandLine("cordon.maxWaiverDays", "-1").cappedDays("cordon.maxWaiverDays", "-1"))
                .hasMessageContaining("a number of days from 0 to 99999");
    }
}
