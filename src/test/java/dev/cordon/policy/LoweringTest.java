package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoweringTest {

    private final Denylist list = Lists.listing("- {authority: advice, from: \"2026-01-01\", verified: seen}");

    @Test
    void reportsALoweredAuthority() {
        assertThat(notices(Profile.DEFAULT, Target.AUTHORITY, "embargo", Level.NOTE))
                .containsExactly("Level lowered: authority embargo in the POM is set to note; it would be deny.");
    }

    @Test
    void measuresAVendorByTheActsThatListIt() {
        assertThat(notices(Profile.DEFAULT, Target.VENDOR, "acme", Level.WARN)).isEmpty();
        assertThat(notices(Profile.DEFAULT, Target.VENDOR, "acme", Level.ALLOW))
                .containsExactly("Level lowered: vendor acme in the POM is set to allow; it would be warn.");
    }

    @Test
    void measuresAgainstTheProfile() {
        assertThat(notices(Profile.STRICT, Target.VENDOR, "acme", Level.WARN))
                .containsExactly("Level lowered: vendor acme in the POM is set to warn; it would be deny.");
    }

    @Test
    void reportsALoweredScope() {
        assertThat(notices(Profile.DEFAULT, Target.SCOPE, "test", Level.ALLOW)).hasSize(1);
    }

    @Test
    void isSilentWhereNothingIsLowered() {
        assertThat(notices(Profile.DEFAULT, Target.AUTHORITY, "advice", Level.DENY))
                .isEmpty();
        assertThat(notices(Profile.DEFAULT, Target.SCOPE, "test", Level.DENY)).isEmpty();
    }

    @Test
    void measuresTheCommandLineAgainstThePom() {
        Setting pom = new Setting(Target.VENDOR, "acme", Level.DENY, Origin.POM);

        assertThat(notices(pom, new Setting(Target.VENDOR, "acme", Level.WARN, Origin.COMMAND_LINE)))
                .containsExactly("Level lowered: vendor acme on the command line is set to warn; it would be deny.");
        assertThat(notices(pom, new Setting(Target.VENDOR, "acme", Level.DENY, Origin.COMMAND_LINE)))
                .isEmpty();
    }

    @Test
    void reportsTwoThatLowerAlike() {
        for (Target target : List.of(Target.VENDOR, Target.AUTHORITY)) {
            String id = target == Target.VENDOR ? "acme" : "advice";
            assertThat(notices(
                            new Setting(target, id, Level.NOTE, Origin.POM),
                            new Setting(target, id, Level.NOTE, Origin.COMMAND_LINE)))
                    .containsExactly("Level lowered: " + target.id() + " " + id
                            + " on the command line is set to note; it would be warn.");
        }
    }

    @Test
    void isSilentAboutWhatTheCommandLineOverrules() {
        assertThat(notices(
                        new Setting(Target.VENDOR, "acme", Level.NOTE, Origin.POM),
                        new Setting(Target.VENDOR, "acme", Level.WARN, Origin.COMMAND_LINE)))
                .isEmpty();
    }

    @Test
    void measuresAVendorAndAnAuthorityByTheScopesToo() {
        Setting scope = new Setting(Target.SCOPE, "compile", Level.DENY, Origin.POM);

        assertThat(notices(scope, new Setting(Target.VENDOR, "acme", Level.WARN, Origin.POM)))
                .containsExactly("Level lowered: vendor acme in the POM is set to warn; it would be deny.");
        assertThat(notices(scope, new Setting(Target.AUTHORITY, "advice", Level.WARN, Origin.POM)))
                .containsExactly("Level lowered: authority advice in the POM is set to warn; it would be deny.");
        assertThat(notices(scope, new Setting(Target.SCOPE, "test", Level.DENY, Origin.POM)))
                .isEmpty();
    }

    private List<String> notices(Profile profile, Target target, String id, Level level) {
        return notices(profile, new Setting(target, id, level, Origin.POM));
    }

    private List<String> notices(Setting... settings) {
        return notices(Profile.DEFAULT, settings);
    }

    private List<String> notices(Profile profile, Setting... settings) {
        Policy policy = new Policy(list, LocalDate.parse("2026-06-15"), Level.DENY, profile, List.of(settings));
        return Lowering.notices(policy).stream().map(Notice::message).toList();
    }
}
