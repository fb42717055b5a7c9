package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.testing.Lists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several identifiers and exemptions that a fact meets has the say. */
class SignalIndexTest {

    private static final Denylist LIST = Lists.withVendors("""
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.net, strength: indicative, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.open.pro, source: s, verified: seen}
                - {signal: domain, pattern: Acme.com, product: first, source: s, verified: seen}
                - {signal: domain, pattern: acme.com, product: second, source: s, verified: seen}
                - {signal: file-name, pattern: "acme*.jar", source: s, verified: seen}
                - {signal: file-name, pattern: "acme*.zip", source: s, verified: seen}
                - {signal: organization, pattern: Acme, source: s, verified: seen}
              exceptions:
                - {signal: group-id, pattern: com.acme.open, reason: given away}
                - {signal: file-name, pattern: "acme-open*", reason: given away}
                - {signal: cpe-vendor, pattern: acme, reason: another company of that name}
            - id: branch
              name: Branch of Acme
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme.open, source: s, verified: seen}
            """);

    private static final DenylistIndex INDEX = new DenylistIndex(LIST);

    private static String hits(Signal signal, String value) {
        return String.join(
                ", ",
                INDEX.lookup(new Fact(signal, value, "w")).hits().stream()
                        .map(h -> h.vendor().id() + " " + h.identifier().pattern() + " "
                                + h.strength().id())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.sdk        | acme com.acme conclusive",
                "com.acme.net.x      | acme com.acme.net indicative",
                "com.acme.open.x     | branch com.acme.open conclusive",
                "com.acme.open.pro.x | acme com.acme.open.pro conclusive, branch com.acme.open conclusive",
                "org.other           | ''",
            })
    void theMostSpecificOfEachVendorCounts(String group, String hits) {
        assertThat(hits(Signal.GROUP_ID, group)).isEqualTo(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acme.open.x, acme",
        "GROUP_ID, com.acme.open, acme",
        "CPE_VENDOR, Acme, acme",
        "FILE_NAME, acme-open-1.jar, acme",
    })
    void anExemptionTakesBackWhatIsLessSpecific(Signal signal, String value, String exempted) {
        assertThat(INDEX.lookup(new Fact(signal, value, "w")).exempted()).containsExactly(exempted);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acme.open.pro",
        "GROUP_ID, com.acme.net",
        "GROUP_ID, com.acme.opensource",
        "CPE_VENDOR, acmes"
    })
    void andNothingElse(Signal signal, String value) {
        assertThat(INDEX.lookup(new Fact(signal, value, "w")).exempted()).isEmpty();
    }

    /** Both are filed under one key; the one that reads as the value does is what a reader looks for. */
    @Test
    void ofTwoSpellingsTheExactOneCounts() {
        assertThat(hits(Signal.DOMAIN, "acme.com")).isEqualTo("acme acme.com indicative");
        assertThat(hits(Signal.DOMAIN, "www.acme.com")).isEqualTo("acme Acme.com indicative");
    }

    @Test
    void aGlobFiledUnderTheSameLettersIsNoMatch() {
        assertThat(hits(Signal.FILE_NAME, "acme-1.zip")).isEqualTo("acme acme*.zip conclusive");
        assertThat(hits(Signal.FILE_NAME, "acme-1.jar")).isEqualTo("acme acme*.jar conclusive");
        assertThat(hits(Signal.FILE_NAME, "acme-1.tar")).isEmpty();
    }

    @Test
    void countsIdentifiersWithoutExemptions() {
        assertThat(INDEX.identifiers(Signal.GROUP_ID)).isEqualTo(4);
        assertThat(INDEX.identifiers(Signal.CPE_VENDOR)).isZero();
        assertThat(INDEX.identifiers(Signal.CPE)).isZero();
        assertThat(INDEX.knows(Signal.GROUP_ID)).isTrue();
        assertThat(INDEX.knows(Signal.CPE)).isFalse();
        assertThat(INDEX.denylist()).isSameAs(LIST);
    }

    @Test
    void aTraceShowsEverythingThatIsMet() {
        Trace trace = INDEX.trace(new Fact(Signal.FILE_NAME, "acme-open-1.jar", "w"));

        assertThat(trace.identifiers()).isEqualTo(2);
        assertThat(trace.met())
                .map(Trace.Met::pattern)
                .as("the longest first, and acme*.zip is not met")
                .containsExactly("acme-open*", "acme*.jar");
        assertThat(INDEX.trace(new Fact(Signal.CPE, "acme:kit", "w"))).isEqualTo(new Trace(0, List.of(), List.of()));
        assertThat(INDEX.trace(new Fact(Signal.ORGANIZATION, "Acme", "w")).met())
                .as("met by name and by look-alike letters, listed once")
                .singleElement()
                .isInstanceOfSatisfying(
                        Trace.MetIdentifier.class,
                        met -> assertThat(met.strength()).isEqualTo(Strength.CONCLUSIVE));
    }

    @Test
    void aTraceSaysWhatAMatchProves() {
        assertThat(INDEX.trace(new Fact(Signal.GROUP_ID, "com.acme.net", "w")).met())
                .map(m -> m.pattern() + " "
                        + ((Trace.MetIdentifier) m).strength().id() + " " + ((Trace.MetIdentifier) m).counts())
                .containsExactly("com.acme.net indicative true", "com.acme conclusive false");
        assertThat(INDEX.trace(new Fact(Signal.GROUP_ID, "com.acme.open", "w")).met())
                .map(m -> m.vendor().id() + " " + m.pattern())
                .containsExactlyInAnyOrder("acme com.acme.open", "branch com.acme.open", "acme com.acme");
    }

    @Test
    void remembersNoMoreThanItsAnswer() {
        String far = "com.acme." + "x".repeat(300);

        assertThat(hits(Signal.GROUP_ID, far)).isEqualTo("acme com.acme conclusive");
        assertThat(hits(Signal.GROUP_ID, far)).isEqualTo("acme com.acme conclusive");
    }
}
