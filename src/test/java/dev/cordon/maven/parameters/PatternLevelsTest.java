package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Level;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Setting.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternLevelsTest {

    private final PatternLevels patterns = new PatternLevels();

    @Test
    void takesPatternsAndLeavesIdsAlone() {
        patterns.add(Level.DENY, List.of("com.acme:*", "huawei"), Origin.POM);

        assertThat(patterns.read()).isEqualTo(Map.of(Level.DENY, List.of("com.acme:*")));
        assertThat(patterns.notices()).isEmpty();
    }

    /** Else the milder of the two could be the one that counts. */
    @Test
    void refusesAPatternThatIsSetToTwoLevelsInOnePlace() {
        patterns.add(Level.DENY, List.of("com.acme:*"), Origin.POM).add(Level.WARN, List.of("com.acme:*"), Origin.POM);

        assertThatThrownBy(patterns::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("'com.acme:*' is set to both deny and warn in one place (POM)")
                .hasMessageContaining("[policy-contradiction]");
    }

    @Test
    void letsTheCommandLineWinAndSaysWhereItLowers() {
        patterns.add(Level.DENY, List.of("com.acme:*", "com.acme.*"), Origin.POM)
                .add(Level.WARN, List.of("com.acme:*"), Origin.COMMAND_LINE);

        assertThat(patterns.read())
                .isEqualTo(Map.of(Level.DENY, List.of("com.acme.*"), Level.WARN, List.of("com.acme:*")));
        assertThat(patterns.notices().stream().map(Notice::message))
                .containsExactly(
                        "Level lowered: the pattern com.acme:* on the command line is set to warn; it would be deny.");
    }

    @Test
    void isSilentWhereTheCommandLineRaises() {
        patterns.add(Level.NOTE, List.of("com.acme:*"), Origin.POM)
                .add(Level.DENY, List.of("com.acme:*"), Origin.COMMAND_LINE);

        assertThat(patterns.read()).isEqualTo(Map.of(Level.DENY, List.of("com.acme:*")));
        assertThat(patterns.notices()).isEmpty();
    }
}
