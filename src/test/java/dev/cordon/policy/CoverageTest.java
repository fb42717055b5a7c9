package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
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

/** Whether an act is known to reach a component, and that one that does not never counts. */
class CoverageTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final Denylist LIST = Lists.two("""
            - id: acme
              name: Acme
              entities: [{name: Acme Ltd, source: s, verified: seen}]
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
                - {authority: defense, from: "2027-01-01", verified: seen}
              coverage: {embargo: in}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.training, source: s, verified: seen, coverage: {embargo: {value: out, why: the act leaves training out}, defense: out}}
                - {signal: java-package, pattern: com.acme.training, source: s, verified: seen, coverage: {embargo: out, defense: out}}
                - {signal: java-package, pattern: com.acme.sdk, source: s, verified: seen}
                - {signal: java-package, pattern: com.acme.shared, source: s, verified: seen, strength: indicative, coverage: {embargo: out}}
                - {signal: group-id, pattern: com.acme.open, source: s, verified: seen, coverage: {embargo: {value: unsettled, why: the act names products}}}
            """);

    private static final Fact TRAINING = new Fact(Signal.GROUP_ID, "com.acme.training", "graph");
    private static final Fact MAKER = new Fact(Signal.ORGANIZATION, "Acme Ltd", "supplier");

    private static Verdict judge(Fact... facts) {
        Finding finding = new Matcher(new DenylistIndex(LIST), TODAY)
                .match(Components.of(facts))
                .get(0);
        return new Policy(LIST, TODAY, Level.DENY, Profile.DEFAULT, List.of()).judge(finding);
    }

    private static Coverage embargo(Fact... facts) {
        return judge(facts).listings().get(0).coverage();
    }

    @Test
    void aListingThatIsOutNeverCounts() {
        Verdict verdict = judge(TRAINING);

        assertThat(verdict.listings()).extracting(JudgedListing::coverage).containsExactly(Coverage.OUT, Coverage.OUT);
        assertThat(verdict.listings().get(0).covered().why()).contains("the act leaves training out");
        assertThat(verdict.listings().get(0).effectiveLevel()).isEqualTo(Level.ALLOW);
        assertThat(verdict.level()).as("nor one that will come into force").isEqualTo(Level.ALLOW);
    }

    @Test
    void whatNamesTheMakerAloneSaysNothingOfTheProduct() {
        assertThat(embargo(TRAINING, MAKER)).isEqualTo(Coverage.OUT);
        assertThat(embargo(MAKER)).isEqualTo(Coverage.IN);
    }

    @Test
    void anythingElseOfTheVendorInTheComponentCounts() {
        Fact training = new Fact(Signal.JAVA_PACKAGE, "com.acme.training", "classes");
        Fact sdk = new Fact(Signal.JAVA_PACKAGE, "com.acme.sdk", "classes");
        Fact open = new Fact(Signal.GROUP_ID, "com.acme.open", "pom.properties");

        assertThat(embargo(TRAINING, training)).isEqualTo(Coverage.OUT);
        assertThat(embargo(TRAINING, sdk)).isEqualTo(Coverage.IN);
        assertThat(embargo(TRAINING, open)).isEqualTo(Coverage.UNSETTLED);
        assertThat(judge(TRAINING, open).listings().get(0).covered().why()).contains("the act names products");
        assertThat(judge(TRAINING, open).level()).isEqualTo(Level.DENY);
    }

    @Test
    void weakEvidenceOfAProductDoesNotTakeOutWhatTheMakersNameProves() {
        Fact shared = new Fact(Signal.JAVA_PACKAGE, "com.acme.shared", "classes");

        assertThat(embargo(shared)).isEqualTo(Coverage.OUT);
        assertThat(embargo(shared, MAKER)).isEqualTo(Coverage.IN);
        assertThat(judge(shared, MAKER).level()).isEqualTo(Level.DENY);
    }
}
