package dev.cordon.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenylistTableTest {

    private static final String ACME = """
            - id: acme
              name: Acme
              entities:
                - {id: ao, name: AO Acme, source: s, verified: transcribed, transcription: t}
                - {id: part, name: Part, source: s, verified: seen, relation: {to: ao, kind: controlled, source: s, verified: second-hand, verifiedOn: "2026-01-03"}}
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen, verifiedOn: "2026-01-02"}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: unverified}
            """;

    private static List<String> lines(Profile profile, Setting... settings) {
        Denylist list = Lists.two(ACME);
        return DenylistTable.lines(
                new Policy(list, LocalDate.parse("2026-11-28"), Level.DENY, profile, List.of(settings)));
    }

    @Test
    void showsTheLevelThatAnActHasHere() {
        assertThat(lines(Profile.DEFAULT))
                .contains(
                        "embargo                deny   deny                   Embargo (US prohibition; binds US persons)");
        assertThat(lines(Profile.EU))
                .contains(
                        "embargo                deny   note by profile eu     Embargo (US prohibition; binds US persons)");
        assertThat(lines(Profile.COVERED))
                .contains("embargo                deny   deny, warn where unsettled, by profile covered Embargo"
                        + " (US prohibition; binds US persons)");
        assertThat(lines(
                        Profile.DEFAULT,
                        new Setting(Setting.Target.AUTHORITY, "embargo", Level.WARN, Setting.Origin.POM)))
                .contains("embargo                deny   warn by authority embargo in the POM Embargo"
                        + " (US prohibition; binds US persons)");
    }

    @Test
    void showsHowSureItIsAndWhatWasCheckedLongestAgo() {
        assertThat(lines(Profile.DEFAULT))
                .contains(
                        "HOW SURE               SEEN            TRANSCRIBED     SECOND-HAND     UNVERIFIED",
                        "authorities            6 (86 %)        0 (0 %)         1 (14 %)        0 (0 %)",
                        "entities               1 (50 %)        1 (50 %)        0 (0 %)         0 (0 %)",
                        "relations              0 (0 %)         0 (0 %)         1 (100 %)       0 (0 %)",
                        "identifiers            1 (33 %)        1 (33 %)        0 (0 %)         1 (33 %)")
                .containsSequence(
                        "CHECKED LONGEST AGO",
                        "2026-01-02  listing of acme under embargo",
                        "2026-01-03  relation of Part to ao",
                        "and 12 entries without a date, as old as the list at least");
    }

    @Test
    void saysWhatChanged() {
        Denylist before = Lists.two(ACME);
        Denylist after = Lists.two(
                ACME.replace("com.acme", "com.acme2")
                                .replace("from: \"2026-01-01\"", "from: \"2026-01-01\", until: \"2027-01-01\"")
                                .replace("name: Acme\n", "name: Acme Group\n")
                        + "- {id: initech, name: Initech, listings: [{authority: embargo, from: \"2026-01-01\", verified: seen}], entities: [{name: I, source: s, verified: seen}]}\n");

        assertThat(DenylistDiff.lines(before, before)).containsExactly("Nothing changed.");
        assertThat(DenylistDiff.lines(before, after))
                .containsExactly(
                        "+ vendor initech, with 1 listing and 1 identifier",
                        "~ vendor acme: name was Acme, is Acme Group",
                        "~ listing embargo 2026-01-01 of acme: until was not said, is 2027-01-01",
                        "+ identifier group-id com.acme2 of acme",
                        "- identifier group-id com.acme of acme");
        assertThat(DenylistDiff.lines(after, before)).contains("- vendor initech");
    }
}
