package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceLinesTest {

    private static final Matcher MATCHER = new Matcher(Lists.index("""
            - id: acme
              name: Acme
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: java-package, pattern: com.acme.sdk, source: s, verified: seen}
                - {signal: domain, pattern: github.com/AcmeLab, source: s, verified: seen}
                - {signal: domain, pattern: acme.example, source: s, verified: seen}
            """), LocalDate.EPOCH);

    private static final Fact GROUP = new Fact(Signal.GROUP_ID, "com.acme", "in the dependency graph");
    private static final Fact CLASSES = new Fact(Signal.JAVA_PACKAGE, "com.acme.sdk", "the classes of c", 3);
    private static final Fact FORGE = new Fact(Signal.DOMAIN, "github.com/AcmeLab/x", "url of the POM");
    private static final Fact HOST = new Fact(Signal.DOMAIN, "acme.example", "url of the POM");

    @Test
    void namesWhatElseSpeaksForWhatIsProved() {
        assertThat(EvidenceLines.brief(finding(GROUP, CLASSES, FORGE)))
                .containsExactly(
                        "group-id com.acme is an identifier of Acme (in the dependency graph)",
                        "also by 3 classes under com.acme.sdk, domain github.com/AcmeLab");
    }

    @Test
    void countsWhatItDoesNotName() {
        assertThat(EvidenceLines.brief(finding(GROUP, CLASSES, FORGE, HOST)).get(1))
                .endsWith(" and 1 more");
    }

    @Test
    void reportsASingleOneAndNothingElse() {
        assertThat(EvidenceLines.brief(finding(GROUP))).hasSize(1);
    }

    /** It proves nothing by itself, so whoever weighs it wants to see all. */
    @Test
    void reportsIndicativeEvidenceInFull() {
        Finding finding = finding(FORGE, HOST);

        assertThat(EvidenceLines.brief(finding)).hasSize(2).isEqualTo(EvidenceLines.of(finding));
    }

    @Test
    void saysVendorAndProductOfACpeAsOneName() {
        Fact vendor = new Fact(Signal.CPE_VENDOR, "kaspersky_lab", "/components/0/cpe");
        Fact product = new Fact(Signal.CPE, "kaspersky_lab:kaspersky_anti-virus", "/components/0/cpe");
        Fact other = new Fact(Signal.CPE, "kaspersky_lab:some_tool", "/components/0/cpe");
        Matcher bundled = new Matcher(new DenylistIndex(BundledDenylist.read()), LocalDate.parse("2026-11-28"));

        assertThat(EvidenceLines.of(
                        bundled.match(Components.of(vendor, product)).get(0)))
                .singleElement()
                .asString()
                .startsWith("cpe kaspersky_lab:kaspersky_anti-virus ")
                .endsWith("Kaspersky Lab: Kaspersky Anti-Virus (/components/0/cpe)");
        assertThat(EvidenceLines.of(bundled.match(Components.of(vendor, other)).get(0)))
                .as("a product that the list does not know")
                .singleElement()
                .asString()
                .startsWith("cpe-vendor kaspersky_lab ");
        Fact weak = new Fact(Signal.CPE, "kaspersky:anti-virus", "/components/0/cpe");
        Fact maker = new Fact(Signal.CPE_VENDOR, "kaspersky", "/components/0/cpe");
        assertThat(EvidenceLines.of(bundled.match(Components.of(maker, weak)).get(0)))
                .as("a product whose name was not seen proves less than its vendor")
                .hasSize(2);
    }

    private static Finding finding(Fact... facts) {
        return MATCHER.match(Components.of(facts)).get(0);
    }
}
