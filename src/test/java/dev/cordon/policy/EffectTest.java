package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether acts and their parts have effect on a day. */
class EffectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the act's keys | the limb's | the listing's | day | status, since, level
                "'' | '' | from: \"2026-01-01\" | 2025-12-31 | upcoming 2026-01-01 NOTE",
                "'' | '' | from: \"2026-01-01\" | 2026-01-01 | in-force 2026-01-01 DENY",
                "'' | '' | by: \"2026-01-01\" | 2025-12-31 | in-force 2026-01-01 DENY",
                "from: \"2026-03-01\" | '' | from: \"2026-01-01\" | 2026-02-28 | upcoming 2026-03-01 NOTE",
                "from: \"2026-03-01\" | '' | from: \"2026-01-01\" | 2026-03-01 | in-force 2026-03-01 DENY",
                "from: \"2026-03-01\" | '' | by: \"2026-05-01\" | 2026-02-28 | upcoming 2026-05-01 NOTE",
                "from: \"2026-03-01\" | '' | by: \"2026-05-01\" | 2026-03-01 | in-force 2026-05-01 DENY",
                "from: \"2026-03-01\" | from: \"2026-04-01\" | from: \"2026-01-01\" | 2026-03-31 | upcoming 2026-04-01 NOTE",
                "until: \"2026-06-01\" | '' | from: \"2026-01-01\" | 2026-05-31 | in-force 2026-01-01 DENY",
                "until: \"2026-06-01\" | '' | from: \"2026-01-01\" | 2026-06-01 | ended 2026-01-01 ALLOW",
                "status: ended, until: \"2026-06-01\" | '' | from: \"2026-01-01\" | 2026-05-31 | in-force 2026-01-01 DENY",
                "status: ended, until: \"2026-06-01\" | '' | from: \"2026-01-01\" | 2026-06-01 | ended 2026-01-01 ALLOW",
                "status: ended, until: \"2026-06-01\" | '' | from: \"2026-07-01\" | 2026-05-31 | ended 2026-07-01 ALLOW",
                "status: suspended, until: \"2026-06-01\" | '' | from: \"2026-01-01\" | 2026-06-01 | suspended 2026-01-01 ALLOW",
                "status: superseded, until: \"2026-06-01\", supersededBy: embargo | '' | from: \"2026-01-01\" | 2026-06-01 | superseded 2026-01-01 ALLOW",
                "status: superseded, until: \"2026-06-01\", supersededBy: embargo | '' | from: \"2026-01-01\" | 2026-05-31 | in-force 2026-01-01 DENY",
                "status: proposed | '' | from: \"2026-01-01\" | 2026-06-01 | proposed 2026-01-01 ALLOW",
                "status: proposed, from: \"2027-01-01\" | '' | from: \"2026-01-01\" | 2026-06-01 | proposed 2027-01-01 ALLOW",
                "'' | from: \"2026-02-01\" | from: \"2026-01-01\" | 2026-02-01 | in-force 2026-02-01 DENY",
                "'' | from: \"2026-02-01\", status: proposed | from: \"2026-01-01\" | 2026-03-01 | proposed 2026-02-01 ALLOW",
                "'' | from: \"2026-02-01\", until: \"2026-06-01\", status: suspended | from: \"2026-01-01\" | 2026-05-31 | in-force 2026-02-01 DENY",
                "'' | from: \"2026-02-01\", until: \"2026-06-01\", status: suspended | from: \"2026-01-01\" | 2026-06-01 | suspended 2026-02-01 ALLOW",
                "until: \"2026-08-01\" | from: \"2026-02-01\", until: \"2026-06-01\", status: suspended | from: \"2026-01-01\" | 2026-09-01 | suspended 2026-02-01 ALLOW",
                "status: suspended, until: \"2026-08-01\" | '' | from: \"2026-01-01\", until: \"2026-06-01\" | 2026-09-01 | ended 2026-01-01 ALLOW",
            })
    void onADay(String act, String limb, String listing, LocalDate day, String expected) {
        String more = act.isEmpty() ? "" : ", " + act;
        String limbs = limb.isEmpty() ? "" : ", limbs: [{id: part, effect: e, " + limb + "}]";
        Denylist list = Lists.read("""
                cordonDenylist: 2
                name: test-list
                version: "2"
                issued: "2026-01-01"
                authorities:
                  - {id: act, title: Act, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: software, level: deny, jurisdiction: US, kind: prohibition, binds: [us-persons], verified: seen%s%s}
                  - {id: embargo, title: Act, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: software, level: deny, jurisdiction: US, kind: prohibition, binds: [us-persons], verified: seen}
                vendors:
                  - id: acme
                    name: Acme
                    listings: [{authority: act, %s, verified: seen}]
                    identifiers: [{signal: group-id, pattern: com.acme, source: s, verified: seen}]
                """.formatted(more, limbs, listing));
        Finding finding = new Matcher(new DenylistIndex(list), day)
                .match(Components.acme())
                .get(0);
        Policy policy = new Policy(list, day, Level.DENY, Profile.DEFAULT, List.of());
        Verdict verdict = policy.judge(finding);
        JudgedListing judged = verdict.listings().get(0);

        assertThat(judged.status().id() + " " + judged.since() + " " + verdict.level())
                .isEqualTo(expected);
        assertThat(policy.canFail()).isEqualTo(verdict.level() == Level.DENY);
    }
}
