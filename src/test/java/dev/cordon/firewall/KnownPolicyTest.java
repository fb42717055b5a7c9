package dev.cordon.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.SettingsReader;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the firewall blocks is denied wherever it is used. */
class KnownPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Denylist LIST = BundledDenylist.read();
    private static final DenylistIndex INDEX = new DenylistIndex(LIST);

    private static KnownPolicy policy(LocalDate day, List<Setting> settings, Waivers waivers) {
        return new KnownPolicy(INDEX, new Policy(LIST, day, Level.DENY, Profile.DEFAULT, settings), () -> waivers);
    }

    private static Waivers waiver(String rest) {
        WaiverReader reader = new WaiverReader(LIST, TODAY, 365);
        String text = """
                cordonWaivers: "1"
                waivers:
                  - id: some
                    vendor: kaspersky
                    component: pkg:maven/com.kaspersky/lib
                    reason: because
                    approvedBy: somebody
                """ + rest;
        reader.add(text.getBytes(StandardCharsets.UTF_8), "waivers.yaml", Optional.empty(), false);
        return reader.read();
    }

    private static List<Setting> set(Level level, String id) {
        return new SettingsReader(LIST)
                .add(level, List.of(id), Origin.COMMAND_LINE)
                .read();
    }

    private static Ruling lib(KnownPolicy policy) {
        return policy.of("com.kaspersky", "lib", "1.0", "");
    }

    @Test
    void deniedIsBlockedWhicheverFileIsAskedFor() {
        KnownPolicy policy = policy(TODAY, List.of(), Waivers.NONE);
        assertThat(lib(policy)).isInstanceOf(Ruling.Blocked.class);
        assertThat(policy.of("com.kaspersky", "lib", "1.0", "sources")).isInstanceOf(Ruling.Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.kasperskylab", "org.com.kaspersky", "com.Kaspersky", "org.apache.maven"})
    void whatOnlyLooksLikeItPasses(String group) {
        AtomicInteger read = new AtomicInteger();
        KnownPolicy policy =
                new KnownPolicy(INDEX, new Policy(LIST, TODAY, Level.DENY, Profile.DEFAULT, List.of()), () -> {
                    read.incrementAndGet();
                    return Waivers.NONE;
                });
        assertThat(policy.of(group, "lib", "1.0", "")).isEqualTo(Ruling.PASSES);
        assertThat(read).hasValue(0);
    }

    @Test
    void warnedPasses() {
        assertThat(lib(policy(TODAY, set(Level.WARN, "kaspersky"), Waivers.NONE)))
                .isEqualTo(Ruling.PASSES);
    }

    @Test
    void beforeItsListingItPasses() {
        assertThat(lib(policy(LocalDate.of(2010, 1, 1), List.of(), Waivers.NONE)))
                .isEqualTo(Ruling.PASSES);
    }

    @Test
    void theLevelOfAScopeMayLetItPass() {
        assertThat(lib(policy(TODAY, set(Level.WARN, "test"), Waivers.NONE)))
                .isInstanceOfSatisfying(
                        Ruling.LetThrough.class, r -> assertThat(r.by()).isEqualTo("the level of the scope test"));
    }

    @Test
    void theLevelOfACopyLetsNothingPass() {
        assertThat(lib(policy(TODAY, set(Level.WARN, "shipped"), Waivers.NONE))).isInstanceOf(Ruling.Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    module: com.acme:app\n", "    scope: test\n", "    authority: far-52.204-23\n"})
    void aWaiverMayLetItPassInSomeModule(String narrower) {
        assertThat(lib(policy(TODAY, List.of(), waiver("    expires: \"2027-01-01\"\n" + narrower))))
                .isInstanceOfSatisfying(
                        Ruling.LetThrough.class, r -> assertThat(r.by()).isEqualTo("the waiver 'some'"));
    }

    @Test
    void aWaiverForAnotherVersionDoesNot() {
        Waivers waivers = waiver("    expires: \"2027-01-01\"\n    versions: \"[2,3)\"\n");
        assertThat(lib(policy(TODAY, List.of(), waivers))).isInstanceOf(Ruling.Blocked.class);
    }

    @Test
    void aWaiverThatHasEndedDoesNot() {
        Waivers ended = waiver("    expires: \"2027-01-01\"\n").on(LocalDate.of(2027, 1, 2));
        assertThat(lib(policy(TODAY, List.of(), ended))).isInstanceOf(Ruling.Blocked.class);
    }

    @Test
    void aWaiverForAnotherPackageDoesNot() {
        assertThat(policy(TODAY, List.of(), waiver("    expires: \"2027-01-01\"\n"))
                        .of("com.kaspersky", "other", "1.0", ""))
                .isInstanceOf(Ruling.Blocked.class);
    }
}
