package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.notice.FaultException;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.testing.Lists;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    private final Denylist list = Lists.listing("- {authority: advice, from: \"2026-01-01\", verified: seen}");

    @Test
    void distinguishesVendorsAuthoritiesAndScopes() {
        assertThat(new SettingsReader(list)
                        .add(Level.DENY, List.of("acme", "advice", "test"), Origin.POM)
                        .read())
                .extracting(Setting::target)
                .containsExactly(Target.VENDOR, Target.AUTHORITY, Target.SCOPE);
    }

    @Test
    void refusesWhatNamesNothingAndSaysWhatThereIs() {
        assertThatThrownBy(() -> new SettingsReader(list)
                        .add(Level.ALLOW, List.of("acne"), Origin.COMMAND_LINE)
                        .read())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("'acne' names no vendor")
                .hasMessageContaining("cordon.allow")
                .hasMessageContaining("Did you mean 'acme'? Use one of: acme, embargo, advice, staged, compile");
    }

    @Test
    void refusesTwoLevelsInOnePlace() {
        assertThatThrownBy(() -> new SettingsReader(list)
                        .add(Level.DENY, List.of("acme"), Origin.POM)
                        .add(Level.ALLOW, List.of("acme"), Origin.POM)
                        .read())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("both deny and allow");
    }

    /** What comes from Maven's settings stands where the POM's properties stand. */
    @Test
    void refusesThatTheSettingsOfMavenContradictThePom() {
        assertThatThrownBy(() -> new SettingsReader(list)
                        .add(Level.DENY, List.of("acme"), Origin.POM)
                        .add(Level.ALLOW, List.of("acme"), Origin.SETTINGS)
                        .read())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("both deny and allow");
        assertThat(new SettingsReader(list)
                        .add(Level.ALLOW, List.of("acme"), Origin.SETTINGS)
                        .read())
                .extracting(Setting::label)
                .containsExactly("vendor acme in the settings of Maven");
    }

    @Test
    void letsTheCommandLineSaySomethingElseThanThePom() {
        assertThat(new SettingsReader(list)
                        .add(Level.DENY, List.of("acme"), Origin.POM)
                        .add(Level.ALLOW, List.of("acme"), Origin.COMMAND_LINE)
                        .read())
                .hasSize(2);
    }

    @Test
    void refusesAProfileThatWouldDoNothing() {
        assertThatThrownBy(() -> new SettingsReader(list).check(Profile.DOD).read())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("dow-1260h");
        assertThat(new SettingsReader(list).check(Profile.STRICT).read()).isEmpty();
        assertThat(new SettingsReader(BundledDenylist.read()).check(Profile.DOD).read())
                .isEmpty();
    }
}
