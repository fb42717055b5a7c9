package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.notice.Notice;
import dev.cordon.testing.BundledLists;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenylistMergeTest {

    /** Within the reach of the acts under which the bundled list says that of the same vendor's names. */
    private static final String IN = "{far-52.204-23: in, icts-kaspersky: in}";

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
    void saysWhatALaterListTakesOutOfTheGate() {
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
                        "The denylist acme 3 replaces the authority ofac-sdn: level warn becomes allow,"
                                + " reachesOwned fifty-percent becomes listed-only.",
                        "The denylist acme 3 replaces the listing of huawei under far-52.204-25.",
                        "The denylist acme 3 makes the identifier group-id com.huawei of huawei indicative.",
                        "The denylist acme 3 exempts group-id com.huaweicloud from huawei: we need it.");
        assertThat(joined.vendor("huawei").orElseThrow().listings())
                .filteredOn(l -> l.authority().equals("far-52.204-25"))
                .hasSize(1)
                .allMatch(l -> l.until().isPresent());
    }

    @Test
    void saysWhatALaterListWeakensByAMoreSpecificIdentifier() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus, strength: supporting, coverage: " + IN))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk.antivirus:"
                                + " it is supporting and counts before com.kavsdk, which is conclusive.");
        assertThat(ofKaspersky("group-id, pattern: com.kaspersky.scanner, strength: indicative, coverage: " + IN))
                .containsExactly("The denylist acme 3 weakens kaspersky by the identifier group-id"
                        + " com.kaspersky.scanner: it is indicative and counts before com.kaspersky, which is"
                        + " conclusive.");
        assertThat(ofKaspersky("domain, pattern: Support.Kaspersky.com, strength: supporting, coverage: " + IN))
                .singleElement()
                .asString()
                .endsWith("it is supporting and counts before kaspersky.com, which is indicative.");
        assertThat(ofKaspersky(
                        "purl, pattern: \"pkg:npm/%40kaspersky/hexa-ui\", strength: indicative, coverage: " + IN))
                .singleElement()
                .asString()
                .contains("pkg:npm/%40kaspersky/");
    }

    @Test
    void saysWhatALaterListTakesOutOfTheReachOfAnAct() {
        assertThat(
                        ofKaspersky(
                                "java-package, pattern: com.kavsdk.antivirus, coverage: {far-52.204-23: out, icts-kaspersky: in}"))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk.antivirus:"
                                + " it is out of the reach of far-52.204-23, and com.kavsdk is not.");
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk, coverage: {far-52.204-23: out}"))
                .containsExactly("The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk:"
                        + " it is out of the reach of far-52.204-23, and was not before.");
    }

    @Test
    void saysWhatALaterListNoLongerSaysToBeWithinReach() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus"))
                .containsExactly("The denylist acme 3 weakens kaspersky by the identifier java-package"
                        + " com.kavsdk.antivirus: it is not known to be within the reach of far-52.204-23 and"
                        + " icts-kaspersky, and com.kavsdk is.");
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk, coverage: {icts-kaspersky: unsettled}"))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk: it is"
                                + " not known to be within the reach of icts-kaspersky, and was before.");
    }

    @Test
    void saysWhichVersionsAndDaysALaterListLeavesOut() {
        String weakens = "The denylist acme 3 weakens t-bank by the identifier group-id ";

        assertThat(ofTBank("group-id, pattern: ru.tinkoff, versions: \"(,2)\""))
                .containsExactly(weakens + "ru.tinkoff: it holds in versions (,2) alone, and held always before.");
        assertThat(ofTBank("group-id, pattern: ru.tinkoff.piapi, from: \"2020-01-01\", until: \"2024-01-01\""))
                .containsExactly(
                        weakens + "ru.tinkoff.piapi: it holds from 2020-01-01 on alone, and ru.tinkoff holds always.",
                        weakens + "ru.tinkoff.piapi: it no longer holds from 2024-01-01 on, and ru.tinkoff holds"
                                + " always.");
        assertThat(ofTBank("group-id, pattern: ru.tinkoff.piapi")).isEmpty();
        assertThat(ofTBank("group-id, pattern: org.tinkoff, versions: \"(,2)\""))
                .isEmpty();
    }

    @Test
    void saysWhatALaterListGivesToAnotherEntity() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk, entity: new-cloud-technologies"))
                .containsExactly(
                        "The denylist acme 3 weakens kaspersky by the identifier java-package com.kavsdk: it"
                                + " speaks for the entity new-cloud-technologies, and did so before for the vendor as a whole.");
        assertThat(ofKaspersky(
                        "java-package, pattern: com.ncloudtech.crypto, entity: new-cloud-technologies, coverage: "
                                + IN))
                .isEmpty();
    }

    @Test
    void saysWhatALaterListMakesOfWhoOwnsWhom() {
        String entity = """
                vendors:
                  - id: kaspersky
                    name: Kaspersky Lab
                    entities: [{id: %s, name: "%s", source: s, verified: seen%s}]
                """;

        assertThat(messages(join(
                        2,
                        entity.formatted(
                                "new-cloud-technologies",
                                "New Cloud Technologies",
                                ", relation: {to: kaspersky, kind: former, source: s, verified: seen}"))))
                .containsExactly("The denylist acme 3 replaces the entity new-cloud-technologies of kaspersky: reported"
                        + " 69.8 % owned by kaspersky becomes formerly of kaspersky.");
        assertThat(
                        messages(
                                join(
                                        2,
                                        entity.formatted(
                                                "kaspersky-lab-inc",
                                                "Kaspersky Lab, Inc.",
                                                ", relation: {to: kaspersky, kind: minority, until: \"2026-01-01\", source: s, verified: seen}"))))
                .containsExactly(
                        "The denylist acme 3 replaces the entity kaspersky-lab-inc of kaspersky: the vendor's own"
                                + " becomes owned in part by kaspersky until 2026-01-01.");
        assertThat(messages(join(2, entity.formatted("kaspersky-lab-inc", "Kaspersky Lab, Inc.", ""))))
                .isEmpty();
    }

    @Test
    void bundledListsWeakenNothing() {
        assertThat(messages(BundledLists.together())).isEmpty();
    }

    @Test
    void saysNothingOfIdentifiersThatWeakenNothing() {
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk.antivirus, coverage: " + IN))
                .isEmpty();
        assertThat(ofKaspersky("java-package, pattern: com.kavsdk")).isEmpty();
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
        return of("kaspersky", "Kaspersky Lab", identifier);
    }

    private static List<String> ofTBank(String identifier) {
        return of("t-bank", "T-Bank (Tinkoff)", identifier);
    }

    private static List<String> of(String vendor, String name, String identifier) {
        return messages(join(2, """
                vendors:
                  - id: %s
                    name: %s
                    identifiers: [{signal: %s, source: s, verified: seen}]
                """.formatted(vendor, name, identifier)));
    }

    private static List<String> messages(Denylist list) {
        return list.notices().stream().map(Notice::message).toList();
    }

    private static Denylist join(String body) {
        return join(1, body);
    }

    private static Denylist join(int format, String body) {
        Denylist base = BundledDenylist.read();
        byte[] bytes = (HEAD.replace("cordonDenylist: 1", "cordonDenylist: " + format) + body)
                .getBytes(StandardCharsets.UTF_8);
        return DenylistMerge.merge(base, DenylistReader.read(bytes, "acme.yaml", Optional.of(base)));
    }
}
