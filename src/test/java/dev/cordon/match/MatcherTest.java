package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final DenylistIndex INDEX = Lists.index("""
            - id: acme
              name: Acme
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
              coverage: {embargo: in}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.tools, product: tools, source: s, verified: seen, coverage: {embargo: out}}
                - {signal: purl, pattern: "pkg:npm/%40acme/*", source: s, verified: seen}
                - {signal: purl, pattern: "pkg:golang/github.com/Acme/*", source: s, verified: seen}
                - {signal: purl, pattern: "pkg:pypi/acme-client", source: s, verified: seen}
                - {signal: java-package, pattern: com.acme.sdk, source: s, verified: seen}
                - {signal: domain, pattern: github.com/AcmeLab, source: s, verified: seen}
                - {signal: contact-domain, pattern: acme.example, source: s, verified: seen}
                - {signal: file-name, pattern: "Acme_SDK_*.aar", source: s, verified: seen}
                - {signal: organization, pattern: "Acme Corp.", source: s, verified: seen}
                - {signal: organization, pattern: "АО «Акме»", source: s, verified: seen}
              exceptions:
                - {signal: group-id, pattern: com.acme.foundation, reason: given away}
                - {signal: purl, pattern: "pkg:maven/com.acme/donated", reason: given away}
            - id: branch
              name: Branch of Acme
              listings:
                - {authority: advice, from: "2026-01-01", verified: seen}
              identifiers:
                - {signal: group-id, pattern: com.acme.branch, source: s, verified: seen}
            """);

    private final Matcher matcher = new Matcher(INDEX, LocalDate.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acme, CONCLUSIVE",
        "GROUP_ID, com.acme.deep.down, CONCLUSIVE",
        "PURL, pkg:npm/%40acme/ui@1.2, CONCLUSIVE",
        "PURL, pkg:golang/github.com/acme/klogga/v2@1.0, CONCLUSIVE",
        "PURL, pkg:pypi/Acme_Client@3, CONCLUSIVE",
        "PURL, pkg:pypi/acme.client@3, CONCLUSIVE",
        "PURL, pkg:pypi/acme-._-client@3, CONCLUSIVE",
        "JAVA_PACKAGE, com.acme.sdk.av, CONCLUSIVE",
        "JAVA_PACKAGE, shaded.com.acme.sdk.av, INDICATIVE",
        "DOMAIN, github.com/acmelab/kaspresso, INDICATIVE",
        "FILE_NAME, acme_sdk_5.21_full.AAR, CONCLUSIVE",
        "ORGANIZATION, ACME, CONCLUSIVE",
        "ORGANIZATION, 'acme, corp', CONCLUSIVE",
        "ORGANIZATION, АО Акме, CONCLUSIVE",
        "ORGANIZATION, ＡＣＭＥ Corporation, CONCLUSIVE",
        "ORGANIZATION, Асме, INDICATIVE",
    })
    void finds(Signal signal, String value, Strength strength) {
        assertThat(matcher.match(Components.of(new Fact(signal, value, "test"))))
                .extracting(Finding::strength)
                .containsExactly(strength);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acmesoft",
        "GROUP_ID, org.com.acme",
        "GROUP_ID, COM.ACME",
        "GROUP_ID, com",
        "GROUP_ID, com.acme.foundation.core",
        "PURL, pkg:npm/acme@1.0",
        "PURL, pkg:npm/%40acme-fans/ui@1.2",
        "PURL, pkg:golang/github.com/acmefan/x@1",
        "PURL, pkg:pypi/acme-client-unofficial@1",
        "PURL, pkg:pypi/acmeclient@1",
        "PURL, pkg:pypi/acme-client-@1",
        "PURL, pkg:npm/acme.client@1",
        "PURL, pkg:npm/acme/ui@1",
        "PURL, pkg:maven/com.acmesoft/x@1",
        "JAVA_PACKAGE, com.acme.sdkfree",
        "JAVA_PACKAGE, com.acme",
        "JAVA_PACKAGE, xcom.acme.sdk2",
        "DOMAIN, github.com/AcmeLabFan/x",
        "DOMAIN, notgithub.com/AcmeLab",
        "DOMAIN, docs.github.com/AcmeLab",
        "FILE_NAME, my_Acme_SDK_5.aar",
        "FILE_NAME, Acme_SDK_5.aar.txt",
        "ORGANIZATION, Acme Fan Club",
        "ORGANIZATION, John Acme",
        "CONTACT_DOMAIN, acme.example",
    })
    void doesNotFind(Signal signal, String value) {
        assertThat(matcher.match(Components.of(new Fact(signal, value, "test"))))
                .isEmpty();
    }

    @Test
    void letsTheLongestPatternNameTheProduct() {
        Finding finding = matcher.match(Components.maven("com.acme.tools", "x", "1", Scope.TEST))
                .get(0);

        assertThat(finding.evidence().get(0).identifier().product()).contains("tools");
    }

    @Test
    void findsEveryVendorThatAComponentPointsTo() {
        assertThat(matcher.match(Components.maven("com.acme.branch", "x", "1", Scope.TEST)))
                .extracting(f -> f.vendor().id())
                .containsExactly("branch", "acme");
    }

    @Test
    void exemptsOnePackageOfAGroup() {
        assertThat(matcher.match(Components.maven("com.acme", "donated", "1", Scope.COMPILE)))
                .isEmpty();
        assertThat(matcher.match(Components.maven("com.acme", "kept", "1", Scope.COMPILE)))
                .hasSize(1);
    }

    @Test
    void keepsTheGroupOfAPackageThatHoldsAnExemptedOne() {
        Component shaded = Components.of(
                new Fact(Signal.GROUP_ID, "com.acme", "graph"),
                new Fact(Signal.PURL, "pkg:maven/com.acme/kept@1", "graph"),
                new Fact(Signal.PURL, "pkg:maven/com.acme/donated@1", "pom.properties"));
        Component foreign = Components.of(
                new Fact(Signal.GROUP_ID, "com.acme.other", "graph"),
                new Fact(Signal.PURL, "pkg:maven/com.acme/donated@1", "pom.properties"));

        assertThat(matcher.match(shaded)).hasSize(1);
        assertThat(matcher.match(foreign)).hasSize(1);
    }

    @Test
    void keepsOtherEvidenceOfAnExemptedPackage() {
        Component donated = Components.of(
                new Fact(Signal.GROUP_ID, "com.acme", "graph"),
                new Fact(Signal.PURL, "pkg:maven/com.acme/donated@1", "graph"),
                new Fact(Signal.JAVA_PACKAGE, "com.acme.sdk", "classes"));

        assertThat(matcher.match(donated).get(0).evidence())
                .extracting(e -> e.fact().signal())
                .containsExactly(Signal.JAVA_PACKAGE);
    }

    @Test
    void addsWhatSupportsToWhatIsFound() {
        Component component = Components.of(
                new Fact(Signal.CONTACT_DOMAIN, "mail.acme.example", "developers"),
                new Fact(Signal.DOMAIN, "github.com/AcmeLab", "scm"));

        assertThat(matcher.match(component).get(0).evidence())
                .extracting(Evidence::strength)
                .containsExactly(Strength.INDICATIVE, Strength.SUPPORTING);
    }

    @Test
    void callsUnidentifiedWhatNoListCouldRecognise() {
        assertThat(matcher.identifies(Components.of())).isFalse();
        assertThat(matcher.identifies(Components.of(new Fact(Signal.CPE_VENDOR, "acme", "cpe"))))
                .isFalse();
        assertThat(matcher.identifies(Components.of(new Fact(Signal.GROUP_ID, "org.other", "graph"))))
                .isTrue();
    }

    @Test
    void hasNoFindingsWithoutFacts() {
        assertThat(matcher.match(Components.of())).isEqualTo(List.of());
    }
}
