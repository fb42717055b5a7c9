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
    void tellsOfALoweredAuthority() {
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
    void tellsOfALoweredScope() {
        assertThat(notices(Profile.DEFAULT, Target.SCOPE, "test", Level.ALLOW)).hasSize(1);
    }

    @Test
    void isSilentWhereNothingIsLowered() {
        assertThat(notices(Profile.DEFAULT, Target.AUTHORITY, "advice", Level.DENY))
                .isEmpty();
        assertThat(notices(Profile.DEFAULT, Target.SCOPE, "test", Level.DENY)).isEmpty();
    }

    private List<String> notices(Profile profile, Target target, String id, Level level) {
        Policy policy = new Policy(
                list,
                LocalDate.parse("2026-06-15"),
                Level.DENY,
                profile,
                List.of(new Setting(target, id, level, Origin.POM)));
        return Lowering.notices(policy).stream().map(Notice::message).toList();
    }
}
