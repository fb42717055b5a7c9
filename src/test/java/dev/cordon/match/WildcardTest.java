package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Lists;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns with wildcards: what they match, and what is nearly that. */
class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/huaweicloudsdkcore@3.1, true",
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/huaweicloudsdk@3.1, true",
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/HuaweiCloudSDKCore@3.1, true",
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/huaweicloudsd@3.1, false",
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/huawei-solar@3.1, false",
        "pkg:pypi/huaweicloudsdk*, pkg:pypi/my-huaweicloudsdkcore@3.1, false",
        "pkg:pypi/huaweicloudsdk*, pkg:npm/huaweicloudsdkcore@3.1, false",
        "pkg:pypi/acme.sdk_*, pkg:pypi/Acme--SDK.core@1, true",
        "pkg:pypi/acme.sdk_*, pkg:pypi/acme-sdkcore@1, false",
        "pkg:npm/acme.sdk-*, pkg:npm/acme-sdk-core@1, false",
        "pkg:pypi/oss2-x*, pkg:pypi/oss2-xl@1, true",
        "pkg:pypi/oss2, pkg:pypi/oss2-xl@1, false",
        "pkg:npm/%40cloud/tencent*, pkg:npm/%40cloud/tencent-x@1, true",
        "pkg:npm/%40cloud/tencent*, pkg:npm/%40cloud/tencen@1, false",
        "pkg:npm/%40cloud/tencent*, pkg:npm/%40other/tencent-x@1, false",
        "pkg:npm/%40cloud/tencent*, pkg:npm/tencent-x@1, false",
        "pkg:maven/com.acme/acme-sdk*, pkg:maven/com.acme/acme-sdk-core@1.0, true",
        "pkg:maven/com.acme/acme-sdk*, pkg:maven/com.acme/acme-sdk-core@1.0?type=aar, true",
        "pkg:maven/com.acme/acme-sdk*, pkg:maven/com.acme/acme-sd@1.0, false",
        "pkg:maven/com.acme/acme-sdk*, pkg:maven/com.acme.more/acme-sdk-core@1.0, false",
        "pkg:maven/com.acme/acme-sdk*, pkg:maven/com.acme/Acme-sdk-core@1.0, false",
        "pkg:deb/*/klnagent64, pkg:deb/astra/klnagent64@15.1?arch=amd64, true",
        "pkg:deb/*/klnagent64, pkg:deb/debian/klnagent64@15.1, true",
        "pkg:deb/*/klnagent64, pkg:deb/klnagent64@15.1, true",
        "pkg:deb/*/klnagent64, pkg:rpm/redhat/klnagent64@15.1, false",
        "pkg:deb/*/klnagent64, pkg:deb/astra/klnagent64-astra@15.1, false",
        "pkg:deb/*/klnagent64, pkg:deb/astra/klnagent@15.1, false",
        "pkg:rpm/*/klnagent*, pkg:rpm/redhat/klnagent64@15.1, true",
        "pkg:rpm/*/klnagent*, pkg:rpm/redhat/klnage@15.1, false",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:oci/scanner@sha256:12?repository_url=repo.kcs.kaspersky.com/images/scanner, true",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:oci/scanner@sha256:12?arch=arm64&repository_url=https://Repo.kcs.kaspersky.com:5000/images, true",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:oci/scanner@sha256:12?repository_url=repo.kcs.kaspersky.com.example.org/images, false",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:oci/scanner@sha256:12?repository_url=docker.io/repo.kcs.kaspersky.com, false",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:oci/scanner@sha256:12, false",
        "pkg:oci/*?repository_url=repo.kcs.kaspersky.com, pkg:docker/scanner@1?repository_url=repo.kcs.kaspersky.com, false",
        "pkg:docker/*?repository_url=repo.kcs.kaspersky.com, pkg:docker/images/scanner@1?repository_url=repo.kcs.kaspersky.com, true",
        "pkg:docker/scanner?repository_url=repo.kcs.kaspersky.com, pkg:docker/scanner@1?repository_url=repo.kcs.kaspersky.com, true",
        "pkg:docker/scanner?repository_url=repo.kcs.kaspersky.com, pkg:docker/other@1?repository_url=repo.kcs.kaspersky.com, false",
        "pkg:docker/scanner?repository_url=repo.kcs.kaspersky.com, pkg:docker/scanner@1, false",
        "pkg:docker/kasper*?repository_url=quay.io, pkg:docker/kasper-x@1?repository_url=quay.io, true",
        "pkg:docker/kaspersky/*, pkg:docker/kaspersky/kata@1, true",
        "pkg:docker/kaspersky/*, pkg:docker/kaspersky/kata@1?repository_url=quay.io, true",
        "pkg:docker/kaspersky/*, pkg:docker/kaspersky@1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.webjars.npm/kaspersky__hexa-ui@6.1, true",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.mvnpm.at.kaspersky/hexa-ui@6.1, true",
        "pkg:npm/%40kaspersky/hexa-ui, pkg:maven/org.mvnpm.at.kaspersky/hexa-ui@6.1?type=pom, true",
        "pkg:npm/ng-devui, pkg:maven/org.webjars.npm/ng-devui@1, true",
        "pkg:npm/ng-devui, pkg:maven/org.mvnpm/ng-devui@1, true",
        "pkg:npm/tencentcloud-*, pkg:maven/org.mvnpm/tencentcloud-sdk@1, true",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.webjars.npm/kaspersky_hexa-ui@6.1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.webjars.npm/kasperskyfan__hexa-ui@6.1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.webjars/kaspersky__hexa-ui@6.1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.mvnpm.at.kasperskyfan/hexa-ui@6.1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/org.mvnpm.kaspersky/hexa-ui@6.1, false",
        "pkg:npm/%40kaspersky/*, pkg:maven/com.org.mvnpm.at.kaspersky/hexa-ui@6.1, false",
        "pkg:npm/ng-devui, pkg:maven/org.webjars.bower/ng-devui@1, false",
        "pkg:npm/ng-devui, pkg:maven/org.mvnpm.at.x/ng-devui@1, false",
    })
    void ofPurls(String pattern, String value, boolean matches) {
        assertThat(meets(Signal.PURL, pattern, Purl.parse(value).canonical())).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "kaspersky:anti-virus*, kaspersky:anti-virus, true",
        "kaspersky:anti-virus*, kaspersky:anti-virus_for_linux, true",
        "kaspersky:anti-virus*, Kaspersky:Anti-Virus_2010, true",
        "kaspersky:anti-virus*, kaspersky:anti-viru, false",
        "kaspersky:anti-virus*, kaspersky:safe_kids, false",
        "kaspersky:anti-virus*, kaspersky_lab:anti-virus, false",
        "kaspersky:anti-virus, kaspersky:anti-virus, true",
        "kaspersky:anti-virus, kaspersky:anti-virus_for_linux, false",
        "kaspersky:kav*, kaspersky:kav, true",
        "kaspersky:kav*, kaspersky:ka, false",
    })
    void ofCpes(String pattern, String value, boolean matches) {
        assertThat(meets(Signal.CPE, pattern, value)).isEqualTo(matches);
    }

    @Test
    void theMoreOfTheNameAPatternSaysTheMoreItCounts() {
        DenylistIndex index = Lists.index("""
                - id: acme
                  name: Acme
                  listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
                  identifiers:
                    - {signal: purl, pattern: "pkg:npm/%40acme/*", source: s, verified: seen}
                    - {signal: purl, pattern: "pkg:npm/%40acme/cloud-*", source: s, verified: seen}
                    - {signal: purl, pattern: "pkg:npm/%40acme/cloud-sdk*", source: s, verified: seen}
                    - {signal: purl, pattern: "pkg:npm/%40acme/cloud-sdk-core", source: s, verified: seen}
                  exceptions:
                    - {signal: purl, pattern: "pkg:npm/%40acme/cloud-sdk-c*", reason: r}
                """);

        assertThat(hit(index, "pkg:npm/%40acme/cloud-sdk-core@1")).isEqualTo("pkg:npm/%40acme/cloud-sdk-core");
        assertThat(hit(index, "pkg:npm/%40acme/cloud-sdk-client@1")).isEmpty();
        assertThat(hit(index, "pkg:npm/%40acme/cloud-sdk-a@1")).isEqualTo("pkg:npm/%40acme/cloud-sdk*");
        assertThat(hit(index, "pkg:npm/%40acme/cloud-x@1")).isEqualTo("pkg:npm/%40acme/cloud-*");
        assertThat(hit(index, "pkg:npm/%40acme/clou@1")).isEqualTo("pkg:npm/%40acme/*");
    }

    @Test
    void aPatternIsFoundAmongManyThatBeginLikeIt() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        "    - {signal: purl, pattern: \"pkg:pypi/prefix" + i + "x*\", source: s, verified: seen}\n")
                .collect(Collectors.joining());
        DenylistIndex index = Lists.index("""
                - id: acme
                  name: Acme
                  listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
                  identifiers:
                """ + many);

        assertThat(hit(index, "pkg:pypi/prefix1999xyz@1")).isEqualTo("pkg:pypi/prefix1999x*");
        assertThat(hit(index, "pkg:pypi/prefix2000xyz@1")).isEmpty();
        assertThat(SignalRules.of(Signal.PURL).candidates("pkg:pypi/prefix1999xyz@1"))
                .as("a lookup asks for the beginnings of the name, however many patterns there are")
                .hasSize(1 + "prefix1999xyz".length() - 5);
    }

    private static boolean meets(Signal signal, String pattern, String value) {
        return Meeting.of(signal, pattern, value).isPresent();
    }

    private static String hit(DenylistIndex index, String purl) {
        return index.lookup(new Fact(Signal.PURL, purl, "somewhere")).hits().stream()
                .map(h -> h.identifier().pattern())
                .findFirst()
                .orElse("");
    }
}
