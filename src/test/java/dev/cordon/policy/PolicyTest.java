package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.policy.JudgedListing.Status;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final String EMBARGO = "- {authority: embargo, from: \"2026-01-01\", verified: seen}";
    private static final String ADVICE = "- {authority: advice, from: \"2026-01-01\", verified: seen}";

    @Test
    void takesTheHighestLevelAmongTheListingsInForce() {
        assertThat(judge(Lists.listing(ADVICE, EMBARGO)).level()).isEqualTo(Level.DENY);
        assertThat(judge(Lists.listing(ADVICE)).level()).isEqualTo(Level.WARN);
    }

    /** Judged as of a day before every act, nothing fails a build: whoever does that has to hear it. */
    @Test
    void knowsWhetherAnythingCanFail() {
        assertThat(canFail(TODAY)).isTrue();
        assertThat(canFail(LocalDate.parse("2025-12-31"))).isFalse();
        assertThat(canFail(TODAY, new Setting(Target.VENDOR, "acme", Level.WARN, Origin.POM)))
                .isFalse();
        assertThat(canFail(TODAY, new Setting(Target.SCOPE, "test", Level.WARN, Origin.POM)))
                .isTrue();
    }

    private static boolean canFail(LocalDate asOf, Setting... settings) {
        return new Policy(Lists.listing(ADVICE, EMBARGO), asOf, Level.DENY, Profile.DEFAULT, List.of(settings))
                .canFail();
    }

    @Test
    void reportsTheLevelOfEveryAuthorityAndWhatDecidedIt() {
        Policy policy = new Policy(
                Lists.listing(EMBARGO),
                TODAY,
                Level.DENY,
                Profile.DEFAULT,
                List.of(new Setting(Target.AUTHORITY, "advice", Level.NOTE, Origin.POM)));

        assertThat(policy.levels())
                .contains(
                        new Policy.AuthorityLevel("embargo", Level.DENY, Level.DENY, "list"),
                        new Policy.AuthorityLevel("advice", Level.NOTE, Level.NOTE, "authority advice in the POM"));
    }

    @Test
    void ordersVerdictsByLevelThenVendorThenComponent() {
        Denylist list = Lists.withVendors("""
                - id: acme
                  name: Acme
                  listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
                  identifiers: [{signal: group-id, pattern: com.acme, source: s, verified: seen}]
                - id: beta
                  name: Beta
                  listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
                  identifiers: [{signal: group-id, pattern: com.beta, source: s, verified: seen}]
                - id: mild
                  name: Mild
                  listings: [{authority: advice, from: "2026-01-01", verified: seen}]
                  identifiers: [{signal: group-id, pattern: com.aaaa, source: s, verified: seen}]
                """);
        List<Verdict> sorted = Stream.of("com.aaaa:a", "com.beta:a", "com.acme:z", "com.acme:y")
                .map(ga -> Components.maven(ga.split(":")[0], ga.split(":")[1], "1", Scope.COMPILE))
                .map(c -> judge(list, TODAY, Profile.DEFAULT, List.of(), c))
                .sorted(Verdict.ORDER)
                .toList();

        assertThat(sorted)
                .extracting(v -> v.finding().component().name())
                .containsExactly("com.acme:y:1", "com.acme:z:1", "com.beta:a:1", "com.aaaa:a:1");
    }

    @Test
    void knowsProfilesAndStandingsByTheirNames() {
        assertThat(Profile.ids())
                .containsExactly("default", "dod", "sanctions", "strict", "covered", "us-contractor", "eu");
        assertThat(Profile.of("dod")).contains(Profile.DOD);
        assertThat(Profile.of("DoD")).isEmpty();
        assertThat(Status.IN_FORCE.id()).isEqualTo("in-force");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOTE, UPCOMING",
        "2026-01-01, DENY, IN_FORCE",
        "2026-06-30, DENY, IN_FORCE",
        "2026-07-01, ALLOW, ENDED",
    })
    void judgesAListingOnADate(LocalDate asOf, Level level, Status status) {
        Denylist list =
                Lists.listing("- {authority: embargo, from: \"2026-01-01\", until: \"2026-07-01\", verified: seen}");
        Verdict verdict = judge(list, asOf, Profile.DEFAULT, List.of(), Components.acme());

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.listings()).extracting(JudgedListing::status).containsExactly(status);
    }

    @Test
    void judgesEveryLimbOfAnAct() {
        Verdict verdict = judge(Lists.listing("- {authority: staged, from: \"2025-01-01\", verified: seen}"));

        assertThat(verdict.level()).isEqualTo(Level.DENY);
        assertThat(verdict.listings())
                .extracting(l -> l.limb().orElseThrow().id() + " " + l.status() + " " + l.since())
                .containsExactly("first IN_FORCE 2026-03-01", "second UPCOMING 2026-09-01");
    }

    @Test
    void judgesOnlyTheLimbThatAListingNames() {
        Verdict verdict =
                judge(Lists.listing("- {authority: staged, limb: second, from: \"2025-01-01\", verified: seen}"));

        assertThat(verdict.level()).isEqualTo(Level.NOTE);
        assertThat(verdict.listings()).extracting(JudgedListing::status).containsExactly(Status.UPCOMING);
    }

    @Test
    void countsAListingWhoseFirstDayIsUnknownOnAnyEarlierDate() {
        Denylist list = Lists.listing("- {authority: embargo, by: \"2026-06-20\", verified: seen}");

        assertThat(judge(list).level()).isEqualTo(Level.DENY);
    }

    @Test
    void neverLetsAListingTakeEffectThatEndedBeforeItsLimbBegan() {
        Denylist list = Lists.listing(
                "- {authority: staged, limb: second, by: \"2026-01-01\", until: \"2026-06-01\", verified: seen}");
        Verdict later = judge(list, LocalDate.parse("2026-05-01"), Profile.DEFAULT, List.of(), Components.acme());

        assertThat(later.level()).isEqualTo(Level.ALLOW);
        assertThat(later.listings()).extracting(JudgedListing::status).containsExactly(Status.ENDED);
    }

    @Test
    void capsIndicativeEvidenceAtAWarning() {
        Denylist list = Lists.withVendors("""
                - id: acme
                  name: Acme
                  listings:
                    - {authority: embargo, from: "2026-01-01", verified: seen}
                  identifiers:
                    - {signal: domain, pattern: acme.example, source: s, verified: seen}
                """);
        Component component = Components.of(new Fact(Signal.DOMAIN, "acme.example", "scm"));

        assertThat(judge(list, TODAY, Profile.STRICT, List.of(), component).level())
                .isEqualTo(Level.WARN);
    }

    /** Strongest first: vendor, authority, scope, profile, list; within one, the command line before the POM. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| DEFAULT | WARN | list",
                "| STRICT | DENY | profile strict",
                "SCOPE test NOTE POM | STRICT | NOTE | scope test in the POM",
                "SCOPE compile NOTE POM | STRICT | DENY | profile strict",
                "SCOPE test NOTE POM; AUTHORITY advice DENY POM | DEFAULT | DENY | authority advice in the POM",
                "AUTHORITY advice DENY POM; VENDOR acme ALLOW POM | STRICT | ALLOW | vendor acme in the POM",
                "VENDOR acme ALLOW POM; VENDOR acme DENY COMMAND_LINE | DEFAULT | DENY | vendor acme on the command line",
                "VENDOR acme DENY COMMAND_LINE; VENDOR acme ALLOW POM | DEFAULT | DENY | vendor acme on the command line",
                "VENDOR acme NOTE POM; AUTHORITY advice DENY COMMAND_LINE | DEFAULT | NOTE | vendor acme in the POM",
            })
    void followsThePrecedence(String settings, Profile profile, Level level, String decidedBy) {
        Component inTests = Components.maven("com.acme", "lib", "1.0", Scope.TEST);
        Verdict verdict = judge(Lists.listing(ADVICE), TODAY, profile, settings(settings), inTests);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.listings().get(0).decidedBy()).isEqualTo(decidedBy);
    }

    /** A copy counts as shipped, and as what its dependency is where that ships as well. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEST | SCOPE test NOTE POM | WARN | list",
                "PROVIDED | SCOPE provided NOTE POM | WARN | list",
                "SYSTEM | SCOPE system NOTE POM | WARN | list",
                "COMPILE | SCOPE compile NOTE POM | NOTE | scope compile in the POM",
                "RUNTIME | SCOPE runtime NOTE POM | NOTE | scope runtime in the POM",
                "RUNTIME | SCOPE compile NOTE POM | WARN | list",
                "TEST | SCOPE shipped NOTE POM | NOTE | scope shipped in the POM",
                "COMPILE | SCOPE compile NOTE COMMAND_LINE; SCOPE shipped DENY POM | DENY | scope shipped in the POM",
            })
    void judgesACopyAsWhatShips(Scope scope, String settings, Level level, String decidedBy) {
        Component copy = Components.maven("com.acme", "lib", "1.0", scope).copyAt("app.war!/lib.jar");
        Verdict verdict = judge(Lists.listing(ADVICE), TODAY, Profile.DEFAULT, settings(settings), copy);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.listings().get(0).decidedBy()).isEqualTo(decidedBy);
    }

    @Test
    void takesNothingButACopyForShipped() {
        List<Setting> shipped = settings("SCOPE shipped NOTE POM");

        assertThat(judge(Lists.listing(ADVICE), TODAY, Profile.DEFAULT, shipped, Components.acme())
                        .level())
                .isEqualTo(Level.WARN);
    }

    @Test
    void failsFromTheLevelThatFailOnNames() {
        Denylist list = Lists.listing(ADVICE);
        Verdict warned = judge(list);
        Policy onWarn = new Policy(list, TODAY, Level.WARN, Profile.DEFAULT, List.of());
        Policy onDeny = new Policy(list, TODAY, Level.DENY, Profile.DEFAULT, List.of());

        assertThat(onWarn.fails(warned)).isTrue();
        assertThat(onDeny.fails(warned)).isFalse();
        assertThat(onWarn.fails(List.of())).isFalse();
    }

    private static List<Setting> settings(String text) {
        if (text == null) {
            return List.of();
        }
        return List.of(text.split(";")).stream()
                .map(s -> s.strip().split(" "))
                .map(s -> new Setting(Target.valueOf(s[0]), s[1], Level.valueOf(s[2]), Origin.valueOf(s[3])))
                .toList();
    }

    private static Verdict judge(Denylist list) {
        return judge(list, TODAY, Profile.DEFAULT, List.of(), Components.acme());
    }

    private static Verdict judge(
            Denylist list, LocalDate asOf, Profile profile, List<Setting> settings, Component component) {
        Finding finding = new Matcher(new DenylistIndex(list), LocalDate.EPOCH)
                .match(component)
                .get(0);
        return new Policy(list, asOf, Level.DENY, profile, settings).judge(finding);
    }
}
