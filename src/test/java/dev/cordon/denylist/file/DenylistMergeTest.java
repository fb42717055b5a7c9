package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.notice.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenylistMergeTest {

    private static final String HEAD = """
            cordonDenylist: 1
            name: acme
            version: "3"
            issued: "2026-01-15"
            """;

    @Test
    void addsVendorsAndAuthorities() {
        Denylist joined = join("""
                authorities:
                  - {id: own, title: Own, citation: "AP-7", url: "https://example.com", effect: e, reach: r, level: deny, verified: seen}
                vendors:
                  - id: initech
                    name: Initech
                    listings: [{authority: own, from: "2026-01-15", verified: seen}]
                    identifiers: [{signal: group-id, pattern: com.initech, source: s, verified: seen}]
                """);

        assertThat(joined.vendor("initech")).isPresent();
        assertThat(joined.vendor("kaspersky")).isPresent();
        assertThat(joined.authority("own")).isPresent();
        assertThat(joined.files()).extracting(DenylistFile::name).containsExactly("us-foreign-adversary", "acme");
        assertThat(joined.notices()).isEmpty();
    }

    @Test
    void addsToAVendorOfTheSameId() {
        Denylist joined = join("""
                vendors:
                  - id: huawei
                    name: Huawei
                    identifiers: [{signal: group-id, pattern: cn.example.hw, source: s, verified: seen}]
                """);
        Vendor huawei = joined.vendor("huawei").orElseThrow();

        assertThat(huawei.identifiers()).extracting(Identifier::pattern).contains("com.huawei", "cn.example.hw");
        assertThat(huawei.listings()).extracting(Listing::authority).contains("far-52.204-25");
        assertThat(huawei.jurisdiction()).contains("CN");
        assertThat(joined.notices()).isEmpty();
    }

    @Test
    void tellsWhatALaterListTakesOutOfTheGate() {
        Denylist joined = join("""
                authorities:
                  - {id: ofac-sdn, title: SDN, citation: x, url: "https://example.com", effect: e, reach: r, level: allow, verified: seen}
                vendors:
                  - id: huawei
                    name: Huawei
                    listings: [{authority: far-52.204-25, from: "2019-08-13", until: "2020-01-01", verified: seen}]
                    identifiers: [{signal: group-id, pattern: com.huawei, source: s, verified: seen, strength: indicative}]
                    exceptions: [{signal: group-id, pattern: com.huaweicloud, reason: "we need it"}]
                """);

        assertThat(joined.notices())
                .extracting(Notice::message)
                .containsExactly(
                        "The denylist acme 3 replaces the authority ofac-sdn: level warn becomes allow.",
                        "The denylist acme 3 replaces the listing of huawei under far-52.204-25.",
                        "The denylist acme 3 makes the identifier group-id com.huawei of huawei indicative.",
                        "The denylist acme 3 exempts group-id com.huaweicloud from huawei: we need it.");
        assertThat(joined.vendor("huawei").orElseThrow().listings())
                .filteredOn(l -> l.authority().equals("far-52.204-25"))
                .hasSize(1)
                .allMatch(l -> l.until().isPresent());
    }

    @Test
    void tellsWhatALaterListWeakensByAMoreSpecificIdentifier() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus, strength: supporting"))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk.antivirus:"
                                + " it is supporting and counts before com.kavsdk, which is conclusive.");
        assertThat(ofKaspersky("group-id, pattern: com.kaspersky.scanner, strength: indicative"))
                .containsExactly("The denylist acme 3 weakens kaspersky by the identifier group-id"
                        + " com.kaspersky.scanner: it is indicative and counts before com.kaspersky, which is"
                        + " conclusive.");
        assertThat(ofKaspersky("domain, pattern: Support.Kaspersky.com, strength: supporting"))
                .singleElement()
                .asString()
                .endsWith("it is supporting and counts before kaspersky.com, which is indicative.");
        assertThat(ofKaspersky("purl, pattern: \"pkg:npm/%40kaspersky/hexa-ui\", strength: indicative"))
                .singleElement()
                .asString()
                .contains("pkg:npm/%40kaspersky/");
    }

    @Test
    void tellsWhatALaterListTakesOutOfTheReachOfAnAct() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus, coverage: {far-52.204-23: out}"))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk.antivirus:"
                                + " it is out of the reach of far-52.204-23, and com.kavsdk is not.");
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk, coverage: {far-52.204-23: out}"))
                .containsExactly("The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk:"
                        + " it is out of the reach of far-52.204-23, and was not before.");
    }

    @Test
    void saysNothingOfIdentifiersThatWeakenNothing() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus")).isEmpty();
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk2.antivirus, strength: supporting"))
                .isEmpty();
        assertThat(ofKaspersky("java-package, pattern: com.kas, strength: supporting"))
                .isEmpty();
        assertThat(ofKaspersky("group-id, pattern: com.huaweicloud.sdk, strength: supporting"))
                .isEmpty();
        assertThat(ofKaspersky("domain, pattern: notkaspersky.com, strength: supporting"))
                .isEmpty();
    }

    private static List<String> ofKaspersky(String identifier) {
        return join("""
                vendors:
                  - id: kaspersky
                    name: Kaspersky Lab
                    identifiers: [{signal: %s, source: s, verified: seen}]
                """.formatted(identifier)).notices().stream()
                .map(Notice::message)
                .toList();
    }

    private static Denylist join(String body) {
        Denylist base = BundledDenylist.read();
        byte[] bytes = (HEAD + body).getBytes(StandardCharsets.UTF_8);
        return DenylistMerge.merge(base, DenylistReader.read(bytes, "acme.yaml", Optional.of(base)));
    }
}
