package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledDenylistTest {

    private final Denylist list = BundledDenylist.read();
    private final DenylistIndex index = new DenylistIndex(list);

    static List<String> names() {
        return BundledDenylist.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void isShippedAsItsYamlSays(String name) {
        assertThat(BundledDenylist.read(name)).isEqualTo(BundledDenylist.parse(name));
        assertThat(BundledDenylist.read(name).files())
                .as("it is named as its file")
                .extracting(DenylistFile::name)
                .containsExactly(name);
    }

    @Test
    void everyYamlInItsFolderIsOneOfThem() {
        assertThat(Path.of("src/main/resources/dev/cordon").toFile().list((folder, file) -> file.endsWith(".yaml")))
                .filteredOn(file -> !file.equals("clauses.yaml")) // clauses that answers quote, no list
                .containsExactlyInAnyOrderElementsOf(
                        names().stream().map(name -> name + ".yaml").toList());
    }

    @Test
    void liesOverTheDefaultWithoutTakingAnythingBack() {
        for (String name : names().subList(1, names().size())) {
            assertThat(DenylistMerge.merge(list, BundledDenylist.read(name)).notices())
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void everyOneIsAnArtifactOfItsOwn() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(names())
                .allSatisfy(name -> assertThat(pom)
                        .containsPattern("/dev/cordon/" + name + "\\.yaml</file>\\s*<type>yaml</type>\\s*<classifier>"
                                + name + "</classifier>"));
    }

    @Test
    void putsKasperskyFirst() {
        assertThat(list.vendors().get(0).id()).isEqualTo("kaspersky");
    }

    @Test
    void holdsEveryAuthorityThatMayBeShipped() {
        assertThat(list.authorities())
                .extracting(Authority::id)
                .containsExactly(
                        "icts-kaspersky",
                        "far-52.204-23",
                        "far-52.204-25",
                        "far-52.204-27",
                        "fcc-covered",
                        "dow-1260h",
                        "ofac-sdn",
                        "bis-entity",
                        "pafaca",
                        "ndaa26-1532");
    }

    @Test
    void holdsNoVendorThatNoActLists() {
        assertThat(list.vendors())
                .extracting(Vendor::id)
                .doesNotContain("jetbrains", "yandex", "vk", "xiaomi", "acronis", "1c", "cryptopro", "drweb");
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesNothingUnverifiedForCertain(String name) {
        assertThat(BundledDenylist.read(name).vendors().stream().flatMap(v -> v.identifiers().stream()))
                .filteredOn(i -> i.verified() == Sureness.UNVERIFIED)
                .noneMatch(i -> i.strength() == dev.cordon.inventory.Strength.CONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "com.kaspersky.android-components, kaspersky",
        "com.huaweicloud, huawei",
        "com.huaweicloud.sdk, huawei",
        "com.hikvision.ga, hikvision",
        "com.dahuatech.icc, dahua",
        "com.volcengine, bytedance",
        "com.dji, dji",
        "com.qcloud, tencent",
        "com.tencentcloudapi, tencent",
        "com.aliyun.oss, alibaba",
        "com.alibaba.fastjson2, alibaba",
        "com.baidubce, baidu",
        "cn.xfyun, iflytek",
        "chat.giga, sber",
        "ru.tinkoff.piapi, t-bank",
    })
    void knowsTheGroupsOfRealArtifacts(String groupId, String vendor) {
        assertThat(index.lookup(new Fact(Signal.GROUP_ID, groupId, "test")).hits())
                .extracting(hit -> hit.vendor().id())
                .containsExactly(vendor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.ztensor",
                "com.ztesoft",
                "com.vk",
                "com.vk2gpz",
                "com.kms.katalon",
                "com.kms",
                "com.dahuaboke",
                "com.kasperskysdk",
                "de.berlin.tu.kaspersky_sdk",
                "io.github.kakaocup",
                "io.github.kasperhjerrild",
                "org.jetbrains",
                "org.jetbrains.kotlin",
                "org.apache.dubbo",
                "org.apache.rocketmq",
                "org.apache.seata",
                "org.apache.servicecomb",
                "org.apache.hadoop",
                "org.apache.camel",
                "com.qihoo.finance.sdk",
                "com.megvii.dzh",
                "com.autelhome",
                "ru.alfastrah.api",
                "ru.sberned.kafka",
                "ru.yandex.qatools.allure",
                "io.github.denverdino",
                "com.zaxxer"
            })
    void doesNotTakeOthersForVendors(String groupId) {
        assertThat(index.lookup(new Fact(Signal.GROUP_ID, groupId, "test")).hits())
                .isEmpty();
    }
}
