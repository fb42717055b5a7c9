package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Ownership.Step;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which acts speak for a finding: those that list what the evidence names, or reach it by who owns it. */
class ListingReachTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    /** Acme and what it owns; {@code %s} is the relation of its subsidiary, and more listings. */
    private static final String ACME = """
            - id: acme
              name: Acme
              entities:
                - {id: ao, name: AO Acme, source: s, verified: seen}
                - {id: inc, name: "Acme, Inc.", source: s, verified: seen}
                - {id: office, name: Office Labs, source: s, verified: seen, relation: {%s, source: "The Daily 2026-01-14; a sale was denied"}}
                - {id: tools, name: Tools of Office, source: s, verified: seen, relation: {to: office, kind: controlled, source: register, verified: seen}}
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
                - {authority: clause, entity: inc, from: "2026-01-01", verified: seen}
                - {authority: defense, from: "2026-01-01", verified: seen}
            %s
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.ao, entity: ao, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.inc, entity: inc, source: s, verified: seen}
                - {signal: group-id, pattern: com.office, entity: office, source: s, verified: seen}
                - {signal: group-id, pattern: com.tools, entity: tools, source: s, verified: seen}
                - {signal: domain, pattern: acme.example, source: s, verified: seen}
                - {signal: contact-domain, pattern: acme.example, source: s, verified: seen}
            """;

    private static final String OWNED = "to: ao, kind: majority-owned, share: \"69.8 %\", verified: seen";

    private static Denylist list(String relation, String... listings) {
        return Lists.two(
                ACME.formatted(relation, String.join("\n", listings).indent(4).stripTrailing()));
    }

    private static Verdict judge(Denylist list, LocalDate day, Fact... facts) {
        Finding finding = new Matcher(new DenylistIndex(list), day)
                .match(Components.of(facts))
                .get(0);
        return new Policy(list, day, Level.DENY, Profile.DEFAULT, List.of()).judge(finding);
    }

    private static Verdict judge(Denylist list, String group) {
        return judge(list, TODAY, new Fact(Signal.GROUP_ID, group, "graph"));
    }

    private static List<String> acts(Verdict verdict) {
        return verdict.listings().stream().map(l -> l.authority().id()).toList();
    }

    @Test
    void whatNamesNoEntitySpeaksForTheVendor() {
        Verdict verdict = judge(
                list(OWNED, "- {authority: freeze, entity: office, from: \"2026-01-01\", verified: seen}"), "com.acme");

        assertThat(acts(verdict))
                .as("not the act that lists what it owns")
                .containsExactly("embargo", "clause", "defense");
        assertThat(verdict.listings()).allMatch(l -> l.chain().isEmpty());
        assertThat(verdict.level()).isEqualTo(Level.DENY);
    }

    @Test
    void whatNamesAnEntityMeetsTheListingsThatNameItOrTheVendor() {
        assertThat(acts(judge(list(OWNED), "com.acme.inc"))).containsExactly("embargo", "clause", "defense");
        assertThat(acts(judge(list(OWNED), "com.acme.ao"))).containsExactly("embargo", "defense");
    }

    @Test
    void theNameOfAnEntityNamesIt() {
        assertThat(acts(judge(list(OWNED), TODAY, new Fact(Signal.ORGANIZATION, "AO Acme", "supplier"))))
                .containsExactly("embargo", "defense");
        assertThat(acts(judge(list(OWNED), TODAY, new Fact(Signal.ORGANIZATION, "Office Labs", "supplier"))))
                .containsExactly("embargo", "defense");
    }

    @Test
    void anActReachesWhatTheListedOwns() {
        Verdict verdict = judge(list(OWNED), "com.office");

        assertThat(acts(verdict)).containsExactly("embargo", "defense");
        assertThat(verdict.listings().get(0).chain())
                .extracting(Step::text)
                .containsExactly("Office Labs, 69.8 % owned by AO Acme, The Daily 2026-01-14; a sale was denied");
        assertThat(verdict.level()).isEqualTo(Level.DENY);
        assertThat(verdict.onlyReported()).isFalse();
    }

    @Test
    void anActReachesOverSeveralRelationsThatItCovers() {
        Verdict verdict = judge(list(OWNED), "com.tools");

        assertThat(acts(verdict))
                .as("an embargo of what is owned by more than half stops at what is controlled")
                .containsExactly("defense");
        assertThat(verdict.listings().get(0).chain())
                .extracting(Step::text)
                .containsExactly(
                        "Tools of Office, controlled by Office Labs, register",
                        "Office Labs, 69.8 % owned by AO Acme, The Daily 2026-01-14; a sale was denied");
        assertThat(verdict.level()).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: acme, kind: majority-owned, verified: seen | embargo defense freeze | DENY",
                "to: acme, kind: majority-owned, share: \"50.1 %\", verified: seen | embargo defense freeze | DENY",
                "to: acme, kind: controlled, verified: seen | defense | WARN",
                "to: acme, kind: controlled, share: \"50 %\", verified: seen | defense freeze | WARN",
                "to: acme, kind: controlled, share: \"49.9 %\", verified: seen | defense | WARN",
                "to: acme, kind: minority, share: \"50 %\", verified: seen | freeze | WARN",
                "to: acme, kind: minority, share: \"33 %\", verified: seen | - | ALLOW",
                "to: acme, kind: minority, verified: seen | - | ALLOW",
                "to: acme, kind: former, verified: seen | - | ALLOW",
                "to: acme, kind: parent, verified: seen | - | ALLOW",
                "to: acme, kind: majority-owned, until: \"2026-11-28\", verified: seen | - | ALLOW",
                "to: acme, kind: majority-owned, until: \"2026-11-29\", verified: seen | embargo defense freeze | DENY",
                "to: acme, kind: majority-owned, from: \"2026-11-28\", verified: seen | embargo defense freeze | DENY",
                "to: acme, kind: majority-owned, from: \"2026-11-29\", verified: seen | - | ALLOW",
                "to: inc, kind: majority-owned, verified: seen | embargo clause2 defense freeze | DENY",
            })
    void howFarItReaches(String relation, String acts, Level level) {
        Denylist list = list(
                relation,
                "- {authority: freeze, from: \"2026-01-01\", verified: seen}",
                "- {authority: embargo, entity: inc, from: \"2026-02-02\", reach: clause2, verified: seen}");
        Verdict verdict = judge(list, "com.office");

        assertThat(verdict.listings().stream()
                        .filter(l -> l.listing().reach().isEmpty() || acts.contains("clause2"))
                        .map(l -> l.listing().reach().orElse(l.authority().id()))
                        .sorted())
                .containsExactlyElementsOf(
                        acts.equals("-")
                                ? List.of()
                                : List.of(acts.split(" ")).stream().sorted().toList());
        assertThat(verdict.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"second-hand", "unverified", "transcribed"})
    void aRelationThatWasNotSeenOnlyWarns(String sureness) {
        String more = sureness.equals("transcribed") ? ", transcription: t" : "";
        Verdict verdict = judge(
                list("to: ao, kind: majority-owned, share: \"69.8 %\", verified: " + sureness + more), "com.office");

        assertThat(verdict.listings().get(0).chain())
                .extracting(Step::text)
                .containsExactly(
                        "Office Labs, reported 69.8 % owned by AO Acme, The Daily 2026-01-14; a sale was denied");
        assertThat(verdict.listings().get(0).level()).isEqualTo(Level.DENY);
        assertThat(verdict.listings().get(0).effectiveLevel()).isEqualTo(Level.WARN);
        assertThat(verdict.level()).isEqualTo(Level.WARN);
        assertThat(verdict.onlyReported()).isTrue();
    }

    @Test
    void whatIsFoundOfTheVendorItselfIsNotHeldBackByARelation() {
        Denylist list = list("to: ao, kind: majority-owned, verified: second-hand");
        Verdict verdict = judge(
                list,
                TODAY,
                new Fact(Signal.GROUP_ID, "com.office", "graph"),
                new Fact(Signal.GROUP_ID, "com.acme.ao", "pom.properties"));

        assertThat(verdict.listings().get(0).chain()).isEmpty();
        assertThat(verdict.level()).isEqualTo(Level.DENY);
        assertThat(verdict.finding().maker()).isEqualTo("Acme");
    }

    @Test
    void weakEvidenceOfTheVendorDoesNotMakeARelationCertain() {
        Denylist list = list("to: ao, kind: majority-owned, verified: second-hand");
        Verdict verdict = judge(
                list,
                TODAY,
                new Fact(Signal.GROUP_ID, "com.office", "graph"),
                new Fact(Signal.DOMAIN, "acme.example", "url"),
                new Fact(Signal.CONTACT_DOMAIN, "acme.example", "developers"));

        assertThat(verdict.listings().get(0).chain()).hasSize(1);
        assertThat(verdict.level()).isEqualTo(Level.WARN);
    }

    @Test
    void anActThatOnlyWeakEvidenceReachesOnlyWarns() {
        Denylist list = list("to: ao, kind: former, verified: seen");
        Verdict verdict = judge(
                list,
                TODAY,
                new Fact(Signal.GROUP_ID, "com.office", "graph"),
                new Fact(Signal.DOMAIN, "acme.example", "url"));

        assertThat(acts(verdict)).containsExactly("embargo", "clause", "defense");
        assertThat(verdict.level()).isEqualTo(Level.WARN);
        assertThat(judge(
                                list,
                                TODAY,
                                new Fact(Signal.GROUP_ID, "com.office", "g"),
                                new Fact(Signal.CONTACT_DOMAIN, "acme.example", "d"))
                        .listings())
                .as("what only supports reaches nothing")
                .isEmpty();
    }

    @Test
    void aFormerPartOfTheVendorMeetsOnlyWhatListsItself() {
        Denylist list = list(
                "to: ao, kind: former, verified: second-hand",
                "- {authority: circular, entity: office, from: \"2026-01-01\", verified: seen}");

        assertThat(acts(judge(list, "com.office"))).containsExactly("circular");
        assertThat(acts(judge(list, "com.acme"))).doesNotContain("circular");
        assertThat(judge(list, "com.office").finding().maker()).isEqualTo("Office Labs (reported formerly of AO Acme)");
    }

    @Test
    void whatIsListedReachesDownFromAParent() {
        String parent = "to: acme, kind: parent, verified: seen";
        Denylist list = list(parent, "- {authority: freeze, entity: office, from: \"2026-01-01\", verified: seen}");

        assertThat(acts(judge(list, "com.acme"))).containsExactly("embargo", "clause", "defense", "freeze");
        assertThat(acts(judge(list, "com.acme.ao"))).containsExactly("embargo", "defense", "freeze");
        assertThat(judge(list, "com.acme").listings().get(3).chain())
                .extracting(Step::text)
                .containsExactly("Acme, majority-owned by Office Labs, The Daily 2026-01-14; a sale was denied");
        assertThat(acts(judge(list, "com.office"))).containsExactly("freeze");
        assertThat(judge(list, "com.office").finding().maker()).isEqualTo("Office Labs");
    }

    @Test
    void namesTheOneThatIsRelated() {
        assertThat(judge(list(OWNED), "com.office").finding().maker())
                .isEqualTo("Office Labs (69.8 % owned by AO Acme)");
        assertThat(judge(list(OWNED), "com.acme.inc").finding().maker()).isEqualTo("Acme");
    }

    /** Two pieces of evidence reach the act over different ways: the surest is printed, and decides. */
    @Test
    void ofSeveralWaysTheSurestCounts() {
        Denylist reported = list("to: ao, kind: majority-owned, verified: second-hand");
        Verdict both = judge(
                reported,
                TODAY,
                new Fact(Signal.GROUP_ID, "com.office", "graph"),
                new Fact(Signal.GROUP_ID, "com.acme", "pom.properties"));
        Denylist seen = list(OWNED);
        Verdict shorter = judge(
                seen,
                TODAY,
                new Fact(Signal.GROUP_ID, "com.tools", "graph"),
                new Fact(Signal.GROUP_ID, "com.office", "pom.properties"));

        assertThat(both.level())
                .as("the vendor's own, beside what is only reported")
                .isEqualTo(Level.DENY);
        assertThat(both.listings().get(0).chain()).isEmpty();
        assertThat(judge(reported, "com.office").level()).isEqualTo(Level.WARN);
        assertThat(shorter.listings())
                .filteredOn(l -> l.authority().id().equals("defense"))
                .singleElement()
                .satisfies(
                        l -> assertThat(l.chain()).as("of two ways the shorter").hasSize(1));
    }
}
