package dev.cordon.maven.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Level;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.notice.FaultException;
import dev.cordon.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the firewall reads before any POM. */
class FirewallSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static FirewallSettings settings(String... pairs) {
        return FirewallSettings.of(properties(pairs), new Properties(), RepositorySettings.NONE, TODAY);
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    @Test
    void nothingSaidBlocks() {
        assertThat(settings().stance(List.of("verify"))).isEqualTo(Stance.BLOCKS);
        assertThat(settings().stance(List.of())).isEqualTo(Stance.BLOCKS);
    }

    @ParameterizedTest
    @CsvSource({
        "cordon.firewall, false, OFF",
        "cordon.failOnViolation, false, RECORDS",
        "cordon.skip, true, RECORDS",
        "cordon.failOn, warn, BLOCKS"
    })
    void whatStandsBackIsSaid(String name, String value, Stance stance) {
        assertThat(settings(name, value).stance(List.of("verify"))).isEqualTo(stance);
    }

    @Test
    void onlyCordonsOwnGoalsAreTheWayOut() {
        assertThat(settings().isWayOut(List.of("cordon:fix"))).isTrue();
        assertThat(settings().isWayOut(List.of("cordon:fix", "verify"))).isFalse();
        assertThat(settings().isWayOut(List.of("cordon:check"))).isFalse();
        assertThat(settings().isWayOut(List.of())).isFalse();
        assertThat(settings("cordon.failOnViolation", "false").isWayOut(List.of("cordon:fix")))
                .isFalse();
        assertThat(settings("cordon.firewall", "false").isWayOut(List.of("cordon:fix")))
                .isFalse();
    }

    @Test
    void theLanguageIsRead() {
        assertThat(settings().language()).isEqualTo(Language.EN);
        assertThat(settings("cordon.locale", "de").language()).isEqualTo(Language.DE);
        assertThatThrownBy(() -> settings("cordon.locale", "xx"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cordon.locale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cordon:waive",
                "cordon:explain",
                "dev.cordon:cordon-maven-plugin:audit",
                "dev.cordon:cordon-maven-plugin:0.1.0-SNAPSHOT:denylist"
            })
    void goalsThatJudgeNoBuildAreNotStopped(String goal) {
        assertThat(settings().stance(List.of(goal))).isEqualTo(Stance.RECORDS);
        assertThat(settings().stance(List.of(goal, "compile"))).isEqualTo(Stance.BLOCKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cordon:check",
                "dev.cordon:cordon-maven-plugin:0.1.0-SNAPSHOT:check",
                "cordon:check@default",
                "cordon:report",
                "xcordon:waive",
                "com.acme:cordon-maven-plugin:waive",
                "waive"
            })
    void goalsThatJudgeOneAre(String goal) {
        assertThat(settings().stance(List.of(goal))).isEqualTo(Stance.BLOCKS);
    }

    @Test
    void theCommandLineCountsBeforeTheJvm() {
        FirewallSettings read = FirewallSettings.of(
                properties("cordon.warn", "huawei"),
                properties("cordon.warn", "kaspersky", "cordon.denylists", "eu-sanctions"),
                RepositorySettings.NONE,
                TODAY);
        assertThat(read.ids(Level.WARN)).containsExactly("huawei");
        assertThat(read.denylists()).containsExactly("eu-sanctions");
    }

    @ParameterizedTest
    @CsvSource({"cordon.firewall, no", "cordon.profile, nothing", "cordon.asOf, yesterday", "cordon.skip, yes"})
    void aWrongValueIsAFault(String name, String value) {
        assertThatThrownBy(() -> settings(name, value))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(name);
    }
}
