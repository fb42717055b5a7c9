package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.notice.Location;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a verdict says beside its level. */
class VerdictTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final Denylist LIST = Lists.two("""
            - id: acme
              name: Acme
              entities:
                - {id: ao, name: AO Acme, source: s, verified: seen}
                - {id: office, name: Office, source: s, verified: seen, relation: {to: ao, kind: majority-owned, source: s, verified: second-hand}}
                - {id: tools, name: Tools, source: s, verified: seen, relation: {to: ao, kind: majority-owned, source: s, verified: seen}}
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.office, entity: office, source: s, verified: seen}
                - {signal: group-id, pattern: com.office.out, entity: office, source: s, verified: seen, coverage: {embargo: out}}
                - {signal: group-id, pattern: com.office.weak, entity: office, strength: indicative, source: s, verified: seen}
                - {signal: group-id, pattern: com.tools, entity: tools, source: s, verified: seen}
            """);

    private static final Finding FINDING = finding("com.acme");

    private static Finding finding(String group) {
        Component component = Components.of(new Fact(Signal.GROUP_ID, group, "graph"));
        return new Matcher(new DenylistIndex(LIST), TODAY).match(component).get(0);
    }

    private static Verdict judged(String group, Setting... settings) {
        return new Policy(LIST, TODAY, Level.DENY, Profile.DEFAULT, List.of(settings)).judge(finding(group));
    }

    private static Waiver waiver(String id) {
        WaiverFile file = new WaiverFile("waivers.yaml", "0".repeat(64), Optional.empty(), false);
        return new Waiver(
                id,
                "acme",
                "*",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "reason",
                "somebody",
                TODAY,
                Optional.empty(),
                Optional.empty(),
                file,
                Location.of("waivers.yaml"));
    }

    private static Verdict verdict(Level level, Level unwaived, Waiver... waivers) {
        return new Verdict(FINDING, level, unwaived, List.of(), List.of(waivers), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "com.office, true", // it would deny
        "com.acme, false", // it does deny
        "com.tools, false", // over a relation that is certain it denies as well
        "com.office.out, false", // the act is known to leave it out
        "com.office.weak, false", // what is only hinted at would warn in any case
    })
    void isOnlyReportedWhereACertainRelationWouldDoMore(String group, boolean onlyReported) {
        assertThat(judged(group).onlyReported()).isEqualTo(onlyReported);
    }

    @Test
    void isNotOnlyReportedWhereTheActWouldOnlyWarnAnyway() {
        Setting warn = new Setting(Setting.Target.AUTHORITY, "embargo", Level.WARN, Setting.Origin.POM);

        assertThat(judged("com.office").level()).isEqualTo(Level.WARN);
        assertThat(judged("com.office", warn).onlyReported()).isFalse();
    }

    @Test
    void isWaivedWhereAWaiverLeavesNothing() {
        assertThat(verdict(Level.ALLOW, Level.DENY, waiver("a")).waived()).isTrue();
        assertThat(verdict(Level.WARN, Level.DENY, waiver("a")).waived())
                .as("an act that the waiver does not speak of still warns")
                .isFalse();
        assertThat(verdict(Level.ALLOW, Level.ALLOW).waived())
                .as("without a waiver")
                .isFalse();
    }

    @Test
    void isMadeMilderByNothingButAWaiver() {
        assertThatThrownBy(() -> verdict(Level.WARN, Level.DENY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no waiver makes WARN of DENY");
    }

    @Test
    void addsNothingToOneThatIsNoMilderAndRestsOnTheSameWaivers() {
        Verdict warned = verdict(Level.WARN, Level.WARN);
        Verdict denied = verdict(Level.DENY, Level.DENY);
        Verdict waived = verdict(Level.ALLOW, Level.DENY, waiver("a"));

        assertThat(warned.addsNothingTo(denied)).isTrue();
        assertThat(warned.addsNothingTo(warned)).isTrue();
        assertThat(denied.addsNothingTo(warned)).as("it is worse").isFalse();
        assertThat(waived.addsNothingTo(waived)).isTrue();
        assertThat(waived.addsNothingTo(denied)).as("it rests on a waiver").isFalse();
        assertThat(waived.addsNothingTo(verdict(Level.ALLOW, Level.DENY, waiver("b"))))
                .as("on another waiver")
                .isFalse();
    }

    @Test
    void standsAboveMilderOnes() {
        assertThat(Verdict.ORDER.compare(verdict(Level.DENY, Level.DENY), verdict(Level.WARN, Level.WARN)))
                .isNegative();
    }
}
