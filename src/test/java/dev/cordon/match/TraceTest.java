package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.Trace.MetExemption;
import dev.cordon.match.Trace.MetIdentifier;
import dev.cordon.testing.Lists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lookup did, in words that never say other than the lookup itself. */
class TraceTest {

    private static final DenylistIndex INDEX = Lists.index("""
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.net, source: s, verified: seen}
                - {signal: organization, pattern: Acme Networks, source: s, verified: seen}
                - {signal: domain, pattern: acme.com, source: s, verified: seen}
                - {signal: purl, pattern: "pkg:npm/acme-ui", source: s, verified: seen}
              exceptions:
                - {signal: group-id, pattern: com.acme.open, reason: given away}
            """);

    @Test
    void saysWhichIdentifierCounts() {
        Trace trace = trace(Signal.GROUP_ID, "com.acme.net.client");

        assertThat(trace.identifiers()).isEqualTo(2);
        assertThat(trace.met())
                .map(m -> m.pattern() + " " + ((MetIdentifier) m).counts())
                .containsExactly("com.acme.net true", "com.acme false");
        assertThat(trace.near()).isEmpty();
    }

    @Test
    void saysWhichExemptionWithdrawsIt() {
        Trace trace = trace(Signal.GROUP_ID, "com.acme.open.tool");

        assertThat(trace.met().get(0))
                .isInstanceOfSatisfying(
                        MetExemption.class,
                        exemption -> assertThat(exemption.reason()).isEqualTo("given away"));
        assertThat(trace.met().get(1))
                .isInstanceOfSatisfying(
                        MetIdentifier.class,
                        identifier -> assertThat(identifier.counts()).isFalse());
        assertThat(INDEX.lookup(new Fact(Signal.GROUP_ID, "com.acme.open.tool", "w"))
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acmesoft.x, 'begins like it, but not with the whole segment'",
        "GROUP_ID, COM.ACME.x, 'differs in case, which counts here'",
        "ORGANIZATION, Acme Networks Foundation, 'has that name in it; only the whole name counts'",
        "DOMAIN, notacme.com/x, 'ends like it, but not with the whole label'",
        "PURL, pkg:npm/acme-ui-kit@1, 'begins like it, but not with the whole segment'",
    })
    void saysWhyWhatLooksAlikeIsNotMet(Signal signal, String value, String why) {
        Trace trace = trace(signal, value);

        assertThat(trace.met()).isEmpty();
        assertThat(trace.near()).map(Trace.Near::why).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, org.acme",
        "ORGANIZATION, Acmenetworks",
        "DOMAIN, acme.org",
        "DOMAIN, www.example.org/acme.com",
        "PURL, pkg:npm/ui-acme@1",
        "JAVA_PACKAGE, com.acme",
    })
    void saysNothingOfWhatDoesNotLookAlike(Signal signal, String value) {
        assertThat(trace(signal, value)).isEqualTo(new Trace(INDEX.identifiers(signal), List.of(), List.of()));
    }

    private static Trace trace(Signal signal, String value) {
        return INDEX.trace(new Fact(signal, value, "somewhere"));
    }
}
