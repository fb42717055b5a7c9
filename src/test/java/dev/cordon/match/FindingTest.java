package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a component is by what was found, and what to use in its place. */
class FindingTest {

    private static final DenylistIndex INDEX = new DenylistIndex(Lists.two("""
            - id: acme
              name: Acme
              entities:
                - {id: ao, name: AO Acme, source: s, verified: seen}
                - {id: office, name: Office Labs, source: s, verified: seen, relation: {to: ao, kind: majority-owned, share: "69.8 %", source: s, verified: seen}}
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.office, entity: office, useInstead: "org.example:office", source: s, verified: seen}
                - {signal: domain, pattern: acme.example, source: s, verified: seen}
                - {signal: contact-domain, pattern: acme.example, source: s, verified: seen}
            """));

    private static final Fact OFFICE = new Fact(Signal.GROUP_ID, "com.office", "graph");
    private static final Fact ACME = new Fact(Signal.GROUP_ID, "com.acme", "graph");
    private static final Fact SITE = new Fact(Signal.DOMAIN, "acme.example", "url");
    private static final Fact ADDRESS = new Fact(Signal.CONTACT_DOMAIN, "acme.example", "developers");

    private static Finding finding(Fact... facts) {
        return new Matcher(INDEX, LocalDate.EPOCH).match(Components.of(facts)).get(0);
    }

    @Test
    void isOfTheRelatedOneWhereAllEvidenceNamesIt() {
        String office = "Office Labs (69.8 % owned by AO Acme)";

        assertThat(finding(OFFICE).maker()).isEqualTo(office);
        assertThat(finding(OFFICE, ADDRESS).maker())
                .as("what only supports names nobody")
                .isEqualTo(office);
        assertThat(finding(OFFICE, SITE).maker()).isEqualTo("Acme");
        assertThat(finding(ACME).maker()).isEqualTo("Acme");
    }

    @Test
    void eachPieceOfEvidenceNamesItsOwn() {
        Finding both = finding(OFFICE, SITE);

        assertThat(both.evidence()).map(both::maker).containsExactly("Office Labs", "Acme");
    }

    @Test
    void isAsStrongAsItsStrongestEvidence() {
        Finding both = finding(ADDRESS, SITE, ACME);

        assertThat(both.strength()).isEqualTo(Strength.CONCLUSIVE);
        assertThat(both.evidence())
                .extracting(Evidence::strength)
                .containsExactly(Strength.CONCLUSIVE, Strength.INDICATIVE, Strength.SUPPORTING);
    }

    @Test
    void knowsWhatToUseInsteadWhereAnIdentifierDoes() {
        assertThat(finding(SITE, OFFICE).useInstead()).contains("org.example:office");
        assertThat(finding(SITE).useInstead()).isEmpty();
    }

    @Test
    void hasEvidence() {
        assertThatThrownBy(() -> new Finding(Components.of(), finding(ACME).vendor(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a finding without evidence: c");
    }
}
